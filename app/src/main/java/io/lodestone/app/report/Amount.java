// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.report;

import io.lodestone.indicator.Phrase;
import java.util.Locale;

/// Numbers with their unit as they stand in a table, and the difference of two.
final class Amount {

  /// Shown for what is undefined or never happens.
  static final String NONE = "–";

  private static final String MINUS = "−";

  private Amount() {}

  /// A value with its unit: `12.3 %`, `USD 1.2 bn`, `×3.4`, `7 months`.
  static String text(double value, String unit) {
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
      case "year" -> "%.0f".formatted(size);
      case "" -> number(size);
      default -> number(size) + " " + unit;
    };
  }

  /// A probability or share of trajectories in whole percent; what is not certain never reads 0 or
  /// 100 %.
  static String share(double share) {
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
  static String points(double share) {
    return String.format(Locale.ROOT, share < 0.0095 ? "%.1f" : "%.0f", 100 * share);
  }

  /// A value and its standard error, the unit once: `129 ± 7.2 months`.
  static String withError(double value, double error, String unit) {
    String text = text(value, unit);
    if (Double.isNaN(value) || Double.isNaN(error)) {
      return text;
    }
    String spread = text(error, unit).replace("×", "");
    int cut = spread.lastIndexOf(' ');
    String tail = cut > 0 ? spread.substring(cut) : "";
    return (!tail.isEmpty() && text.endsWith(tail)
            ? text.substring(0, text.lastIndexOf(' '))
            : text)
        + " ± "
        + spread;
  }

  /// From one value to another, the unit once: `12 to 88 months`, `USD 1.2 to 3.4 bn`.
  static String range(double low, double high, String unit) {
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
  static String difference(double change, String unit) {
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
  static String number(double value) {
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
    if (size >= 1e9) {
      return "USD " + number(size / 1e9) + " bn";
    }
    return size >= 1e6
        ? "USD " + number(size / 1e6) + " m"
        : size >= 1e3
            ? "USD " + number(size / 1e3) + " k"
            : "USD " + Phrase.number(Math.rint(size));
  }
}
