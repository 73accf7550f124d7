// SPDX-License-Identifier: Apache-2.0
package io.lodestone.linalg;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Ordering and pattern of the factor of a sparse symmetric matrix. Immutable; threads may share
/// it.
public final class SymbolicFactor {

  /// `[position in elimination order]` -> caller's index.
  final int[] order;

  /// `[column]` -> first slot; the diagonal comes first, then rows in rising order.
  final int[] columnStart;

  /// `[slot]` -> row, in elimination order.
  final int[] row;

  /// `[column]` -> first of its updates.
  final int[] updateStart;

  /// `[update]` -> slot of entry (column, k) in an earlier column k.
  final int[] updateSlot;

  /// `[update]` -> k.
  final int[] updateColumn;

  /// Slots of the column that an update touches, update after update: one for each row of the
  /// earlier column from `updateSlot` on.
  final int[] target;

  private final int[] positionOf;

  private SymbolicFactor(int[] order, int[] columnStart, int[] row) {
    this.order = order;
    this.columnStart = columnStart;
    this.row = row;
    int n = order.length;
    this.positionOf = new int[n];
    for (int k = 0; k < n; k++) {
      positionOf[order[k]] = k;
    }
    this.updateStart = new int[n + 1];
    for (int k = 0; k < n; k++) {
      for (int p = columnStart[k] + 1; p < columnStart[k + 1]; p++) {
        updateStart[row[p] + 1]++;
      }
    }
    for (int j = 0; j < n; j++) {
      updateStart[j + 1] += updateStart[j];
    }
    this.updateSlot = new int[updateStart[n]];
    this.updateColumn = new int[updateStart[n]];
    int[] next = Arrays.copyOf(updateStart, n);
    for (int k = 0; k < n; k++) {
      for (int p = columnStart[k] + 1; p < columnStart[k + 1]; p++) {
        int u = next[row[p]]++;
        updateSlot[u] = p;
        updateColumn[u] = k;
      }
    }
    this.target = targets();
  }

  private int[] targets() {
    int n = order.length;
    int length = 0;
    for (int u = 0; u < updateSlot.length; u++) {
      length += columnStart[updateColumn[u] + 1] - updateSlot[u];
    }
    int[] targets = new int[length];
    int at = 0;
    for (int j = 0; j < n; j++) {
      for (int u = updateStart[j]; u < updateStart[j + 1]; u++) {
        int slot = columnStart[j];
        for (int p = updateSlot[u]; p < columnStart[updateColumn[u] + 1]; p++) {
          while (row[slot] != row[p]) { // rows rise in both columns, and all of p's are in j
            slot++;
          }
          targets[at++] = slot;
        }
      }
    }
    return targets;
  }

  /// Analyses the pattern of a matrix that is a sum of dense blocks.
  ///
  /// @param size rows of the matrix
  /// @param cliques index sets; every pair inside one is an entry. The diagonal is always there
  public static SymbolicFactor of(int size, List<int[]> cliques) {
    BitSet[] neighbours = new BitSet[size];
    for (int i = 0; i < size; i++) {
      neighbours[i] = new BitSet(size);
    }
    for (int[] clique : cliques) {
      for (int i : clique) {
        for (int j : clique) {
          neighbours[i].set(j);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      neighbours[i].clear(i); // not its own neighbour: it would count in the degree
    }
    return eliminate(size, neighbours);
  }

  /// Eliminates the index of least degree again and again; ties go to the smallest index, so that
  /// the order is the same everywhere.
  private static SymbolicFactor eliminate(int size, BitSet[] neighbours) {
    int[] order = new int[size];
    int[] positionOf = new int[size];
    BitSet[] columns = new BitSet[size];
    BitSet left = new BitSet(size);
    left.set(0, size);
    int entries = size;
    for (int k = 0; k < size; k++) {
      int best = leastDegree(left, neighbours);
      left.clear(best);
      order[k] = best;
      positionOf[best] = k;
      BitSet column = neighbours[best];
      column.clear(best);
      for (int i = column.nextSetBit(0); i >= 0; i = column.nextSetBit(i + 1)) {
        neighbours[i].or(column);
        neighbours[i].clear(best);
        neighbours[i].clear(i);
      }
      columns[k] = column;
      entries += column.cardinality();
    }
    return compress(order, positionOf, columns, entries);
  }

  private static int leastDegree(BitSet left, BitSet[] neighbours) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      int degree = neighbours[i].cardinality();
      if (degree < least) {
        least = degree;
        best = i;
      }
    }
    return best;
  }

  private static SymbolicFactor compress(
      int[] order, int[] positionOf, BitSet[] columns, int entries) {
    int size = order.length;
    int[] columnStart = new int[size + 1];
    int[] row = new int[entries];
    int at = 0;
    for (int k = 0; k < size; k++) {
      columnStart[k] = at;
      row[at++] = k;
      int first = at;
      for (int i = columns[k].nextSetBit(0); i >= 0; i = columns[k].nextSetBit(i + 1)) {
        row[at++] = positionOf[i];
      }
      Arrays.sort(row, first, at);
    }
    columnStart[size] = at;
    return new SymbolicFactor(order, columnStart, row);
  }

  /// Rows of the matrix.
  public int size() {
    return order.length;
  }

  /// Entries of the factor, including fill and diagonal.
  public int entries() {
    return row.length;
  }

  /// The slot of entry (i, j) or (j, i), in the caller's numbering.
  ///
  /// @throws IllegalArgumentException when the pattern has no such entry
  public int slot(int i, int j) {
    int column = Math.min(positionOf[i], positionOf[j]);
    int wanted = Math.max(positionOf[i], positionOf[j]);
    int slot = Arrays.binarySearch(row, columnStart[column], columnStart[column + 1], wanted);
    if (slot < 0) {
      throw new IllegalArgumentException(
          "entry (" + i + ", " + j + ") is not in the pattern\nMaybe a clique is missing");
    }
    return slot;
  }
}
