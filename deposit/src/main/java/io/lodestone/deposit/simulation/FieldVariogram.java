// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.kriging.Grid;

/// The variogram of a field on a grid, to compare with the one it was made from. Stateless.
public final class FieldVariogram {

  private FieldVariogram() {}

  /// Half the mean squared difference of all nodes that lie a step apart; NaN if there are none.
  ///
  /// @param field `[node]`
  /// @param i step to the east, in nodes, at least 0
  /// @param j step to the north, in nodes, at least 0
  /// @param k step downwards, in nodes, at least 0
  public static double along(Grid grid, double[] field, int i, int j, int k) {
    int step = grid.index(i, j, k);
    double sum = 0;
    long pairs = 0;
    for (int c = 0; c < grid.countZ() - k; c++) {
      for (int b = 0; b < grid.countY() - j; b++) {
        int row = grid.index(0, b, c);
        for (int a = 0; a < grid.countX() - i; a++) {
          double difference = field[row + a] - field[row + a + step];
          sum += difference * difference;
          pairs++;
        }
      }
    }
    return sum / (2 * pairs);
  }
}
