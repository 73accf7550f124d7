// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a scenario costs users against the baseline with the same draws.
public final class LossCost implements Indicator {

  @Override
  public String id() {
    return "loss-cost";
  }

  @Override
  public String name() {
    return "Cost to users";
  }

  @Override
  public String unit() {
    return "USD";
  }

  @Override
  public String formula() {
    return "extra bill + surplus lost + output lost against the baseline; of an element its share by content × price";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return Stream.concat(
            Stream.of(total(view)), view.shortages().stream().map(s -> headline(view, s)))
        .toList();
  }

  private Headline total(RunView view) {
    double value = view.homeLoss().costUsd();
    return new Headline(
        id(),
        name(),
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "The scenario costs users in %s %s against the baseline, all goods together.",
            view.homeName(),
            Phrase.usd(value)));
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    double value = shortage.loss().costUsd();
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "The scenario costs users of %s in %s %s against the baseline.",
            subject,
            view.homeName(),
            Phrase.usd(value)));
  }
}
