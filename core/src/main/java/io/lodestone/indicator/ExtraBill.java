// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is paid more for what is still bought.
public final class ExtraBill implements Indicator {

  @Override
  public String id() {
    return "extra-bill";
  }

  @Override
  public String name() {
    return "Extra bill";
  }

  @Override
  public String unit() {
    return "USD";
  }

  @Override
  public String formula() {
    return "Σ (price − price of the baseline) × use";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return Stream.concat(
            Stream.of(total(view)), view.shortages().stream().map(s -> headline(view, s)))
        .toList();
  }

  private Headline total(RunView view) {
    double value = view.homeLoss().extraBillUsd();
    return new Headline(
        id(),
        name(),
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "Users in %s pay %s more for all that they still buy.",
            view.homeName(),
            Phrase.usd(value)));
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    double value = shortage.loss().extraBillUsd();
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "Users in %s pay %s more for the %s that they still buy.",
            view.homeName(),
            Phrase.usd(value),
            subject));
  }
}
