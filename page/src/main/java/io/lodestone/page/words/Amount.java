// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.words;

import io.lodestone.reading.Phrase;
import java.util.Locale;

/// Numbers with their unit as they stand in a table, and the difference of two.
public final class Amount {

  /// Shown for what is undefined or never happens.
  public static final String NONE = "–";

  private static final String MINUS = "−";

  private Amount() {}

  /// A value with its unit: `12.3 %`, `USD 1.2 bn`, `×3.4`, `7 months`.
  public static String text(double value, String unit) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    String sign = value < 0 ? MINUS : "";
    return sign + plain(Math.abs(value), unit);
  }

  private static String plain(double size, String unit) {
    return switch (unit) {
      case "USD" -> usd(size);
      case "times" -> "×" + number(size);
      case "months" -> months(size);
      case "%", "pts" -> decimal(size) + " " + unit;
      case "year" -> String.format(Locale.ROOT, "%.0f", size);
      case "" -> number(size);
      default -> number(size) + " " + unit;
    };
  }

  /// A probability or share of trajectories in whole percent; what is not certain never reads 0 or
  /// 100 %.
  public static String share(double share) {
    if (Double.isNaN(share)) {
      return NONE;
    }
    if (share > 0 && share < 0.005) {
      return "<1 %";
    }
    return share < 1 && share >= 0.995
        ? ">99 %"
        : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /// A standard error of a share, in percentage points.
  public static String points(double share) {
    return String.format(Locale.ROOT, share < 0.0095 ? "%.1f" : "%.0f", 100 * share);
  }

  /// A value and its standard error with as many decimals as two digits of the error need, at most
  /// three, and the unit once: `129.2 ± 7.2 months`.
  public static String withError(double value, double error, String unit) {
    if (Double.isNaN(value) || Double.isNaN(error)) {
      return text(value, unit);
    }
    double scale = unit.equals("USD") ? usdScale(Math.max(Math.abs(value), error)) : 1;
    int digits =
        error == 0 ? 0 : Math.clamp(1 - (int) Math.floor(Math.log10(error / scale)), 0, 3); // exact
    String format = "%,." + digits + "f";
    return (unit.equals("USD") ? "USD " : unit.equals("times") ? "×" : "")
        + String.format(Locale.ROOT, format, value / scale).replace("-", MINUS)
        + " ± "
        + String.format(Locale.ROOT, format, error / scale)
        + (unit.equals("USD")
            ? usdSuffix(scale)
            : unit.equals("times") || unit.isEmpty() ? "" : " " + unit);
  }

  private static double usdScale(double size) {
    return size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : size >= 1e3 ? 1e3 : 1;
  }

  private static String usdSuffix(double scale) {
    return scale == 1e9 ? " bn" : scale == 1e6 ? " m" : scale == 1e3 ? " k" : "";
  }

  /// From one value to another, the unit once: `12 to 88 months`, `USD 1.2 to 3.4 bn`.
  public static String range(double low, double high, String unit) {
    String from = text(low, unit);
    String to = text(high, unit);
    if (from.equals(to)) {
      return to;
    }
    int cut = to.lastIndexOf(' ');
    String tail = cut > 0 ? to.substring(cut) : "";
    boolean sameTail = !tail.isEmpty() && (from.endsWith(tail) || from.equals("1 month"));
    String start = sameTail ? from.substring(0, from.lastIndexOf(' ')) : from;
    return start
        + " to "
        + (to.startsWith("USD ") && start.startsWith("USD ") ? to.substring(4) : to);
  }

  /// A difference with its sign; percentages differ in points. `±0` where it rounds to nothing.
  public static String difference(double change, String unit) {
    if (Double.isNaN(change)) {
      return NONE;
    }
    String unitOfChange =
        switch (unit) {
          case "%" -> "pts";
          case "year" -> "years";
          default -> unit;
        };
    String plain = plain(Math.abs(change), unitOfChange);
    return isNothing(plain) ? "±0" : (change < 0 ? MINUS : "+") + plain.replace("×", "");
  }

  /// Three significant digits; nothing below a thousandth.
  public static String number(double value) {
    return Math.abs(value) < 0.0005 ? "0" : Phrase.number(value);
  }

  private static boolean isNothing(String plain) {
    return plain.chars().filter(Character::isDigit).allMatch(c -> c == '0');
  }

  /// Whole from ten on: no one plans by tenths of a month.
  private static String months(double size) {
    String text = number(size >= 9.95 ? Math.rint(size) : size);
    return text + (text.equals("1") ? " month" : " months");
  }

  /// One decimal, none from a thousand on.
  private static String decimal(double size) {
    return size < 0.05 ? "0" : String.format(Locale.ROOT, size >= 999.5 ? "%,.0f" : "%.1f", size);
  }

  private static String usd(double size) {
    double scale = usdScale(size);
    return scale == 1 // exact: one of its own values
        ? "USD " + Phrase.number(Math.rint(size))
        : "USD " + number(size / scale) + usdSuffix(scale);
  }
}
