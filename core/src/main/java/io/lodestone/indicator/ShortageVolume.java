// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;

/// Unmet demand over the run; of an element with what is missing inside everything that carries it.
public final class ShortageVolume implements Indicator {

  @Override
  public String id() {
    return "shortage-volume";
  }

  @Override
  public String name() {
    return "Volume of shortage";
  }

  @Override
  public String unit() {
    return "t";
  }

  @Override
  public String formula() {
    return "Σ unmet demand over months and end uses; of an element × content";
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
        shortage.volumeTonnes(),
        unit(),
        String.format(
            Locale.ROOT,
            "%s goes without %s of %s over the run.",
            view.homeName(),
            Phrase.tonnes(shortage.volumeTonnes()),
            subject));
  }
}
