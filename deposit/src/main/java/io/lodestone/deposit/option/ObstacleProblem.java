// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

/// Finds v with A·v >= b, v >= obstacle, and equality in one of the two at each node, for a
/// tridiagonal M-matrix A, by an active set (source `active-set`): finite and monotone for such
/// matrices. Not shared between threads.
final class ObstacleProblem {

  /// Far above what one-dimensional problems take; a failure is a matrix that is none.
  private static final int MOST_ROUNDS = 500;

  private final int n;
  private final double[] below;
  private final double[] diagonal;
  private final double[] above;
  private final boolean[] active;
  private final double[] right;
  private final double[] slope;

  /// A problem on n nodes, with the rows of A.
  ///
  /// @param below `[i]` A(i, i-1)
  /// @param diagonal `[i]` A(i, i), above 0
  /// @param above `[i]` A(i, i+1)
  ObstacleProblem(double[] below, double[] diagonal, double[] above) {
    this.n = diagonal.length;
    this.below = below;
    this.diagonal = diagonal;
    this.above = above;
    this.active = new boolean[n];
    this.right = new double[n];
    this.slope = new double[n];
  }

  /// Solves for one right-hand side; starts from the active set of the last call.
  ///
  /// @param b `[i]`
  /// @param obstacle `[i]`
  /// @param v `[i]`; overwritten with the solution
  void solve(double[] b, double[] obstacle, double[] v) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      sweep(b, obstacle, v);
      if (!moves(b, obstacle, v)) {
        return;
      }
    }
    throw new IllegalStateException(
        "the active set does not settle\nMaybe a grid too coarse for the drift");
  }

  private boolean moves(double[] b, double[] obstacle, double[] v) {
    boolean moved = false;
    for (int i = 0; i < n; i++) {
      double residual = diagonal[i] * v[i] - b[i];
      residual += i > 0 ? below[i] * v[i - 1] : 0;
      residual += i < n - 1 ? above[i] * v[i + 1] : 0;
      boolean wanted = active[i] ? residual >= 0 : v[i] < obstacle[i];
      moved |= wanted != active[i];
      active[i] = wanted;
    }
    return moved;
  }

  /// Thomas' algorithm, with v = obstacle in active rows.
  private void sweep(double[] b, double[] obstacle, double[] v) {
    for (int i = 0; i < n; i++) {
      if (active[i]) {
        slope[i] = 0;
        right[i] = obstacle[i];
        continue;
      }
      double lower = i > 0 ? below[i] : 0;
      double pivot = diagonal[i] - (i > 0 ? lower * slope[i - 1] : 0);
      slope[i] = (i < n - 1 ? above[i] : 0) / pivot;
      right[i] = (b[i] - (i > 0 ? lower * right[i - 1] : 0)) / pivot;
    }
    for (int i = n - 1; i >= 0; i--) {
      v[i] = right[i] - (i < n - 1 ? slope[i] * v[i + 1] : 0);
    }
  }
}
