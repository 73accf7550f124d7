// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.TwoPrices;
import java.util.Locale;

/// How far the price outside the rival parts from the price inside at most.
public final class WidestPriceGap implements TwoPriceIndicator {

  @Override
  public String id() {
    return "widest-price-gap";
  }

  @Override
  public String name() {
    return "Widest gap of prices outside and inside the rival";
  }

  @Override
  public String formula() {
    return "max over months of the price outside the rival / the price inside";
  }

  @Override
  public Answer answer(RunView view, TwoPrices prices, String subject) {
    int month = prices.widestMonth();
    double value = prices.gap(month);
    return new Answer(
        value,
        String.format(
            Locale.ROOT,
            "At the widest, in %s, %s costs %s times as much outside %s as inside.",
            view.run().horizon().monthAt(month),
            subject,
            Phrase.number(value),
            view.rivalName()));
  }
}
