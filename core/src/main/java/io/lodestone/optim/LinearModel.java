// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

import java.util.BitSet;

/// A linear or mixed-integer model: `offset + Σ cost·x` at its least or greatest under bounds on
/// columns and rows. Immutable; threads may share it.
///
/// Columns and rows are numbered from 0 in the order in which [LinearModelBuilder] added them.
/// Arrays handed out are copies. Coefficients are stored by columns: those of column j are entries
/// `columnStarts[j] … columnStarts[j + 1] − 1` of `rowIndices` and `coefficients`, rows rising.
public final class LinearModel {

  private final Objective objective;
  private final Lines columns;
  private final BitSet integers;
  private final Lines rows;
  private final ColumnMatrix matrix;

  LinearModel(
      Objective objective, Lines columns, BitSet integers, Lines rows, ColumnMatrix matrix) {
    this.objective = objective;
    this.columns = columns;
    this.integers = integers;
    this.rows = rows;
    this.matrix = matrix;
  }

  /// The objective: sense, constant and `[column]` costs.
  record Objective(Sense sense, double offset, double[] costs) {}

  /// This model with other numbers in its objective and bounds; the arrays become the model's own.
  LinearModel with(Objective newObjective, Lines newColumns, Lines newRows) {
    return new LinearModel(newObjective, newColumns, integers, newRows, matrix);
  }

  /// Whether the least or the greatest objective is wanted.
  public Sense sense() {
    return objective.sense();
  }

  /// The constant part of the objective.
  public double offset() {
    return objective.offset();
  }

  /// Number of columns.
  public int columns() {
    return columns.size();
  }

  /// Number of rows.
  public int rows() {
    return rows.size();
  }

  /// Number of non-zero coefficients.
  public int entries() {
    return matrix.value().length;
  }

  /// Number of columns that must be whole numbers.
  public int integers() {
    return integers.cardinality();
  }

  /// Whether a column must be a whole number.
  public boolean isInteger(int column) {
    return integers.get(column);
  }

  /// The name of a column.
  public String columnName(int column) {
    return columns.names().get(column);
  }

  /// The name of a row.
  public String rowName(int row) {
    return rows.names().get(row);
  }

  /// The cost of a column: objective per unit.
  public double cost(int column) {
    return objective.costs()[column];
  }

  /// The least value of a column; −∞ for none.
  public double columnLower(int column) {
    return columns.lower()[column];
  }

  /// The greatest value of a column; +∞ for none.
  public double columnUpper(int column) {
    return columns.upper()[column];
  }

  /// The least activity of a row; −∞ for none.
  public double rowLower(int row) {
    return rows.lower()[row];
  }

  /// The greatest activity of a row; +∞ for none.
  public double rowUpper(int row) {
    return rows.upper()[row];
  }

  /// Costs; `[column]`.
  public double[] costs() {
    return objective.costs().clone();
  }

  /// Lower bounds of columns; `[column]`.
  public double[] columnLowers() {
    return columns.lower().clone();
  }

  /// Upper bounds of columns; `[column]`.
  public double[] columnUppers() {
    return columns.upper().clone();
  }

  /// Lower bounds of rows; `[row]`.
  public double[] rowLowers() {
    return rows.lower().clone();
  }

  /// Upper bounds of rows; `[row]`.
  public double[] rowUppers() {
    return rows.upper().clone();
  }

  /// First entry of each column, with the number of entries at the end; `[column]`.
  public int[] columnStarts() {
    return matrix.start().clone();
  }

  /// The row of each entry; `[entry]`.
  public int[] rowIndices() {
    return matrix.row().clone();
  }

  /// The value of each entry; `[entry]`, none of them 0.
  public double[] coefficients() {
    return matrix.value().clone();
  }

  /// The objective at a point, offset included.
  ///
  /// @param x `[column]`
  public double objectiveAt(double[] x) {
    requireLength("x", x, columns());
    double sum = objective.offset();
    for (int j = 0; j < x.length; j++) {
      sum += objective.costs()[j] * x[j];
    }
    return sum;
  }

  /// The activity `Σ_j a_ij·x_j` of every row at a point; `[row]`.
  ///
  /// @param x `[column]`
  public double[] activitiesAt(double[] x) {
    requireLength("x", x, columns());
    return matrix.times(x, rows());
  }

  /// The reduced costs `cost_j − Σ_i a_ij·y_i`; `[column]`.
  ///
  /// @param y row duals, `[row]`
  public double[] reducedCostsAt(double[] y) {
    requireLength("y", y, rows());
    double[] reduced = matrix.transposeTimes(y);
    for (int j = 0; j < reduced.length; j++) {
      reduced[j] = objective.costs()[j] - reduced[j];
    }
    return reduced;
  }

  /// The model in the LP file format, for people, goldens and other solvers. Names that the format
  /// does not allow are changed.
  public String toText() {
    return new LpText(this).write();
  }

  Lines columnLines() {
    return columns;
  }

  Lines rowLines() {
    return rows;
  }

  private static void requireLength(String name, double[] array, int length) {
    if (array.length != length) {
      throw new IllegalArgumentException(
          name + " has length " + array.length + " instead of " + length + "\nMaybe another model");
    }
  }
}
