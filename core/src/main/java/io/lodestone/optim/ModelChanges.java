// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

/// Changes of costs and bounds on top of a model, for sessions: checks them and makes the changed
/// model. Not thread-safe.
public final class ModelChanges {

  private LinearModel model;
  private final double[] costs;
  private final double[] columnLower;
  private final double[] columnUpper;
  private final double[] rowLower;
  private final double[] rowUpper;
  private boolean changed;

  /// Starts with no change.
  public ModelChanges(LinearModel model) {
    this.model = model;
    costs = model.costs();
    columnLower = model.columnLowers();
    columnUpper = model.columnUppers();
    rowLower = model.rowLowers();
    rowUpper = model.rowUppers();
  }

  /// Changes the cost of one column.
  ///
  /// @throws IllegalArgumentException for an unknown column or a cost that is not finite
  public void changeCost(int column, double cost) {
    requireIndex("column", column, costs.length);
    Lines.requireNumber(model.columnName(column), cost);
    costs[column] = cost;
    changed = true;
  }

  /// Changes the bounds of one column.
  ///
  /// @throws IllegalArgumentException for an unknown column or bounds that are crossed or not
  ///   numbers
  public void changeColumnBounds(int column, double lower, double upper) {
    requireIndex("column", column, costs.length);
    Lines.requireBounds(model.columnName(column), lower, upper);
    columnLower[column] = lower;
    columnUpper[column] = upper;
    changed = true;
  }

  /// Changes the bounds of one row.
  ///
  /// @throws IllegalArgumentException for an unknown row or bounds that are crossed or not numbers
  public void changeRowBounds(int row, double lower, double upper) {
    requireIndex("row", row, rowLower.length);
    Lines.requireBounds(model.rowName(row), lower, upper);
    rowLower[row] = lower;
    rowUpper[row] = upper;
    changed = true;
  }

  /// The model with all changes so far; the same object while nothing changes.
  public LinearModel toModel() {
    if (changed) {
      Lines columns =
          new Lines(model.columnLines().names(), columnLower.clone(), columnUpper.clone());
      Lines rows = new Lines(model.rowLines().names(), rowLower.clone(), rowUpper.clone());
      model =
          model.with(
              new LinearModel.Objective(model.sense(), model.offset(), costs.clone()),
              columns,
              rows);
      changed = false;
    }
    return model;
  }

  private static void requireIndex(String kind, int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          kind + " " + index + " is not one of " + size + "\nMaybe it belongs to another model");
    }
  }
}
