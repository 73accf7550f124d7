// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What goods are worth that are not made.
public final class OutputLost implements Indicator {

  @Override
  public String id() {
    return "output-lost";
  }

  @Override
  public String name() {
    return "Output lost";
  }

  @Override
  public String unit() {
    return "USD";
  }

  @Override
  public String formula() {
    return "Σ gone without × value at stake of the end use";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return Stream.concat(
            Stream.of(total(view)), view.shortages().stream().map(s -> headline(view, s)))
        .toList();
  }

  private Headline total(RunView view) {
    double value = view.homeLoss().outputLostUsd();
    return new Headline(
        id(),
        name(),
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "Goods that are not made cost %s %s.",
            view.homeName(),
            Phrase.usd(value)));
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    double value = shortage.loss().outputLostUsd();
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "Goods that are not made for want of %s cost %s %s.",
            subject,
            view.homeName(),
            Phrase.usd(value)));
  }
}
