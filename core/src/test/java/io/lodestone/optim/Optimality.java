// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

import static org.assertj.core.api.Assertions.assertThat;

/// Proves an optimum from values and duals alone, by weak duality: feasible, duals of the right
/// sign, equal objectives. Needs no second solver and no unique optimum.
public final class Optimality {

  private Optimality() {}

  /// Asserts that a solution with duals is optimal.
  ///
  /// @param tolerance for bounds, rows, dual signs, and relative for objectives
  public static void assertProven(Solution solution, double tolerance) {
    LinearModel model = solution.model();
    assertThat(solution.status()).as(solution.detail()).isEqualTo(SolverStatus.OPTIMAL);
    assertFeasible(solution, tolerance);
    double sign = model.sense() == Sense.MINIMISE ? 1 : -1;
    double dual = model.offset();
    for (int i = 0; i < model.rows(); i++) {
      dual +=
          part(
              "dual of " + model.rowName(i),
              solution.rowDual(i),
              sign,
              new double[] {model.rowLower(i), model.rowUpper(i), tolerance});
    }
    double[] reduced = solution.reducedCosts();
    for (int j = 0; j < model.columns(); j++) {
      dual +=
          part(
              "reduced cost of " + model.columnName(j),
              reduced[j],
              sign,
              new double[] {model.columnLower(j), model.columnUpper(j), tolerance});
    }
    double scale = Math.max(1, Math.abs(solution.objective()));
    assertThat(dual / scale)
        .as("dual objective of %s against %s", dual, solution.objective())
        .isCloseTo(solution.objective() / scale, org.assertj.core.data.Offset.offset(tolerance));
  }

  /// Asserts that values meet bounds, rows and integrality, relative to the larger of 1 and the
  /// bound.
  public static void assertFeasible(Solution solution, double tolerance) {
    LinearModel model = solution.model();
    double[] activities = solution.activities();
    for (int i = 0; i < model.rows(); i++) {
      assertBetween(
          model.rowName(i),
          activities[i],
          new double[] {model.rowLower(i), model.rowUpper(i)},
          tolerance);
    }
    for (int j = 0; j < model.columns(); j++) {
      double value = solution.value(j);
      assertBetween(
          model.columnName(j),
          value,
          new double[] {model.columnLower(j), model.columnUpper(j)},
          tolerance);
      if (model.isInteger(j)) {
        assertThat(Math.abs(value - Math.rint(value))).isLessThanOrEqualTo(tolerance);
      }
    }
  }

  private static void assertBetween(String name, double value, double[] bounds, double tolerance) {
    assertThat(value)
        .as(name)
        .isGreaterThanOrEqualTo(bounds[0] - tolerance * scale(bounds[0]))
        .isLessThanOrEqualTo(bounds[1] + tolerance * scale(bounds[1]));
  }

  private static double scale(double bound) {
    return Double.isFinite(bound) ? Math.max(1, Math.abs(bound)) : 1;
  }

  /// What a bound adds to the dual objective; a price without a bound that could carry it must
  /// vanish.
  private static double part(String name, double price, double sign, double[] bounds) {
    double bound = sign * price > 0 ? bounds[0] : bounds[1];
    if (Double.isFinite(bound)) {
      return price * bound;
    }
    assertThat(Math.abs(price)).as(name).isLessThanOrEqualTo(bounds[2]);
    return 0;
  }
}
