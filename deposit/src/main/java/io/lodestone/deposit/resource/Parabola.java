// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.deposit.kriging.DenseFactor;
import java.util.Arrays;

/// Least-squares parabolas, each leaving out one point. Stateless.
final class Parabola {

  private static final int TERMS = 3;

  /// Leverage of a point that stands alone, to rounding.
  private static final double ALONE = 1 - 1e-9;

  private Parabola() {}

  /// What the parabola through all other points says at each point: with leverage h and residual e
  /// of the parabola through all points, y − e/(1 − h).
  ///
  /// @return `[point]`; means of the others where x is the same everywhere
  static double[] predictEachFromOthers(double[] x, double[] y) {
    double[] basis = basis(x);
    int n = x.length;
    DenseFactor factor = new DenseFactor();
    double[] a = factor.begin(TERMS);
    Arrays.fill(a, 0, TERMS * TERMS, 0);
    double[] coefficients = new double[TERMS];
    for (int i = 0; i < n; i++) {
      for (int u = 0; u < TERMS; u++) {
        coefficients[u] += basis[TERMS * i + u] * y[i];
        for (int v = u; v < TERMS; v++) {
          a[u * TERMS + v] += basis[TERMS * i + u] * basis[TERMS * i + v];
        }
      }
    }
    if (!factor.factorise()) {
      double sum = Arrays.stream(y).sum();
      return Arrays.stream(y).map(v -> (sum - v) / (n - 1)).toArray();
    }
    factor.solve(coefficients);
    double total = Arrays.stream(y).sum();
    double[] predicted = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = Arrays.copyOfRange(basis, TERMS * i, TERMS * (i + 1));
      double fitted = dot(row, coefficients);
      double[] solved = row.clone();
      factor.solve(solved);
      double leverage = dot(row, solved);
      // a point that the parabola cannot miss says nothing of what others would make of it
      predicted[i] =
          leverage < ALONE ? y[i] - (y[i] - fitted) / (1 - leverage) : (total - y[i]) / (n - 1);
    }
    return predicted;
  }

  /// 1, s, s² with s in standard deviations from the mean, so that the equations are well scaled.
  private static double[] basis(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    double square = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    double[] basis = new double[TERMS * x.length];
    for (int i = 0; i < x.length; i++) {
      double s = (x[i] - mean) * scale;
      basis[TERMS * i] = 1;
      basis[TERMS * i + 1] = s;
      basis[TERMS * i + 2] = s * s;
    }
    return basis;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
