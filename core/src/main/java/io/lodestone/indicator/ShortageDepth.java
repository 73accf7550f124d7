// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;

/// The share of use lost in the worst month.
public final class ShortageDepth implements Indicator {

  @Override
  public String id() {
    return "shortage-depth";
  }

  @Override
  public String name() {
    return "Depth of shortage";
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String formula() {
    return "max over months of use lost / use of the baseline";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.shortages().stream().map(s -> headline(view, s)).toList();
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        100 * shortage.depthShare(),
        unit(),
        String.format(
            Locale.ROOT,
            "In its worst month %s loses %s of its use of %s.",
            view.homeName(),
            Phrase.percent(shortage.depthShare()),
            subject));
  }
}
