// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/// Least squares by a polynomial in one state: what values are to be expected where the state is
/// what it is.
final class PolynomialFit {

  private PolynomialFit() {}

  /// Fitted values at the states, `[k]`.
  ///
  /// @param states `[k]` any finite numbers
  /// @param values `[k]` what came of them
  /// @param degree of the polynomial in the standardised state, fewer than there are values
  static double[] fitted(double[] states, double[] values, int degree) {
    double[][] basis = basis(states, degree);
    int n = degree + 1;
    double[][] normal = new double[n][n];
    double[] right = new double[n];
    for (int k = 0; k < states.length; k++) {
      double[] row = basis[k];
      for (int i = 0; i < n; i++) {
        right[i] += row[i] * values[k];
        for (int j = 0; j <= i; j++) {
          normal[i][j] += row[i] * row[j];
        }
      }
    }
    double[] coefficients = coefficients(normal, right);
    double[] fitted = new double[states.length];
    for (int k = 0; k < fitted.length; k++) {
      for (int i = 0; i < n; i++) {
        fitted[k] += coefficients[i] * basis[k][i];
      }
    }
    return fitted;
  }

  /// Solves the normal equations; a small ridge keeps paths that share one state solvable.
  private static double[] coefficients(double[][] normal, double[] right) {
    int n = right.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        normal[j][i] = normal[i][j];
      }
      normal[i][i] *= 1 + 1e-12;
      normal[i][i] += 1e-12 * normal[0][0];
    }
    return new QRDecomposition(new Array2DRowRealMatrix(normal, false))
        .getSolver()
        .solve(new ArrayRealVector(right, false))
        .toArray();
  }

  /// Powers of the standardised state, `[k][power]`.
  private static double[][] basis(double[] states, int degree) {
    double mean = Arrays.stream(states).average().orElseThrow();
    double square = Arrays.stream(states).map(s -> (s - mean) * (s - mean)).sum();
    double spread = Math.sqrt(square / states.length);
    double[][] basis = new double[states.length][degree + 1];
    for (int k = 0; k < states.length; k++) {
      double z = spread > 0 ? (states[k] - mean) / spread : 0;
      basis[k][0] = 1;
      for (int power = 1; power <= degree; power++) {
        basis[k][power] = basis[k][power - 1] * z;
      }
    }
    return basis;
  }
}
