// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import io.lodestone.optim.Sense;
import java.util.Arrays;
import java.util.List;

/// A linear model whose rows hold although coefficients are known within bounds only: in each row,
/// any Γ of its uncertain coefficients may be as bad as they can be at once (Bertsimas and Sim
/// 2004, "The price of robustness"). Γ = 0 is the model itself; Γ = their number protects against
/// the whole box (Soyster 1973). A Γ that is not whole lets one more coefficient be bad in part.
///
/// To protect an objective, put it into a row.
public final class RobustCounterpart {

  private RobustCounterpart() {}

  /// How far one coefficient may be from its value, either way.
  ///
  /// @param row of the model
  /// @param column of the model
  /// @param amount at least 0
  public record Deviation(int row, int column, double amount) {

    public Deviation {
      if (!(amount >= 0)) {
        throw new IllegalArgumentException(
            "deviation " + amount + "\nMaybe give its size: both signs are covered");
      }
    }
  }

  /// The counterpart: the model's own columns come first, in their order.
  ///
  /// @param deviations at most one for each coefficient
  /// @param budgets Γ by row, `[row]`, at least 0; above the row's number of deviations is the box
  /// @throws IllegalArgumentException when an equation has a deviation: no decision could hold it
  public static LinearModel of(LinearModel model, List<Deviation> deviations, double[] budgets) {
    LinearModelBuilder robust =
        model.sense() == Sense.MINIMISE
            ? LinearModelBuilder.minimise()
            : LinearModelBuilder.maximise();
    robust.addOffset(model.offset());
    for (int j = 0; j < model.columns(); j++) {
      if (model.isInteger(j)) {
        robust.addIntegerColumn(
            model.columnName(j), model.columnLower(j), model.columnUpper(j), model.cost(j));
      } else {
        robust.addColumn(
            model.columnName(j), model.columnLower(j), model.columnUpper(j), model.cost(j));
      }
    }
    int[] sizes = addSizes(robust, model, deviations);
    for (int i = 0; i < model.rows(); i++) {
      addRow(robust, model, i, new Protection(deviationsOf(deviations, i), budgets[i], sizes));
    }
    return robust.build();
  }

  /// What protects one row: its deviations, Γ, and by column of the model the column of |x|.
  private record Protection(List<Deviation> deviations, double budget, int[] sizes) {}

  private static List<Deviation> deviationsOf(List<Deviation> deviations, int row) {
    return deviations.stream().filter(d -> d.row == row && d.amount > 0).toList();
  }

  /// Adds |x| of each column that has a deviation; a column that cannot be negative is its own
  /// size.
  private static int[] addSizes(
      LinearModelBuilder robust, LinearModel model, List<Deviation> deviations) {
    int[] sizes = new int[model.columns()];
    Arrays.setAll(sizes, j -> j);
    deviations.stream()
        .mapToInt(Deviation::column)
        .distinct()
        .filter(j -> model.columnLower(j) < 0)
        .forEach(j -> {
          String name = "size." + model.columnName(j);
          sizes[j] = robust.addColumn(name, 0, Double.POSITIVE_INFINITY, 0);
          for (int sign : new int[] {1, -1}) {
            int row =
                robust.addRow(name + (sign > 0 ? ".up" : ".down"), 0, Double.POSITIVE_INFINITY);
            robust.addEntry(row, sizes[j], 1).addEntry(row, j, sign);
          }
        });
    return sizes;
  }

  private static void addRow(
      LinearModelBuilder robust, LinearModel model, int row, Protection protection) {
    double lower = model.rowLower(row);
    double upper = model.rowUpper(row);
    String name = model.rowName(row);
    boolean certain = protection.deviations.isEmpty();
    if (certain) {
      addEntries(robust, robust.addRow(name, lower, upper), model, row);
      return;
    }
    if (lower == upper) { // exactly equal bounds make an equation
      throw new IllegalArgumentException(
          "the equation " + name + " has uncertain coefficients\nMaybe let it be an inequality");
    }
    if (upper < Double.POSITIVE_INFINITY) {
      int up = robust.addRow(name + ".upper", Double.NEGATIVE_INFINITY, upper);
      addEntries(robust, up, model, row);
      protect(robust, up, name + ".upper", protection, 1);
    }
    if (lower > Double.NEGATIVE_INFINITY) {
      int down = robust.addRow(name + ".lower", lower, Double.POSITIVE_INFINITY);
      addEntries(robust, down, model, row);
      protect(robust, down, name + ".lower", protection, -1);
    }
  }

  private static void addEntries(LinearModelBuilder robust, int to, LinearModel model, int row) {
    int[] starts = model.columnStarts();
    int[] rows = model.rowIndices();
    double[] values = model.coefficients();
    for (int j = 0; j < model.columns(); j++) {
      for (int e = starts[j]; e < starts[j + 1]; e++) {
        if (rows[e] == row) {
          robust.addEntry(to, j, values[e]);
        }
      }
    }
  }

  /// Adds Γ·z + Σ p_k to a row, with z + p_k ≥ d_k·|x_k|: by duality the worst that Γ coefficients
  /// can do.
  private static void protect(
      LinearModelBuilder robust, int row, String name, Protection protection, int sign) {
    int count = protection.deviations.size();
    int z = robust.addColumn("z." + name, 0, Double.POSITIVE_INFINITY, 0);
    robust.addEntry(row, z, sign * Math.min(protection.budget, count));
    for (int k = 0; k < count; k++) {
      Deviation deviation = protection.deviations.get(k);
      int p = robust.addColumn("p." + name + "." + k, 0, Double.POSITIVE_INFINITY, 0);
      robust.addEntry(row, p, sign);
      int worst = robust.addRow("worst." + name + "." + k, 0, Double.POSITIVE_INFINITY);
      robust
          .addEntry(worst, z, 1)
          .addEntry(worst, p, 1)
          .addEntry(worst, protection.sizes[deviation.column], -deviation.amount);
    }
  }
}
