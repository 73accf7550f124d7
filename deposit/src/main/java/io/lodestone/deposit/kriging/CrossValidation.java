// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.Workers;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Variogram;

/// What kriging would have said of each sample without the sample's group: its core, or itself
/// alone. Leaving out whole cores is the honest test where samples of a core are close together,
/// because the places to be estimated have no core. Immutable; threads may share it.
public final class CrossValidation {

  private final Points points;
  private final double[] estimates;
  private final double[] variances;

  private CrossValidation(Points points, double[] estimates, double[] variances) {
    this.points = points;
    this.estimates = estimates;
    this.variances = variances;
  }

  /// Leaves out one group after another.
  ///
  /// @param points samples in at least two groups
  /// @throws IllegalArgumentException when all samples are of one group
  public static CrossValidation of(
      Points points, Variogram variogram, Trend trend, Search search, Workers workers) {
    int[] groups = points.distinctGroups();
    if (groups.length < 2) {
      throw new IllegalArgumentException(
          groups.length + " groups of samples\nMaybe give each core, or each sample, its own");
    }
    double[] estimates = new double[points.size()];
    double[] variances = new double[points.size()];
    workers.forRanges(
        groups.length,
        1,
        (from, to) -> {
          for (int g = from; g < to; g++) {
            Kriging rest = Kriging.of(points.withoutGroup(groups[g]), variogram, trend, search);
            for (int i = 0; i < points.size(); i++) {
              if (points.group(i) == groups[g]) {
                Estimate estimate = rest.at(points.x(i), points.y(i), points.z(i));
                estimates[i] = estimate.value();
                variances[i] = estimate.variance();
              }
            }
          }
        });
    return new CrossValidation(points, estimates, variances);
  }

  /// The estimate of a sample from the others; NaN when they did not suffice.
  public double estimate(int sample) {
    return estimates[sample];
  }

  /// The kriging variance of that estimate.
  public double variance(int sample) {
    return variances[sample];
  }

  /// Sample minus estimate.
  public double error(int sample) {
    return points.value(sample) - estimates[sample];
  }

  /// The error in standard deviations.
  public double score(int sample) {
    return error(sample) / Math.sqrt(variances[sample]);
  }

  /// How many samples could be estimated: those that the figures below are about.
  public int estimated() {
    int n = 0;
    for (double estimate : estimates) {
      n += Double.isNaN(estimate) ? 0 : 1;
    }
    return n;
  }

  /// The mean of sample minus estimate: near 0 if there is no bias.
  public double meanError() {
    return moments(this::error).mean;
  }

  /// The root of the mean squared error.
  public double rootMeanSquareError() {
    Moments m = moments(this::error);
    return Math.sqrt(m.squares / m.n + m.mean * m.mean);
  }

  /// The variance of the scores (over n − 1): near 1 if kriging variances are honest, above it if
  /// they are too small.
  public double scoreVariance() {
    Moments m = moments(this::score);
    return m.squares / (m.n - 1);
  }

  /// The correlation of samples and estimates.
  public double correlation() {
    Moments sample = moments(points::value);
    Moments estimate = moments(this::estimate);
    double product = 0;
    for (int i = 0; i < estimates.length; i++) {
      if (!Double.isNaN(estimates[i])) {
        product += (points.value(i) - sample.mean) * (estimates[i] - estimate.mean);
      }
    }
    return product / Math.sqrt(sample.squares * estimate.squares);
  }

  private interface OfSample {
    double at(int sample);
  }

  /// @param squares sum of squared distances from the mean
  private record Moments(int n, double mean, double squares) {}

  private Moments moments(OfSample of) {
    int n = estimated();
    double mean = 0;
    for (int i = 0; i < estimates.length; i++) {
      mean += Double.isNaN(estimates[i]) ? 0 : of.at(i) / n;
    }
    double squares = 0;
    for (int i = 0; i < estimates.length; i++) {
      double d = Double.isNaN(estimates[i]) ? 0 : of.at(i) - mean;
      squares += d * d;
    }
    return new Moments(n, mean, squares);
  }
}
