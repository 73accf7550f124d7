// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

import org.jspecify.annotations.Nullable;

/// How a solve ended and what it found. Immutable; threads may share it.
///
/// Signs, whatever the sense of the model: the dual of a row is d objective / d right-hand side,
/// where the right-hand side is the bound that holds the row; the reduced cost of a column is `cost
/// − Σ_i a_i·dual_i`, d objective / d bound of the bound that holds the column. Objective and
/// reduced costs are computed here from values and duals, so that they agree with the model and not
/// with a solver's bookkeeping.
public final class Solution {

  private final SolverStatus status;
  private final LinearModel model;
  private final String detail;
  private final long iterations;
  private final double @Nullable [] values;
  private final double @Nullable [] rowDuals;

  private Solution(Outcome outcome, double @Nullable [] values, double @Nullable [] rowDuals) {
    this.status = outcome.status();
    this.model = outcome.model();
    this.detail = outcome.detail();
    this.iterations = outcome.iterations();
    this.values = checked("values", values, model.columns());
    this.rowDuals = checked("rowDuals", rowDuals, model.rows());
  }

  /// How a solve ended, without what it found.
  ///
  /// @param status the outcome
  /// @param model the model as solved
  /// @param detail the solver's own words
  /// @param iterations simplex, interior-point or node iterations; 0 where the solver does not tell
  public record Outcome(SolverStatus status, LinearModel model, String detail, long iterations) {}

  /// A solution of a linear model with duals.
  ///
  /// @param outcome how the solve ended
  /// @param values `[column]`; copied
  /// @param rowDuals d objective / d right-hand side, `[row]`; copied
  /// @throws IllegalArgumentException when a length is not the model's or a number is not finite
  public static Solution of(Outcome outcome, double[] values, double[] rowDuals) {
    return new Solution(outcome, values, rowDuals);
  }

  /// A solution without duals: of an integer model, or of a solve that time cut short.
  ///
  /// @param outcome how the solve ended
  /// @param values `[column]`; copied
  /// @throws IllegalArgumentException when a length is not the model's or a number is not finite
  public static Solution withoutDuals(Outcome outcome, double[] values) {
    return new Solution(outcome, values, null);
  }

  /// A solve that found no point.
  public static Solution withoutValues(Outcome outcome) {
    return new Solution(outcome, null, null);
  }

  /// The outcome.
  public SolverStatus status() {
    return status;
  }

  /// The model as solved; its [LinearModel#toText] is what to look at when the outcome surprises.
  public LinearModel model() {
    return model;
  }

  /// The solver's own words about the outcome.
  public String detail() {
    return detail;
  }

  /// Iterations of the solver; 0 where it does not tell.
  public long iterations() {
    return iterations;
  }

  /// Whether the outcome is an optimum.
  public boolean isOptimal() {
    return status == SolverStatus.OPTIMAL;
  }

  /// Whether there is a feasible point: always when optimal, perhaps at the time limit.
  public boolean hasValues() {
    return values != null;
  }

  /// Whether there are duals: when optimal and without integer columns.
  public boolean hasDuals() {
    return rowDuals != null;
  }

  /// This solution, when optimal.
  ///
  /// @throws IllegalStateException otherwise
  public Solution requireOptimal() {
    if (!isOptimal()) {
      throw new IllegalStateException(
          "the solve ended "
              + status
              + " ("
              + detail
              + ")\nMaybe look at solution.model().toText() for the row or bound that is wrong");
    }
    return this;
  }

  /// The objective at the values, offset included.
  public double objective() {
    return model.objectiveAt(found(values, "values"));
  }

  /// The value of a column.
  public double value(int column) {
    return found(values, "values")[column];
  }

  /// The values of columns; `[column]`, a copy.
  public double[] values() {
    return found(values, "values").clone();
  }

  /// The activities of rows; `[row]`.
  public double[] activities() {
    return model.activitiesAt(found(values, "values"));
  }

  /// The dual of a row: d objective / d right-hand side.
  public double rowDual(int row) {
    return found(rowDuals, "duals")[row];
  }

  /// The duals of rows: d objective / d right-hand side; `[row]`, a copy.
  public double[] rowDuals() {
    return found(rowDuals, "duals").clone();
  }

  /// The reduced costs of columns: d objective / d bound; `[column]`.
  public double[] reducedCosts() {
    return model.reducedCostsAt(found(rowDuals, "duals"));
  }

  private double[] found(double @Nullable [] array, String what) {
    if (array == null) {
      throw new IllegalStateException(
          "the solve ended "
              + status
              + " without "
              + what
              + "\nMaybe ask hasValues() or hasDuals() first");
    }
    return array;
  }

  private static double @Nullable [] checked(String name, double @Nullable [] array, int length) {
    if (array == null) {
      return null;
    }
    if (array.length != length) {
      throw new IllegalArgumentException(
          name + " has length " + array.length + " instead of " + length + "\nMaybe another model");
    }
    for (int k = 0; k < length; k++) {
      if (!Double.isFinite(array[k])) {
        throw new IllegalArgumentException(
            name + "[" + k + "] is " + array[k] + "\nMaybe the solver has no point to give");
      }
    }
    return array.clone();
  }
}
