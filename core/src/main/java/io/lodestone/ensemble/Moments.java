// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

/// A running mean and variance that never sees a value twice (Welford 1962) and can be merged with
/// another (Chan, Golub and LeVeque 1983, equations 2.1). Mutable: one thread at a time.
///
/// Adding and merging round, so results agree to the bit only when values arrive in the same order
/// and parts are cut and merged in the same way.
public final class Moments {

  private long count;
  private double mean;
  private double squares;

  /// Counts a value.
  ///
  /// @throws IllegalArgumentException when it is not finite
  public void add(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "value " + value + "\nMaybe leave out trajectories in which it is undefined");
    }
    count++;
    double before = value - mean;
    mean += before / count;
    squares += before * (value - mean);
  }

  /// Counts all values that another has counted; the other stays as it is.
  public void merge(Moments other) {
    long both = count + other.count;
    if (both == 0) {
      return;
    }
    double gap = other.mean - mean;
    double share = other.count / (double) both;
    squares += other.squares + gap * gap * count * share;
    mean += gap * share;
    count = both;
  }

  /// How many values were counted.
  public long count() {
    return count;
  }

  /// The mean; NaN of nothing.
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /// The unbiased estimate of the variance, in the square of the values' unit; NaN of fewer than
  /// two values.
  public double variance() {
    return count < 2 ? Double.NaN : squares / (count - 1);
  }

  /// The standard deviation of the mean, in the values' unit; NaN of fewer than two values.
  public double standardError() {
    return Math.sqrt(variance() / count);
  }
}
