// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.indicator.Headline;
import io.lodestone.page.words.Numbers;
import java.util.Locale;

/// What moves a headline, in sentences.
final class MattersText {

  /// Effects below this share of the headline are not worth a sentence (assumed).
  private static final double SMALL = 1e-4;

  private MattersText() {}

  /// `Ten per cent more … lowers Months short: dysprosium by 1.40 months (−2.1 %).`
  static String more(String name, double share, double effect, Headline now) {
    return String.format(
        Locale.ROOT, "%s per cent more %s %s", percent(share), name, moves(effect, now));
  }

  /// `Measure 1 (project) lowers … by …: without it the number is …`
  static String without(String name, double effect, Headline now) {
    String text = String.format(Locale.ROOT, "%s %s", name, moves(effect, now));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String percent(double share) {
    double percent = 100 * share;
    boolean ten = Math.abs(percent - 10) < 1e-9;
    boolean one = Math.abs(percent - 1) < 1e-9;
    return ten ? "Ten" : one ? "One" : Numbers.threeDigits(percent);
  }

  private static String moves(double effect, Headline now) {
    if (isNothing(effect, now)) {
      return "does not move " + now.name() + ".";
    }
    String relative =
        now.value() > 0 && !now.unit().equals("year")
            ? String.format(
                Locale.ROOT,
                " (%s%.1f %%)",
                effect > 0 ? "+" : "−",
                100 * Math.abs(effect) / now.value())
            : "";
    return String.format(
        Locale.ROOT,
        "%s %s by %s%s.",
        effect > 0 ? "raises" : "lowers",
        now.name(),
        inUnit(effect, now),
        relative);
  }

  private static String inUnit(double effect, Headline now) {
    double size = Math.abs(effect);
    return switch (now.unit()) {
      case "%" -> Numbers.threeDigits(size) + " points";
      case "times" -> Numbers.threeDigits(size) + " times the base price";
      case "year" -> Numbers.threeDigits(size) + " years";
      case "USD" ->
          size >= 1e9
              ? "USD " + Numbers.threeDigits(size / 1e9) + " bn"
              : "USD " + Numbers.threeDigits(size / 1e6) + " m";
      default -> Numbers.threeDigits(size) + " " + now.unit();
    };
  }

  /// The headline's own value.
  static String amount(Headline now) {
    if (Double.isNaN(now.value())) {
      return "never, or undefined";
    }
    return switch (now.unit()) {
      case "USD" -> "USD " + Numbers.threeDigits(now.value() / 1e9) + " bn";
      case "year" -> String.format(Locale.ROOT, "%.0f", now.value());
      default -> Numbers.threeDigits(now.value()) + " " + now.unit();
    };
  }

  /// Whether an effect is too small for a sentence.
  static boolean isNothing(double effect, Headline now) {
    return Math.abs(effect) <= SMALL * Math.abs(now.value());
  }
}
