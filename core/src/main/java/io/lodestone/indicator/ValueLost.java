// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;

/// What missing tonnes cost users beyond the material.
public final class ValueLost implements Indicator {

  @Override
  public String id() {
    return "value-lost";
  }

  @Override
  public String name() {
    return "Value lost";
  }

  @Override
  public String unit() {
    return "USD";
  }

  @Override
  public String formula() {
    return "Σ unmet demand × value at stake of the end use; a good that carries several elements counts in full for each";
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
        shortage.valueLostUsd(),
        unit(),
        String.format(
            Locale.ROOT,
            "What is missing of %s costs users in %s %s.",
            subject,
            view.homeName(),
            Phrase.usd(shortage.valueLostUsd())));
  }
}
