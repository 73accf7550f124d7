// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator.kind;

import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.Phrase;
import io.lodestone.indicator.RunView;
import io.lodestone.indicator.TwoPrices;
import java.util.List;

/// The highest price quoted at the margin outside the rival, over its base.
public final class QuotedPeak implements Indicator {

  @Override
  public String id() {
    return "quoted-peak";
  }

  @Override
  public String name() {
    return "Peak of the price quoted outside the rival";
  }

  @Override
  public String unit() {
    return "times";
  }

  @Override
  public String formula() {
    return "max over months of the price outside the rival / its base; markets weighted by base-month purchases";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.commodities().stream()
        .filter(c -> TwoPrices.exist(view.run(), view.rival(), c))
        .map(c -> headline(view, c))
        .toList();
  }

  private Headline headline(RunView view, String commodity) {
    TwoPrices prices = TwoPrices.of(view.run(), view.rival(), commodity);
    String subject = view.subjectName(commodity);
    int month = prices.peakMonth();
    double value = prices.outside(month) / prices.baseOutside();
    return new Headline(
        id() + "." + commodity,
        name() + ": " + subject,
        value,
        unit(),
        "Outside %s the price quoted for %s peaks at %s times its base in %s."
            .formatted(
                view.rivalName(),
                subject,
                Phrase.number(value),
                view.run().horizon().monthAt(month)));
  }
}
