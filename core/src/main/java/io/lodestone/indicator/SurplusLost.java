// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What thrift, at once and lasting, takes from users.
public final class SurplusLost implements Indicator {

  @Override
  public String id() {
    return "surplus-lost";
  }

  @Override
  public String name() {
    return "Surplus lost by thrift";
  }

  @Override
  public String unit() {
    return "USD";
  }

  @Override
  public String formula() {
    return "area under the demand curve between the prices of baseline and run − extra bill; lasting thrift at the mean of both prices";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return Stream.concat(
            Stream.of(total(view)), view.shortages().stream().map(s -> headline(view, s)))
        .toList();
  }

  private Headline total(RunView view) {
    double value = view.homeLoss().surplusLostUsd();
    return new Headline(
        id(),
        name(),
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "Thrift costs users in %s %s, all goods together.",
            view.homeName(),
            Phrase.usd(value)));
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    double value = shortage.loss().surplusLostUsd();
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "Thrift costs users of %s in %s %s.",
            subject,
            view.homeName(),
            Phrase.usd(value)));
  }
}
