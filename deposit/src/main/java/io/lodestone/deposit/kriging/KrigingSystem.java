// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Covariance;
import java.util.Arrays;
import java.util.Locale;

/// The equations of one place after another: C·w + F·μ = c and Fᵀ·w = f, with C the covariances of
/// the samples, c those with the place, and F, f the trend's functions (source
/// `mining-geostatistics`). While the samples stay the same, so does the factor of C.
///
/// C is minus the variogram plus a constant, which is the sill where there is one. Without a sill
/// any constant will do that makes C positive definite, since weights add up to one. Not for
/// several threads at a time.
final class KrigingSystem {

  /// How much the constant grows when C is not positive definite, and how often it may: assumed,
  /// since 10⁻¹⁶ × 16⁶ still leaves 9 digits.
  private static final double GROWTH = 16;

  private static final int MOST_GROWTHS = 6;

  private final Points points;
  private final Covariance minusGamma;
  private final Support support;
  private final Trend trend;
  private final boolean sill;
  private final double firstConstant;
  private final double jitter;
  private final double withinBeyondConstant;
  private final DenseFactor factor = new DenseFactor();
  private final DenseFactor conditions = new DenseFactor();
  private final int unknowns;

  private int[] ids = new int[0];
  private int n = -1;
  private boolean solvable;
  private double constant;
  private double scale;
  private double[][] drift;
  private double[][] solvedDrift;
  private double[] right = new double[0];
  private double[] weights = new double[0];
  private final double[] multipliers;
  private double value;
  private double variance;

  KrigingSystem(Kriging kriging) {
    this.points = kriging.points();
    this.minusGamma = kriging.minusGamma();
    this.support = kriging.support();
    this.trend = kriging.trend();
    this.sill = kriging.variogram().hasSill();
    this.firstConstant = kriging.constant();
    this.jitter = kriging.jitter();
    this.withinBeyondConstant = support.within(minusGamma);
    this.unknowns = trend.unknowns();
    this.drift = new double[unknowns][0];
    this.solvedDrift = new double[unknowns][0];
    this.multipliers = new double[unknowns];
  }

  /// Solves for a place.
  ///
  /// @param found samples, by number
  /// @param count how many of them
  /// @return whether they suffice
  boolean solve(double x, double y, double z, int[] found, int count) {
    if (count != n || !Arrays.equals(found, 0, count, ids, 0, n)) {
      take(found, count);
    }
    if (!solvable) {
      value = Double.NaN;
      variance = Double.NaN;
      return false;
    }
    for (int i = 0; i < n; i++) {
      int id = ids[i];
      right[i] =
          constant + support.with(minusGamma, x - points.x(id), y - points.y(id), z - points.z(id));
      weights[i] = right[i];
    }
    factor.solve(weights);
    meetConditions(x, y, z);
    finish(x, y, z);
    return true;
  }

  private void take(int[] found, int count) {
    n = count;
    if (ids.length < n) {
      ids = new int[n];
      right = new double[n];
      weights = new double[n];
      drift = new double[unknowns][n];
      solvedDrift = new double[unknowns][n];
    }
    System.arraycopy(found, 0, ids, 0, n);
    solvable = n >= unknowns && factorise() && takeTrend();
  }

  private boolean factorise() {
    constant = firstConstant;
    for (int attempt = 0; attempt <= MOST_GROWTHS; attempt++) {
      fill(attempt == 0 ? 0 : jitter);
      if (factor.factorise()) {
        return true;
      }
      if (!sill) {
        constant *= GROWTH;
      } else if (attempt > 0) {
        break;
      }
    }
    throw new IllegalStateException(
        String.format(
            Locale.ROOT,
            "the equations of %d samples near (%s, %s, %s) are singular%nMaybe two samples stand in one place, or a Gaussian variogram needs a nugget",
            n,
            points.x(ids[0]),
            points.y(ids[0]),
            points.z(ids[0])));
  }

  private void fill(double extra) {
    double[] a = factor.begin(n);
    for (int i = 0; i < n; i++) {
      int p = ids[i];
      double px = points.x(p);
      double py = points.y(p);
      double pz = points.z(p);
      a[i * n + i] = constant + minusGamma.atZero() + (sill ? extra : 0);
      for (int j = i + 1; j < n; j++) {
        int q = ids[j];
        a[i * n + j] =
            constant + minusGamma.at(px - points.x(q), py - points.y(q), pz - points.z(q));
      }
    }
  }

  /// The trend's functions at the samples, with steps from the first one in units of the furthest,
  /// and S = Fᵀ·C⁻¹·F.
  private boolean takeTrend() {
    if (unknowns == 0) {
      return true;
    }
    scale = 0;
    for (int i = 1; i < n; i++) {
      for (int axis = 1; axis < unknowns; axis++) {
        scale = Math.max(scale, Math.abs(coordinate(axis, ids[i]) - coordinate(axis, ids[0])));
      }
    }
    for (int u = 0; u < unknowns; u++) {
      for (int i = 0; i < n; i++) {
        drift[u][i] = u == 0 ? 1 : (coordinate(u, ids[i]) - coordinate(u, ids[0])) / scale;
        solvedDrift[u][i] = drift[u][i];
      }
      factor.solve(solvedDrift[u]);
    }
    double[] s = conditions.begin(unknowns);
    for (int u = 0; u < unknowns; u++) {
      for (int v = u; v < unknowns; v++) {
        s[u * unknowns + v] = dot(drift[u], solvedDrift[v]);
      }
    }
    return conditions.factorise();
  }

  private double coordinate(int axis, int point) {
    return switch (axis) {
      case 1 -> points.x(point);
      case 2 -> points.y(point);
      default -> points.z(point);
    };
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /// μ = S⁻¹·(Fᵀ·C⁻¹·c − f), then w = C⁻¹·c − C⁻¹·F·μ.
  private void meetConditions(double x, double y, double z) {
    if (unknowns == 0) {
      return;
    }
    for (int u = 0; u < unknowns; u++) {
      multipliers[u] = dot(drift[u], weights) - driftAt(u, x, y, z);
    }
    conditions.solve(multipliers);
    for (int u = 0; u < unknowns; u++) {
      double mu = multipliers[u];
      double[] solved = solvedDrift[u];
      for (int i = 0; i < n; i++) {
        weights[i] -= mu * solved[i];
      }
    }
  }

  private double driftAt(int u, double x, double y, double z) {
    return switch (u) {
      case 0 -> 1;
      case 1 -> (x - coordinate(1, ids[0])) / scale;
      case 2 -> (y - coordinate(2, ids[0])) / scale;
      default -> (z - coordinate(3, ids[0])) / scale;
    };
  }

  private void finish(double x, double y, double z) {
    double mean = trend instanceof Trend.Known(double known) ? known : 0;
    double sum = 0;
    double explained = 0;
    for (int i = 0; i < n; i++) {
      sum += weights[i] * (points.value(ids[i]) - mean);
      explained += weights[i] * right[i];
    }
    for (int u = 0; u < unknowns; u++) {
      explained += multipliers[u] * driftAt(u, x, y, z);
    }
    value = mean + sum;
    variance = Math.max(0, constant + withinBeyondConstant - explained);
  }

  double value() {
    return value;
  }

  double variance() {
    return variance;
  }

  /// The weights, one for each sample given; overwritten by the next place.
  double[] weights() {
    return weights;
  }

  /// The multiplier of a condition; that of a slope is for steps in units of the samples' extent.
  double multiplier(int u) {
    return u == 0 ? constantMultiplier() : multipliers[u] / scale;
  }

  /// The multiplier of the constant as with functions 1, x, y, z from the origin.
  private double constantMultiplier() {
    double mu = multipliers[0];
    for (int u = 1; u < unknowns; u++) {
      mu -= multipliers[u] / scale * coordinate(u, ids[0]);
    }
    return mu;
  }
}
