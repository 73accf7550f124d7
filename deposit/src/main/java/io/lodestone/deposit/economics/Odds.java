// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.Arrays;

/// What an ensemble of values says. Immutable.
public final class Odds {

  private final double[] sorted;

  private Odds(double[] sorted) {
    this.sorted = sorted;
  }

  /// The odds of values of equal weight.
  ///
  /// @param values at least one, finite; copied
  public static Odds of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values\nMaybe an ensemble without trajectories");
    }
    Arrays.stream(values).forEach(value -> Amounts.requireFinite("value", value));
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Odds(sorted);
  }

  /// Share of values above a threshold.
  ///
  /// @param threshold in the values' unit
  public double shareAbove(double threshold) {
    return Arrays.stream(sorted).filter(value -> value > threshold).count()
        / (double) sorted.length;
  }

  /// Standard error of that share from the number of values. Where none or all are above it is not
  /// 0 but that of one in n + 2, since an ensemble cannot rule out what it did not meet.
  ///
  /// @param threshold in the values' unit
  public double standardErrorAbove(double threshold) {
    int n = sorted.length;
    double share = Math.clamp(shareAbove(threshold), 1.0 / (n + 2), 1 - 1.0 / (n + 2));
    return Math.sqrt(share * (1 - share) / n);
  }

  /// The value below which a share lies, linear between neighbours.
  ///
  /// @param share 0 to 1
  public double quantile(double share) {
    double place = Amounts.requireShare("share", share) * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// The mean.
  public double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  /// Standard error of the mean from the number of values; infinite for a single one.
  public double standardErrorOfMean() {
    double mean = mean();
    double squares = Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).sum();
    int n = sorted.length;
    return n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / (n - 1) / n);
  }
}
