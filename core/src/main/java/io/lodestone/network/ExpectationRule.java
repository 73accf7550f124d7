// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Locale;

/// How expected prices follow trends and what bounds them (model contract, section 3.3), beside the
/// weights that [Behaviour] holds. The figures without a source in the contract are assumed there.
///
/// @param trendWeight weight of this month's change of the price in the trend
/// @param referenceWeight ω: weight of this month's price in the reference price
/// @param fullTradeShare trade over the usual trade from which on a price teaches in full
/// @param horizonMonths H: months by which a steep trend is carried on; 0 = nobody follows trends
/// @param carriedLimit B: most that a trend adds to the logarithm of the expected price
/// @param steepTrendPerMonth ν₀: the trend at which half of it is followed
/// @param boundFactor expected prices stay within this factor of the base price
public record ExpectationRule(
    double trendWeight,
    double referenceWeight,
    double fullTradeShare,
    double horizonMonths,
    double carriedLimit,
    double steepTrendPerMonth,
    double boundFactor) {

  /// The contract's.
  public static final ExpectationRule DEFAULT =
      new ExpectationRule(0.3, 0.02, 0.2, 1.5, StrictMath.log(2), 0.06, 50);

  public ExpectationRule {
    if (!(fullTradeShare > 0 && horizonMonths >= 0 && carriedLimit > 0 && steepTrendPerMonth > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "expectations learn in full at %s of usual trade and carry trends for %s months by at most %s from %s a month\nMaybe 0.2, 1.5, 0.69 and 0.06: none may be negative",
              fullTradeShare,
              horizonMonths,
              carriedLimit,
              steepTrendPerMonth));
    }
    if (!(boundFactor > 1)) {
      throw new IllegalArgumentException(
          "boundFactor is " + boundFactor + "\nMaybe 50: expected prices must be able to move");
    }
  }

  /// The same with another H.
  public ExpectationRule withHorizonMonths(double changed) {
    return new ExpectationRule(
        trendWeight,
        referenceWeight,
        fullTradeShare,
        changed,
        carriedLimit,
        steepTrendPerMonth,
        boundFactor);
  }
}
