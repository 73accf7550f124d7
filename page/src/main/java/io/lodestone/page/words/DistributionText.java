// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.words;

import io.lodestone.random.Discrete;
import io.lodestone.random.Distribution;
import io.lodestone.random.Empirical;
import io.lodestone.random.Lognormal;
import io.lodestone.random.Normal;
import io.lodestone.random.Pert;
import io.lodestone.random.Triangular;
import io.lodestone.random.TruncatedLognormal;
import io.lodestone.random.TruncatedNormal;
import io.lodestone.random.Uniform;
import java.util.Locale;
import java.util.stream.Collectors;

/// Distributions in words: range, what is most likely, and in brackets the kind.
public final class DistributionText {

  private DistributionText() {}

  /// A distribution of a number with a unit.
  ///
  /// @param unit put behind the numbers; may be empty
  public static String of(Distribution distribution, String unit) {
    String tail = unit.isEmpty() ? "" : " " + unit;
    return switch (distribution) {
      case Uniform d ->
          String.format(Locale.ROOT, "%s to %s%s (uniform)", n(d.min()), n(d.max()), tail);
      case Triangular d -> peaked(d.min(), d.mode(), d.max(), tail, "triangular");
      case Pert d -> peaked(d.min(), d.mode(), d.max(), tail, "PERT");
      case Normal d ->
          String.format(
              Locale.ROOT, "%s ± %s%s (normal)", n(d.mean()), n(d.standardDeviation()), tail);
      case TruncatedNormal d -> truncated(d, tail);
      case Lognormal d ->
          String.format(
              Locale.ROOT, "80 %% within %s to %s%s (lognormal)", n(d.p10()), n(d.p90()), tail);
      case TruncatedLognormal d -> of(d.whole(), unit) + bounds(d.min(), d.max(), 0);
      case Discrete d -> discrete(d) + tail;
      case Empirical d -> empirical(d) + tail;
    };
  }

  private static String peaked(double min, double mode, double max, String tail, String kind) {
    return String.format(
        Locale.ROOT, "%s to %s%s, most likely %s (%s)", n(min), n(max), tail, n(mode), kind);
  }

  private static String truncated(TruncatedNormal d, String tail) {
    String bounds = bounds(d.min(), d.max(), Double.NEGATIVE_INFINITY);
    return String.format(
        Locale.ROOT, "%s ± %s%s%s (normal, cut off)", n(d.centre()), n(d.spread()), tail, bounds);
  }

  /// @param none the least value that says nothing
  private static String bounds(double min, double max, double none) {
    return (min <= none ? "" : ", not below " + n(min))
        + (Double.isInfinite(max) ? "" : ", not above " + n(max));
  }

  private static String discrete(Discrete d) {
    return d.outcomes().stream()
        .map(o ->
            String.format(Locale.ROOT, "%s with %s", n(o.value()), Amount.share(o.probability())))
        .collect(Collectors.joining(", "));
  }

  private static String empirical(Empirical d) {
    return String.format(
        Locale.ROOT,
        "one of %d observed values, %s to %s",
        d.values().size(),
        n(d.values().getFirst()),
        n(d.values().getLast()));
  }

  /// A number as the study's author wrote it, as far as that is short.
  public static String number(double value) {
    return n(value);
  }

  public static String n(double value) {
    if (value == 0 || Math.abs(value) >= 999.5) { // exact: nothing
      return String.format(Locale.ROOT, "%,.0f", value).replace('-', '−');
    }
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(3))
        .stripTrailingZeros()
        .toPlainString()
        .replace('-', '−');
  }
}
