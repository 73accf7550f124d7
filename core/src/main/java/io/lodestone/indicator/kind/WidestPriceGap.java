// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator.kind;

import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.Phrase;
import io.lodestone.indicator.RunView;
import io.lodestone.indicator.TwoPrices;
import java.util.List;

/// How far the price outside the rival parts from the price inside at most.
public final class WidestPriceGap implements Indicator {

  @Override
  public String id() {
    return "widest-price-gap";
  }

  @Override
  public String name() {
    return "Widest gap of prices outside and inside the rival";
  }

  @Override
  public String unit() {
    return "times";
  }

  @Override
  public String formula() {
    return "max over months of the price outside the rival / the price inside";
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
    int month = prices.widestMonth();
    double value = prices.gap(month);
    return new Headline(
        id() + "." + commodity,
        name() + ": " + subject,
        value,
        unit(),
        "At the widest, in %s, %s costs %s times as much outside %s as inside."
            .formatted(
                view.run().horizon().monthAt(month),
                subject,
                Phrase.number(value),
                view.rivalName()));
  }
}
