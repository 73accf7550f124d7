// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;

/// What users lose over the run against the baseline with the same draws.
public final class UseLost implements Indicator {

  @Override
  public String id() {
    return "use-lost";
  }

  @Override
  public String name() {
    return "Use lost";
  }

  @Override
  public String unit() {
    return "t";
  }

  @Override
  public String formula() {
    return "Σ use of the baseline − use of the run over months and end uses; of an element × content; negative is a gain";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.shortages().stream().map(s -> headline(view, s)).toList();
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    double value = shortage.volumeTonnes();
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "%s loses %s of its use of %s over the run against the baseline.",
            view.homeName(),
            Phrase.tonnes(value),
            subject));
  }
}
