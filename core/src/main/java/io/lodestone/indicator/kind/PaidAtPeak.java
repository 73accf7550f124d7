// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator.kind;

import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.Phrase;
import io.lodestone.indicator.RunView;
import io.lodestone.indicator.TwoPrices;
import java.util.List;

/// The volume-weighted price of all markets, over its base, in the month in which the quote outside
/// the rival is highest.
public final class PaidAtPeak implements Indicator {

  @Override
  public String id() {
    return "paid-at-peak";
  }

  @Override
  public String name() {
    return "Volume-weighted price in that month";
  }

  @Override
  public String unit() {
    return "times";
  }

  @Override
  public String formula() {
    return "volume-weighted price of all markets / its base in the month of `quoted-peak`; weights: what each buys that month";
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
    double value = prices.paid(month) / prices.basePaid();
    return new Headline(
        id() + "." + commodity,
        name() + ": " + subject,
        value,
        unit(),
        "When the quote outside %s peaks, buyers everywhere pay %s times the base price for %s on average."
            .formatted(view.rivalName(), Phrase.number(value), subject));
  }
}
