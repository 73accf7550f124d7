// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.deposit.simulation.NormalScores;
import io.lodestone.random.StandardNormal;
import java.util.Arrays;

/// The distribution of the grades of blocks that follows from that of samples and from how much of
/// the variance blocks keep, without simulation: a check on simulated tonnages, or the quick way
/// (source `mining-geostatistics`, chapter VI). Immutable; threads may share it.
public final class BlockDistribution {

  /// Equally likely grades that stand for a distribution.
  private static final int GRADES = 2000;

  /// Equally likely deviations inside a block.
  private static final int DEVIATIONS = 200;

  /// Halvings of the interval in which the block coefficient lies: to rounding.
  private static final int HALVINGS = 50;

  private final double[] grades;

  private BlockDistribution(double[] grades) {
    this.grades = grades;
  }

  /// Affine correction: grades of samples drawn towards their mean. Keeps the shape, so that blocks
  /// are as skewed as samples: for blocks that keep most of the variance.
  ///
  /// @param keptShare variance of blocks over that of samples, 0 to 1
  public static BlockDistribution affine(NormalScores samples, double keptShare) {
    requireShare(keptShare);
    double[] points = points(samples);
    double mean = mean(points);
    double root = Math.sqrt(keptShare);
    return new BlockDistribution(
        Arrays.stream(points).map(g -> mean + root * (g - mean)).toArray());
  }

  /// The discrete Gaussian model: a block's grade is the mean of the samples' transform over r·y +
  /// √(1 − r²)·u with y of the block and u inside it, both normal, and r such that blocks have the
  /// right variance. Blocks are less skewed than samples.
  ///
  /// @param keptShare variance of blocks over that of samples, 0 to 1
  public static BlockDistribution discreteGaussian(NormalScores samples, double keptShare) {
    requireShare(keptShare);
    double wanted = keptShare * variance(points(samples));
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (variance(blocks(samples, middle)) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new BlockDistribution(blocks(samples, high));
  }

  private static void requireShare(double keptShare) {
    if (!(keptShare >= 0 && keptShare <= 1)) {
      throw new IllegalArgumentException(
          "kept share of variance " + keptShare + "\nMaybe block variance over sill");
    }
  }

  private static double normal(int i, int count) {
    return StandardNormal.quantile((i + 0.5) / count);
  }

  private static double[] points(NormalScores samples) {
    double[] points = new double[GRADES];
    Arrays.setAll(points, i -> samples.valueOf(normal(i, GRADES)));
    return points;
  }

  private static double[] blocks(NormalScores samples, double r) {
    double rest = Math.sqrt(1 - r * r);
    double[] inside = new double[DEVIATIONS];
    Arrays.setAll(inside, u -> rest * normal(u, DEVIATIONS));
    double[] blocks = new double[GRADES];
    for (int i = 0; i < GRADES; i++) {
      double y = r * normal(i, GRADES);
      for (double u : inside) {
        blocks[i] += samples.valueOf(y + u) / DEVIATIONS;
      }
    }
    return blocks;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }

  /// The mean grade of all blocks.
  public double mean() {
    return mean(grades);
  }

  /// The variance of the grades of blocks.
  public double variance() {
    return variance(grades);
  }

  /// The share of blocks at or above a cut-off.
  public double shareAbove(double cutoff) {
    return Arrays.stream(grades).filter(g -> g >= cutoff).count() / (double) GRADES;
  }

  /// The mean grade of blocks at or above a cut-off; NaN if there are none.
  public double meanAbove(double cutoff) {
    return Arrays.stream(grades).filter(g -> g >= cutoff).average().orElse(Double.NaN);
  }
}
