// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import java.util.Locale;

/// Numbers and names as they stand in a sentence.
public final class Phrase {

  private Phrase() {}

  /// A share as a percentage such as `12.3 %`, or `an unknown share` for NaN.
  public static String percent(double share) {
    return Double.isNaN(share)
        ? "an unknown share"
        : String.format(
            Locale.ROOT,
            share != 0 && Math.abs(share) < 0.0995 ? "%.1f %%" : "%.0f %%",
            100 * share);
  }

  /// Tonnes such as `1,230 t` or `4.5 t`.
  public static String tonnes(double tonnes) {
    return number(tonnes) + " t";
  }

  /// Money such as `USD 1.2 billion`.
  public static String usd(double usd) {
    double size = Math.abs(usd);
    if (size >= 1e9) {
      return "USD " + number(usd / 1e9) + " billion";
    }
    return size >= 1e6 ? "USD " + number(usd / 1e6) + " million" : "USD " + number(usd);
  }

  /// A number with as many decimals as three significant figures need, at most three; none for a
  /// whole number.
  public static String number(double value) {
    double size = Math.abs(value);
    boolean whole = Math.abs(value - Math.rint(value)) <= 1e-9 * size; // sums carry rounding
    String format =
        whole || size >= 99.5 ? "%,.0f" : size >= 9.95 ? "%.1f" : size >= 0.995 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }

  /// A value with its unit; a year stands alone and without a thousands separator.
  public static String inUnit(double value, String unit) {
    return unit.equals("year")
        ? String.format(Locale.ROOT, "%.0f", value)
        : number(value) + " " + unit;
  }

  /// A count with its noun, such as `1 month` or `3 months`.
  public static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /// A name as inside a sentence: the first letter small, unless the name is an abbreviation or
  /// formula such as `NdPr oxide`.
  public static String inside(String name) {
    return name.length() > 1 && name.chars().skip(1).noneMatch(Character::isUpperCase)
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }
}
