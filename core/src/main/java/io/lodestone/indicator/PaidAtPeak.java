// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.TwoPrices;
import java.util.Locale;

/// The volume-weighted price of all markets, over its base, in the month in which the quote outside
/// the rival is highest.
public final class PaidAtPeak implements TwoPriceIndicator {

  @Override
  public String id() {
    return "paid-at-peak";
  }

  @Override
  public String name() {
    return "Volume-weighted price in that month";
  }

  @Override
  public String formula() {
    return "volume-weighted price of all markets / its base in the month of `quoted-peak`; weights: what each buys that month";
  }

  @Override
  public Answer answer(RunView view, TwoPrices prices, String subject) {
    int month = prices.peakMonth();
    double value = prices.paid(month) / prices.basePaid();
    return new Answer(
        value,
        String.format(
            Locale.ROOT,
            "When the quote outside %s peaks, buyers everywhere pay %s times the base price for %s on average.",
            view.rivalName(),
            Phrase.number(value),
            subject));
  }
}
