// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

/// Uᵀ·D·U factorisation of small dense symmetric positive definite matrices, made for many systems
/// of ten to a few hundred unknowns: one flat array, and inner loops that run along it. Not for
/// several threads at a time.
public final class DenseFactor {

  /// A pivot at or below this share of its diagonal means that the row follows from others.
  private static final double PIVOT_FLOOR = 1e-13;

  private double[] upper = new double[0];
  private double[] inverse = new double[0];
  private double[] diagonal = new double[0];
  private int n;

  /// Makes room for a matrix and returns its storage, to be filled with entries (i, j), i ≤ j, at
  /// `[i × n + j]`; the lower triangle is not read.
  ///
  /// @param size rows, at least 0
  public double[] begin(int size) {
    n = size;
    if (upper.length < size * size) {
      upper = new double[size * size];
      inverse = new double[size];
      diagonal = new double[size];
    }
    return upper;
  }

  /// Factorises in place.
  ///
  /// @return whether the matrix is positive definite beyond rounding; if not, the storage is spoilt
  public boolean factorise() {
    double[] a = upper;
    for (int k = 0; k < n; k++) {
      diagonal[k] = a[k * n + k];
    }
    for (int k = 0; k < n; k++) {
      int rowK = k * n;
      double pivot = a[rowK + k];
      if (!(pivot > PIVOT_FLOOR * diagonal[k])) {
        return false;
      }
      double inv = 1 / pivot;
      inverse[k] = inv;
      for (int i = k + 1; i < n; i++) {
        double factor = a[rowK + i] * inv;
        int rowI = i * n;
        for (int j = i; j < n; j++) {
          a[rowI + j] -= factor * a[rowK + j];
        }
      }
    }
    return true;
  }

  /// Solves for one right-hand side after [#factorise].
  ///
  /// @param b `[i]`, the first `n` are overwritten with the solution
  public void solve(double[] b) {
    double[] a = upper;
    for (int k = 0; k < n; k++) {
      double factor = b[k] * inverse[k];
      int rowK = k * n;
      for (int j = k + 1; j < n; j++) {
        b[j] -= factor * a[rowK + j];
      }
      b[k] = factor;
    }
    for (int k = n - 1; k >= 0; k--) {
      double sum = 0;
      int rowK = k * n;
      for (int j = k + 1; j < n; j++) {
        sum += a[rowK + j] * b[j];
      }
      b[k] -= sum * inverse[k];
    }
  }
}
