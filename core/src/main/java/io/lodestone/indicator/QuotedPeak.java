// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.TwoPrices;
import java.util.Locale;

/// The highest price quoted at the margin outside the rival, over its base.
public final class QuotedPeak implements TwoPriceIndicator {

  @Override
  public String id() {
    return "quoted-peak";
  }

  @Override
  public String name() {
    return "Peak of the price quoted outside the rival";
  }

  @Override
  public String formula() {
    return "max over months of the price outside the rival / its base; markets weighted by base-month purchases";
  }

  @Override
  public Answer answer(RunView view, TwoPrices prices, String subject) {
    int month = prices.peakMonth();
    double value = prices.outside(month) / prices.baseOutside();
    return new Answer(
        value,
        String.format(
            Locale.ROOT,
            "Outside %s the price quoted for %s peaks at %s times its base in %s.",
            view.rivalName(),
            subject,
            Phrase.number(value),
            view.run().horizon().monthAt(month)));
  }
}
