// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.economics.Odds;
import io.lodestone.deposit.resource.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Numbers as texts of tables: three digits that count.
final class Words {

  private Words() {}

  static String number(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return "–";
    }
    if (size >= 1e9) {
      return digits(value / 1e9) + " bn";
    }
    return size >= 1e6 ? digits(value / 1e6) + " m" : digits(rounded(value));
  }

  /// To three digits that count.
  private static double rounded(double value) {
    if (Math.abs(value) < 1000) {
      return value;
    }
    double step = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
    return Math.rint(value / step) * step;
  }

  private static String digits(double value) {
    double size = Math.abs(value);
    int places = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3; // 0 exactly
    return size > 0 && size < 0.001
        ? String.format(Locale.ROOT, "%.2g", value)
        : String.format(Locale.ROOT, "%,." + places + "f", value);
  }

  static String share(double share) {
    return String.format(
        Locale.ROOT, share > 0 && share < 0.095 ? "%.1f %%" : "%.0f %%", 100 * share);
  }

  /// Odds of something among futures, for a sentence.
  static String odds(Odds values, int futures) {
    double share = values.shareAbove(0);
    if (share == 0) { // exactly: a count
      return String.format(
          Locale.ROOT,
          "none of %d futures (odds below %s)",
          futures,
          share(RULE_OF_THREE / futures));
    }
    return String.format(
        Locale.ROOT,
        "%s ± %s of %d futures",
        share(share),
        share(values.standardErrorAbove(0)),
        futures);
  }

  /// What happened in none of n trials has odds of at most 3/n, at 95 % (exp(−3) = 0.05).
  private static final double RULE_OF_THREE = 3;

  /// P10, P50, P90 and mean.
  static List<String> spread(Spread s) {
    return List.of(number(s.p10()), number(s.p50()), number(s.p90()), number(s.mean()));
  }

  static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
