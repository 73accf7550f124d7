// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The future in which every number has its mean: what a planner sees who does not mind
/// uncertainty.
final class MeanFuture {

  private MeanFuture() {}

  /// The mean of futures that have the same columns and rows by name and order.
  ///
  /// @throws IllegalArgumentException when they do not
  static LinearModel of(List<TwoStageProgramme.Future> futures) {
    LinearModel shape = futures.getFirst().model();
    futures.forEach(f -> requireSameShape(shape, f.model()));
    LinearModelBuilder mean = LinearModelBuilder.minimise();
    mean.addOffset(average(futures, LinearModel::offset));
    for (int j = 0; j < shape.columns(); j++) {
      int column = j;
      double lower = average(futures, m -> m.columnLower(column));
      double upper = average(futures, m -> m.columnUpper(column));
      double cost = average(futures, m -> m.cost(column));
      if (shape.isInteger(j)) {
        mean.addIntegerColumn(shape.columnName(j), lower, upper, cost);
      } else {
        mean.addColumn(shape.columnName(j), lower, upper, cost);
      }
    }
    for (int i = 0; i < shape.rows(); i++) {
      int row = i;
      mean.addRow(
          shape.rowName(i),
          average(futures, m -> m.rowLower(row)),
          average(futures, m -> m.rowUpper(row)));
    }
    futures.forEach(f -> addEntries(mean, f));
    return mean.build();
  }

  private static double average(
      List<TwoStageProgramme.Future> futures, ToDoubleFunction<LinearModel> number) {
    return futures.stream()
        .mapToDouble(f -> f.probability() * number.applyAsDouble(f.model()))
        .sum();
  }

  private static void addEntries(LinearModelBuilder mean, TwoStageProgramme.Future future) {
    int[] starts = future.model().columnStarts();
    int[] rows = future.model().rowIndices();
    double[] values = future.model().coefficients();
    for (int j = 0; j < future.model().columns(); j++) {
      for (int e = starts[j]; e < starts[j + 1]; e++) {
        mean.addEntry(rows[e], j, future.probability() * values[e]);
      }
    }
  }

  private static void requireSameShape(LinearModel shape, LinearModel other) {
    boolean same = shape.columns() == other.columns() && shape.rows() == other.rows();
    for (int j = 0; same && j < shape.columns(); j++) {
      same = shape.columnName(j).equals(other.columnName(j));
    }
    for (int i = 0; same && i < shape.rows(); i++) {
      same = shape.rowName(i).equals(other.rowName(i));
    }
    if (!same) {
      throw new IllegalArgumentException(
          "futures differ in columns or rows, so that they have no mean\nMaybe keep rows that do not bind, with wide bounds");
    }
  }
}
