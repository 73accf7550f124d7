// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

/// A sparse matrix by columns.
///
/// @param start `[column]` -> first entry, with one more at the end
/// @param row `[entry]` -> row, rising within a column
/// @param value `[entry]`, never 0
record ColumnMatrix(int[] start, int[] row, double[] value) {

  /// A·x; `[row]`.
  double[] times(double[] x, int rows) {
    double[] product = new double[rows];
    for (int j = 0; j + 1 < start.length; j++) {
      for (int p = start[j]; p < start[j + 1]; p++) {
        product[row[p]] += value[p] * x[j];
      }
    }
    return product;
  }

  /// Aᵀ·y; `[column]`.
  double[] transposeTimes(double[] y) {
    double[] product = new double[start.length - 1];
    for (int j = 0; j < product.length; j++) {
      for (int p = start[j]; p < start[j + 1]; p++) {
        product[j] += value[p] * y[row[p]];
      }
    }
    return product;
  }
}
