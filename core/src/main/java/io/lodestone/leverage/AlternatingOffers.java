// SPDX-License-Identifier: Apache-2.0
package io.lodestone.leverage;

import java.util.Locale;

/// How a pie is shared when parties make offers in turn and waiting costs (Rubinstein 1982).
public final class AlternatingOffers {

  private AlternatingOffers() {}

  /// The share of the party that offers first, (1 − δ₂) / (1 − δ₁·δ₂).
  ///
  /// @param patienceOfFirst δ₁, what a pie of the next round is worth now, at least 0 and below 1
  /// @param patienceOfSecond δ₂, at least 0 and below 1
  public static double shareOfFirst(double patienceOfFirst, double patienceOfSecond) {
    for (double patience : new double[] {patienceOfFirst, patienceOfSecond}) {
      if (!(patience >= 0 && patience < 1)) {
        throw new IllegalArgumentException(
            "patience " + patience + "\nMaybe a discount rate: patience is 1 / (1 + rate)");
      }
    }
    return (1 - patienceOfSecond) / (1 - patienceOfFirst * patienceOfSecond);
  }

  /// The same as rounds become short, r₂ / (r₁ + r₂): Nash's bargain with this weight (Binmore,
  /// Rubinstein and Wolinsky 1986).
  ///
  /// @param rateOfFirst r₁, discount rate, above 0
  /// @param rateOfSecond r₂, discount rate of the same period, above 0
  public static double shareOfFirstByRates(double rateOfFirst, double rateOfSecond) {
    if (!(rateOfFirst > 0) || !(rateOfSecond > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "rates %s and %s%nMaybe patience: rates are above 0",
              rateOfFirst,
              rateOfSecond));
    }
    return rateOfSecond / (rateOfFirst + rateOfSecond);
  }
}
