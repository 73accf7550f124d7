// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// A lognormal distribution of which only the part from `min` to `max` is kept: for numbers that
/// mean nothing beyond a bound, such as a headroom of 1 or less.
///
/// @param whole before the cut
/// @param min least value, or 0
/// @param max greatest value, or infinity
public record TruncatedLognormal(Lognormal whole, double min, double max) implements Distribution {

  /// Checks that the bounds keep more than a millionth of the whole.
  public TruncatedLognormal {
    logarithm(whole, min, max);
  }

  private static TruncatedNormal logarithm(Lognormal whole, double min, double max) {
    return new TruncatedNormal(whole.mu(), whole.sigma(), log(min), log(max));
  }

  private static double log(double bound) {
    return bound <= 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(bound);
  }

  @Override
  public double quantile(double u) {
    double value = StrictMath.exp(logarithm(whole, min, max).quantile(u));
    return Math.clamp(value, Math.max(min, 0), Math.min(max, Double.MAX_VALUE));
  }

  @Override
  public double mean() {
    return moment(1);
  }

  @Override
  public double variance() {
    double mean = mean();
    return moment(2) - mean * mean;
  }

  /// The expected k-th power: that of the whole, times the share that a normal distribution moved
  /// up by k·σ keeps, over the share kept.
  private double moment(int k) {
    double mu = whole.mu();
    double sigma = whole.sigma();
    return StrictMath.exp(k * mu + k * k * sigma * sigma / 2) * kept(k * sigma) / kept(0);
  }

  private double kept(double shift) {
    double low = (log(min) - whole.mu()) / whole.sigma() - shift;
    double high = (log(max) - whole.mu()) / whole.sigma() - shift;
    return StandardNormal.shareBelow(high) - StandardNormal.shareBelow(low);
  }
}
