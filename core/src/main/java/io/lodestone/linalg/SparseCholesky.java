// SPDX-License-Identifier: Apache-2.0
package io.lodestone.linalg;

import java.util.Arrays;

/// L·D·Lᵀ factorisation, kept as L·D and the inverse of D, of sparse symmetric positive definite
/// matrices with a fixed pattern, one or several side by side.
///
/// The matrices are written straight into the storage of the factor (`values`, one slot for each
/// entry of L including fill, diagonal first in its column), at the slots that [#slot] names;
/// entries that belong to the same slot add up. With a width above 1, slot `i` of the matrix in
/// seat `s` is `values[i × width + s]`, and likewise for rows of right-hand sides; a seat's result
/// depends on nothing in other seats. [#factorise] then works in place. The ordering is by minimum
/// degree, found once; the numeric phase is left-looking by columns. Not thread-safe: one per
/// thread; the analysis itself (pattern and ordering) is immutable and shared by [#copy].
public final class SparseCholesky {

  /// A pivot at or below this share of its column's diagonal before elimination is lifted to it:
  /// the step is then long and the caller's step bound holds it. Forced by markets whose store is
  /// all but empty of curvature at extreme trial prices.
  private static final double PIVOT_FLOOR = 1e-14;

  private final SymbolicFactor symbolic;
  private final int width;
  private final double[] values;
  private final double[] diagonal;
  private final double[] inverse;
  private final double[] factor;
  private final double[] solution;

  /// One matrix of a pattern.
  public SparseCholesky(SymbolicFactor symbolic) {
    this(symbolic, 1);
  }

  /// Several matrices of a pattern.
  ///
  /// @param width seats: 1 or a multiple of [Rows#BLOCK]
  public SparseCholesky(SymbolicFactor symbolic, int width) {
    this.symbolic = symbolic;
    this.width = width;
    this.values = new double[symbolic.entries() * width];
    this.solution = new double[symbolic.size() * width];
    this.diagonal = new double[width];
    this.inverse = new double[symbolic.size() * width];
    this.factor = new double[width];
  }

  /// The slot of entry (i, j) or (j, i), in the caller's numbering.
  ///
  /// @throws IllegalArgumentException when the pattern has no such entry
  public int slot(int i, int j) {
    return symbolic.slot(i, j);
  }

  /// The storage to write the matrices into; `[slot × width + seat]`. Call [#clear] first.
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
    int at = 0;
    for (int j = 0; j < symbolic.size(); j++) {
      Rows.copy(diagonal, 0, values, start[j], width);
      at = eliminateInto(j, at);
      invertPivots(j, start[j]);
    }
  }

  /// Subtracts from column j what the columns with an entry in row j contribute.
  ///
  /// @param from first of the column's targets
  /// @return first of the next column's targets
  private int eliminateInto(int j, int from) {
    int at = from;
    for (int u = symbolic.updateStart[j]; u < symbolic.updateStart[j + 1]; u++) {
      int first = symbolic.updateSlot[u];
      int column = symbolic.updateColumn[u];
      int end = symbolic.columnStart[column + 1];
      Rows.product(factor, 0, values, first, inverse, column, width);
      Rows.subtractMultiples(values, symbolic.target, at, factor, 0, values, first, end, width);
      at += end - first;
    }
    return at;
  }

  private void invertPivots(int column, int slot) {
    for (int s = 0; s < width; s++) {
      double pivot = values[slot * width + s];
      double floor = PIVOT_FLOOR * diagonal[s];
      if (!(pivot > floor)) {
        pivot = Math.max(floor, Double.MIN_NORMAL);
      }
      inverse[column * width + s] = 1 / pivot;
    }
  }

  /// Solves for one right-hand side of each seat, after [#factorise].
  ///
  /// @param rightHandSide `[row × width + seat]`, in the caller's numbering; overwritten with the
  ///   solution
  public void solve(double[] rightHandSide) {
    int[] start = symbolic.columnStart;
    int[] row = symbolic.row;
    int[] order = symbolic.order;
    int n = symbolic.size();
    double[] x = solution;
    for (int j = 0; j < n; j++) {
      Rows.copy(x, j, rightHandSide, order[j], width);
    }
    for (int j = 0; j < n; j++) {
      int first = start[j] + 1;
      Rows.product(x, j, x, j, inverse, j, width);
      Rows.subtractMultiples(x, row, first, x, j, values, first, start[j + 1], width);
    }
    for (int j = n - 1; j >= 0; j--) {
      Rows.subtractDot(x, j, inverse, j, values, x, row, start[j] + 1, start[j + 1], width);
      Rows.copy(rightHandSide, order[j], x, j, width);
    }
  }

  /// A solver of the same pattern and width with its own storage, for another thread.
  public SparseCholesky copy() {
    return new SparseCholesky(symbolic, width);
  }

  /// Entries of one factor, including fill.
  public int entries() {
    return symbolic.entries();
  }
}
