// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;

/// What users go without, of the use lost.
public final class GoneWithout implements Indicator {

  @Override
  public String id() {
    return "gone-without";
  }

  @Override
  public String name() {
    return "Gone without";
  }

  @Override
  public String unit() {
    return "t";
  }

  @Override
  public String formula() {
    return "Σ of the use lost what users go without near the choke price; the rest is saved";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.shortages().stream().map(s -> headline(view, s)).toList();
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    double value = shortage.loss().withoutTonnes();
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "Of that users go without %s of %s; the rest is saved by thrift, at once and lasting.",
            Phrase.tonnes(value),
            subject));
  }
}
