// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// A first-order autoregressive path of normals, u ← ρ·u + √(1 − ρ²)·σ·ξ. Stateless.
public final class AutoregressivePath {

  /// Months before the start that are drawn, whose mean is taken as known to be 0.
  private static final int MONTHS_BEFORE = 12;

  private AutoregressivePath() {}

  /// A path that goes on from where a path of the twelve months before ends, moved so that the mean
  /// of those months is 0: a start at which the mean of the last year is known. A longer path has a
  /// shorter one as its beginning.
  ///
  /// @param persistence ρ, 0 to below 1
  /// @param spread σ: standard deviation of the stationary series
  /// @param numbers uniform draws; the first twelve are those of the months before
  /// @param trajectory from 0
  /// @param months length
  /// @return `[month]`
  public static double[] afterAQuietYear(
      double persistence, double spread, DrawSequence numbers, int trajectory, int months) {
    double[] path = new double[months];
    double step = spread * Math.sqrt(1 - persistence * persistence);
    double before = spread * normal(numbers, trajectory, 0);
    double sum = before;
    for (int k = 1; k < MONTHS_BEFORE; k++) {
      before = persistence * before + step * normal(numbers, trajectory, k);
      sum += before;
    }
    double last = before - sum / MONTHS_BEFORE;
    for (int t = 0; t < months; t++) {
      last = persistence * last + step * normal(numbers, trajectory, MONTHS_BEFORE + t);
      path[t] = last;
    }
    return path;
  }

  private static double normal(DrawSequence numbers, int trajectory, int k) {
    return StandardNormal.quantile(numbers.at(trajectory, k));
  }
}
