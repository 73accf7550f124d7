// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.explain;

import java.util.List;

/// Why the price of a market is what it is in a month.
///
/// @param market market id
/// @param month calendar month
/// @param priceUsdPerTonne π
/// @param basePriceUsdPerTonne P
/// @param expectedPriceUsdPerTonne πᵉ
/// @param balance every line of the market's balance; supplies positive, uses negative; they sum to
///   nothing
/// @param margin who answers a change of this price, the largest answer first
/// @param limits what holds the market back, the strongest effect of one more tonne first
public record Explanation(
    String market,
    String month,
    double priceUsdPerTonne,
    double basePriceUsdPerTonne,
    double expectedPriceUsdPerTonne,
    List<Line> balance,
    List<Answer> margin,
    List<Limit> limits) {

  /// One line of the balance.
  ///
  /// @param kind what sort of line
  /// @param id plant, lane, end use; empty for stocks
  /// @param tonnes t this month; positive adds to the market
  public record Line(String kind, String id, double tonnes) {}

  /// How one participant answers this market's price.
  ///
  /// @param tonnesPerPercent change of its net supply to the market when this price alone rises by
  ///   1 %, t/month
  /// @param share of all answers
  public record Answer(String kind, String id, double tonnesPerPercent, double share) {}

  /// Something of which there is no more to be had at once.
  ///
  /// @param kind plant capacity, lane or quota
  /// @param usedShare how much of it is used; for a lane, its flow over its base flow
  /// @param usdPerTonneForOneMore what one more tonne a month of it would do to the price, to first
  ///   order
  /// @param note what state it is in
  public record Limit(
      String kind, String id, double usedShare, double usdPerTonneForOneMore, String note) {}
}
