// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import java.util.Arrays;
import java.util.Locale;

/// What an ensemble foretells of one quantity: its values over the trajectories, and how well they
/// met what was observed. Values and losses are in the unit of the quantity. Immutable; threads may
/// share it.
public final class PredictiveSample {

  private final double[] sorted;

  private PredictiveSample(double[] sorted) {
    this.sorted = sorted;
  }

  /// The sample of some values, in any order.
  ///
  /// @throws IllegalArgumentException when there is none, or one is not finite
  public static PredictiveSample of(double... values) {
    if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a sample of %d values, not all of them finite\nMaybe leave out trajectories without a value",
              values.length));
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new PredictiveSample(sorted);
  }

  /// How many values there are.
  public int size() {
    return sorted.length;
  }

  /// The mean.
  public double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  /// The middle value.
  public double median() {
    return quantile(0.5);
  }

  /// A quantile, linear between sorted values (Hyndman and Fan 1996, definition 7).
  ///
  /// @param share 0 to 1
  public double quantile(double share) {
    requireShare(share);
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static void requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + "\nMaybe a percentage: from 0 to 1");
    }
  }

  /// The central interval that holds a share of the sample: 0.9 lies between the quantiles 0.05 and
  /// 0.95.
  public Interval interval(double share) {
    requireShare(share);
    return new Interval(quantile((1 - share) / 2), quantile((1 + share) / 2));
  }

  /// An interval, both ends included.
  public record Interval(double low, double high) {

    /// Whether a value lies inside.
    public boolean contains(double value) {
      return value >= low && value <= high;
    }

    /// Upper end minus lower end.
    public double width() {
      return high - low;
    }
  }

  /// The share of the sample that lies below a value, ties counted half.
  public double shareBelow(double value) {
    double below = 0;
    for (double each : sorted) {
      below += each < value ? 1 : each > value ? 0 : 0.5;
    }
    return below / sorted.length;
  }

  /// Continuous ranked probability score of the sample as it is, mean |x − y| − ½ mean |x − x′|; 0
  /// is best (Gneiting and Raftery 2007, equation 21).
  public double crps(double observed) {
    double distance = 0;
    double spread = 0;
    int n = sorted.length;
    for (int i = 0; i < n; i++) {
      distance += Math.abs(sorted[i] - observed);
      spread += (2 * i + 1 - n) * sorted[i];
    }
    return distance / n - spread / ((double) n * n);
  }

  /// Pinball loss of a quantile: share × (y − q) where the observed value lies above it, else (1 −
  /// share) × (q − y); 0 is best (Koenker and Bassett 1978).
  ///
  /// @param share which quantile, 0 to 1
  public double pinballLoss(double share, double observed) {
    double gap = observed - quantile(share);
    return gap >= 0 ? share * gap : (share - 1) * gap;
  }

  /// Mean pinball loss over the quantiles 0.05, 0.25, 0.5, 0.75 and 0.95.
  public double pinballLoss(double observed) {
    return Arrays.stream(PINBALL_SHARES).map(s -> pinballLoss(s, observed)).average().orElseThrow();
  }

  /// The ends of the intervals of 90 and 50 % and the median.
  private static final double[] PINBALL_SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};
}
