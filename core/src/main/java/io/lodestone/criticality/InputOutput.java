// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import io.lodestone.tracing.DenseSystem;

/// Input–output analysis (Leontief; Miller & Blair, Input–Output Analysis, chapter 2).
public final class InputOutput {

  private InputOutput() {}

  /// (I − A)⁻¹: output of each sector for one unit of final demand of each.
  ///
  /// @param coefficients A, `[from sector][to sector]`, input per unit of output
  /// @return `[output of][demand for]`
  /// @throws IllegalArgumentException when I − A is singular
  public static double[][] leontiefInverse(double[][] coefficients) {
    int n = coefficients.length;
    double[][] inverse = new double[n][n];
    for (int demand = 0; demand < n; demand++) {
      double[] unit = new double[n];
      unit[demand] = 1;
      double[] column = output(coefficients, unit);
      for (int i = 0; i < n; i++) {
        inverse[i][demand] = column[i];
      }
    }
    return inverse;
  }

  /// (I − A)⁻¹·f: output of each sector for a final demand.
  ///
  /// @param coefficients A, `[from sector][to sector]`
  /// @param finalDemand f, `[sector]`
  /// @throws IllegalArgumentException when I − A is singular
  public static double[] output(double[][] coefficients, double[] finalDemand) {
    int n = coefficients.length;
    double[][] system = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        system[i][j] = (i == j ? 1 : 0) - coefficients[i][j];
      }
    }
    return DenseSystem.solve(system, finalDemand);
  }
}
