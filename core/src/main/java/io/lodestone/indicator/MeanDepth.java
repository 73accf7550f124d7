// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;

/// The share of use lost from the first event on.
public final class MeanDepth implements Indicator {

  @Override
  public String id() {
    return "mean-depth";
  }

  @Override
  public String name() {
    return "Mean depth";
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String formula() {
    return "Σ use lost / Σ use of the baseline, from the event that takes supply away to the end of the run";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.shortages().stream().map(s -> headline(view, s)).toList();
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    double value = 100 * shortage.meanShare(view.eventMonth());
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "From the first event on %s loses %s of its use of %s.",
            view.homeName(),
            Phrase.percent(value / 100),
            subject));
  }
}
