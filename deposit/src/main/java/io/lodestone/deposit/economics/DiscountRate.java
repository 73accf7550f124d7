// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// Conversions between rates. All are shares a period, above -1.
public final class DiscountRate {

  private static final int MONTHS_PER_YEAR = 12;

  private DiscountRate() {}

  /// The real rate behind a nominal one: (1+i)/(1+f) - 1 (Fisher).
  ///
  /// @param nominal i
  /// @param inflation f
  public static double realOf(double nominal, double inflation) {
    Amounts.requireRate("nominal", nominal);
    Amounts.requireRate("inflation", inflation);
    return (nominal - inflation) / (1 + inflation);
  }

  /// The nominal rate over a real one: (1+r)(1+f) - 1.
  ///
  /// @param real r
  /// @param inflation f
  public static double nominalOf(double real, double inflation) {
    Amounts.requireRate("real", real);
    Amounts.requireRate("inflation", inflation);
    return real + inflation + real * inflation;
  }

  /// The rate a month that compounds to a rate a year.
  ///
  /// @param annual share a year
  public static double monthlyOf(double annual) {
    Amounts.requireRate("annual", annual);
    return StrictMath.expm1(StrictMath.log1p(annual) / MONTHS_PER_YEAR);
  }
}
