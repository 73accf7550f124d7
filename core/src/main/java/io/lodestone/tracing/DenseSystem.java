// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import java.util.Arrays;

/// Small dense systems of linear equations.
public final class DenseSystem {

  private DenseSystem() {}

  /// x with A·x = b, by elimination with partial pivoting. Changes neither argument.
  ///
  /// @param a `[row][column]`, square
  /// @param b `[row]`
  /// @throws IllegalArgumentException when A is singular
  public static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[][] m = new double[n][];
    for (int i = 0; i < n; i++) {
      m[i] = Arrays.copyOf(a[i], n + 1);
      m[i][n] = b[i];
    }
    for (int k = 0; k < n; k++) {
      pivot(m, k);
      for (int i = k + 1; i < n; i++) {
        double factor = m[i][k] / m[k][k];
        for (int j = k; factor != 0 && j <= n; j++) { // exact: nothing to eliminate
          m[i][j] -= factor * m[k][j];
        }
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double rest = m[i][n];
      for (int j = i + 1; j < n; j++) {
        rest -= m[i][j] * x[j];
      }
      x[i] = rest / m[i][i];
    }
    return x;
  }

  private static void pivot(double[][] m, int k) {
    int best = k;
    for (int i = k + 1; i < m.length; i++) {
      if (Math.abs(m[i][k]) > Math.abs(m[best][k])) {
        best = i;
      }
    }
    double[] row = m[best];
    m[best] = m[k];
    m[k] = row;
    if (!(Math.abs(row[k]) > 0)) {
      throw new IllegalArgumentException(
          "the system is singular in column "
              + k
              + "\nMaybe part of it is a loop that nothing leaves");
    }
  }
}
