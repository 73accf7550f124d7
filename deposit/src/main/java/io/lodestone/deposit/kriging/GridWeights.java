// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import java.util.Locale;

/// What each node of a grid takes from which samples, kept so that many sets of values at the same
/// samples can be spread over the grid. Immutable; threads may share it.
public final class GridWeights {

  private final int room;
  private final int[] counts;
  private final int[] samples;
  private final double[] weights;

  /// @param nodes of the grid
  /// @param room most samples of a node
  GridWeights(int nodes, int room) {
    if ((long) nodes * room > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "weights of %d samples at %d nodes do not fit in memory%nMaybe search fewer samples",
              room,
              nodes));
    }
    this.room = room;
    this.counts = new int[nodes];
    this.samples = new int[nodes * room];
    this.weights = new double[nodes * room];
  }

  void put(int node, int[] ids, double[] values, int count) {
    counts[node] = count;
    System.arraycopy(ids, 0, samples, node * room, count);
    System.arraycopy(values, 0, weights, node * room, count);
  }

  /// Adds weighted values to a field.
  ///
  /// @param field `[node]`; what is added to
  /// @param values `[sample]`
  public void addTo(double[] field, double[] values) {
    for (int node = 0; node < counts.length; node++) {
      double sum = 0;
      for (int k = node * room; k < node * room + counts[node]; k++) {
        sum += weights[k] * values[samples[k]];
      }
      field[node] += sum;
    }
  }
}
