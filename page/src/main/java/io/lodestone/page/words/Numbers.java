// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.words;

import java.util.Locale;

/// Numbers as command lines print them.
public final class Numbers {

  /// Smaller chances are not told apart (assumed: nobody acts on the difference).
  private static final double SMALL_CHANCE = 0.001;

  private Numbers() {}

  /// Three significant digits, without an exponent where people would not write one.
  public static String threeDigits(double value) {
    double size = Math.abs(value);
    if (size >= 1e6 || size > 0 && size < 1e-3) {
      return String.format(Locale.ROOT, "%.3g", value);
    }
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, ("%." + decimals + "f"), value);
  }

  /// A chance.
  public static String chance(double chance) {
    return chance < SMALL_CHANCE ? "< 0.001" : String.format(Locale.ROOT, "%.3f", chance);
  }
}
