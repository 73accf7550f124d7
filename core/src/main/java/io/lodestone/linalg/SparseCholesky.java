// SPDX-License-Identifier: Apache-2.0
package io.lodestone.linalg;

import java.util.Arrays;

/// L·D·Lᵀ factorisation of a sparse symmetric positive definite matrix with a fixed pattern.
///
/// The matrix is written straight into the storage of the factor (`values`, one slot for each entry
/// of L including fill, diagonal first in its column), at the slots that [#slot] names; entries
/// that belong to the same slot add up. [#factorise] then works in place. The ordering is by
/// minimum degree, found once; the numeric phase is left-looking by columns. Not thread-safe: one
/// per thread; the analysis itself (pattern and ordering) is immutable and shared by [#copy].
public final class SparseCholesky {

  /// A pivot at or below this share of its column's diagonal before elimination is lifted to it:
  /// the step is then long and the caller's step bound holds it. Forced by markets whose store is
  /// all but empty of curvature at extreme trial prices.
  private static final double PIVOT_FLOOR = 1e-14;

  private final SymbolicFactor symbolic;
  private final double[] values;
  private final double[] work;
  private final double[] solution;

  /// Analyses a pattern.
  public SparseCholesky(SymbolicFactor symbolic) {
    this.symbolic = symbolic;
    this.values = new double[symbolic.entries()];
    this.work = new double[symbolic.size()];
    this.solution = new double[symbolic.size()];
  }

  /// The slot of entry (i, j) or (j, i), in the caller's numbering.
  ///
  /// @throws IllegalArgumentException when the pattern has no such entry
  public int slot(int i, int j) {
    return symbolic.slot(i, j);
  }

  /// The storage to write the matrix into; `[slot]`. Call [#clear] first.
  public double[] values() {
    return values;
  }

  /// Sets every entry to zero.
  public void clear() {
    Arrays.fill(values, 0);
  }

  /// Factorises in place.
  public void factorise() {
    int[] start = symbolic.columnStart;
    int[] row = symbolic.row;
    for (int j = 0; j < symbolic.size(); j++) {
      int first = start[j];
      int end = start[j + 1];
      for (int p = first; p < end; p++) {
        work[row[p]] = values[p];
      }
      double diagonal = values[first];
      eliminateInto(j, row, start);
      double pivot = work[j];
      double floor = PIVOT_FLOOR * diagonal;
      if (!(pivot > floor)) {
        pivot = Math.max(floor, Double.MIN_NORMAL);
      }
      values[first] = pivot;
      double inverse = 1 / pivot;
      for (int p = first + 1; p < end; p++) {
        values[p] = work[row[p]] * inverse;
      }
    }
  }

  /// Subtracts from column j, held in `work`, what the columns with an entry in row j contribute.
  private void eliminateInto(int j, int[] row, int[] start) {
    int[] updateSlot = symbolic.updateSlot;
    int[] updateColumn = symbolic.updateColumn;
    for (int u = symbolic.updateStart[j]; u < symbolic.updateStart[j + 1]; u++) {
      int at = updateSlot[u];
      int k = updateColumn[u];
      double factor = values[at] * values[start[k]];
      int end = start[k + 1];
      for (int p = at; p < end; p++) {
        work[row[p]] -= factor * values[p];
      }
    }
  }

  /// Solves for one right-hand side, after [#factorise].
  ///
  /// @param rightHandSide `[row]`, in the caller's numbering; overwritten with the solution
  public void solve(double[] rightHandSide) {
    int[] start = symbolic.columnStart;
    int[] row = symbolic.row;
    int[] order = symbolic.order;
    int n = symbolic.size();
    double[] x = solution;
    for (int j = 0; j < n; j++) {
      x[j] = rightHandSide[order[j]];
    }
    for (int j = 0; j < n; j++) {
      double xj = x[j];
      for (int p = start[j] + 1; p < start[j + 1]; p++) {
        x[row[p]] -= values[p] * xj;
      }
    }
    for (int j = n - 1; j >= 0; j--) {
      double sum = x[j] / values[start[j]];
      for (int p = start[j] + 1; p < start[j + 1]; p++) {
        sum -= values[p] * x[row[p]];
      }
      x[j] = sum;
    }
    for (int j = 0; j < n; j++) {
      rightHandSide[order[j]] = x[j];
    }
  }

  /// A solver of the same pattern with its own storage, for another thread.
  public SparseCholesky copy() {
    return new SparseCholesky(symbolic);
  }

  /// Entries of the factor, including fill.
  public int entries() {
    return values.length;
  }
}
