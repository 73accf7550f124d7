// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/// A weighted linear least-squares fit with coefficients that are not negative.
///
/// With the few columns of a nested variogram every set of columns can be tried: the best of those
/// sets whose own least-squares fit is not negative is the answer.
///
/// @param coefficients `[column]`, at least 0
/// @param squares Σ weight·residual²
record NonNegativeFit(double[] coefficients, double squares) {

  /// More columns would take too long to try.
  private static final int MOST_COLUMNS = 8;

  /// @param columns `[column][row]`
  static NonNegativeFit of(double[][] columns, double[] target, double[] weights) {
    if (columns.length > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          (columns.length - 1) + " structures\nMaybe fewer: three are a lot to tell apart");
    }
    NonNegativeFit best = new NonNegativeFit(new double[columns.length], Double.MAX_VALUE);
    for (int set = 1; set < 1 << columns.length; set++) {
      NonNegativeFit fit = ofSet(set, columns, target, weights);
      if (fit.squares < best.squares) {
        best = fit;
      }
    }
    return best;
  }

  private static NonNegativeFit ofSet(
      int set, double[][] columns, double[] target, double[] weights) {
    double[][] matrix = new double[target.length][Integer.bitCount(set)];
    double[] right = new double[target.length];
    for (int row = 0; row < target.length; row++) {
      double root = Math.sqrt(weights[row]);
      int k = 0;
      for (int c = 0; c < columns.length; c++) {
        if ((set >> c & 1) == 1) {
          matrix[row][k++] = root * columns[c][row];
        }
      }
      right[row] = root * target[row];
    }
    double[] found =
        new SingularValueDecomposition(new Array2DRowRealMatrix(matrix, false))
            .getSolver()
            .solve(new ArrayRealVector(right, false))
            .toArray();
    double[] all = new double[columns.length];
    int k = 0;
    for (int c = 0; c < columns.length; c++) {
      if ((set >> c & 1) == 1) {
        all[c] = found[k++];
        if (!(all[c] >= 0)) {
          return new NonNegativeFit(all, Double.POSITIVE_INFINITY);
        }
      }
    }
    return new NonNegativeFit(all, squares(all, columns, target, weights));
  }

  private static double squares(
      double[] coefficients, double[][] columns, double[] target, double[] weights) {
    double sum = 0;
    for (int row = 0; row < target.length; row++) {
      double residual = target[row];
      for (int c = 0; c < columns.length; c++) {
        residual -= coefficients[c] * columns[c][row];
      }
      sum += weights[row] * residual * residual;
    }
    return sum;
  }
}
