// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects columns, rows and coefficients and builds a [LinearModel]. Not thread-safe.
///
/// Methods throw `IllegalArgumentException` for crossed or missing bounds, numbers that are not
/// finite or beyond 1e20 in size, unknown indices and repeated names.
public final class LinearModelBuilder {

  private final Sense sense;
  private final Side columns = new Side("column ");
  private final Side rows = new Side("row ");
  private final BitSet integers = new BitSet();
  private double offset;
  private double[] costs = new double[16];
  private int[] entryRow = new int[64];
  private int[] entryColumn = new int[64];
  private double[] entryValue = new double[64];
  private int entries;

  private LinearModelBuilder(Sense sense) {
    this.sense = sense;
  }

  /// Starts a model whose least objective is wanted.
  public static LinearModelBuilder minimise() {
    return new LinearModelBuilder(Sense.MINIMISE);
  }

  /// Starts a model whose greatest objective is wanted.
  public static LinearModelBuilder maximise() {
    return new LinearModelBuilder(Sense.MAXIMISE);
  }

  /// Adds to the constant part of the objective.
  public LinearModelBuilder addOffset(double amount) {
    Lines.requireNumber("offset", amount);
    offset += amount;
    return this;
  }

  /// Adds a column that may take any value between its bounds.
  ///
  /// @param name unique among columns
  /// @param lower least value, −∞ for none
  /// @param upper greatest value, +∞ for none
  /// @param cost objective per unit
  /// @return its index
  public int addColumn(String name, double lower, double upper, double cost) {
    Lines.requireNumber("cost of column " + name, cost);
    int column = columns.add(name, lower, upper);
    if (column == costs.length) {
      costs = Arrays.copyOf(costs, 2 * column);
    }
    costs[column] = cost;
    return column;
  }

  /// Adds a column that takes whole numbers between its bounds.
  ///
  /// @param name unique among columns
  /// @param lower least value, −∞ for none
  /// @param upper greatest value, +∞ for none
  /// @param cost objective per unit
  /// @return its index
  public int addIntegerColumn(String name, double lower, double upper, double cost) {
    int column = addColumn(name, lower, upper, cost);
    integers.set(column);
    return column;
  }

  /// Adds a row; equal bounds make an equation.
  ///
  /// @param name unique among rows
  /// @param lower least activity, −∞ for none
  /// @param upper greatest activity, +∞ for none
  /// @return its index
  public int addRow(String name, double lower, double upper) {
    return rows.add(name, lower, upper);
  }

  /// Adds to the coefficient of a column in a row; repeated calls add up.
  public LinearModelBuilder addEntry(int row, int column, double coefficient) {
    rows.requireIndex(row);
    columns.requireIndex(column);
    Lines.requireNumber("coefficient of " + columns.names.get(column), coefficient);
    if (entries == entryRow.length) {
      entryRow = Arrays.copyOf(entryRow, 2 * entries);
      entryColumn = Arrays.copyOf(entryColumn, 2 * entries);
      entryValue = Arrays.copyOf(entryValue, 2 * entries);
    }
    entryRow[entries] = row;
    entryColumn[entries] = column;
    entryValue[entries++] = coefficient;
    return this;
  }

  /// The model so far; the builder may go on.
  public LinearModel build() {
    return new LinearModel(
        new LinearModel.Objective(sense, offset, Arrays.copyOf(costs, columns.size())),
        columns.toLines(),
        (BitSet) integers.clone(),
        rows.toLines(),
        toMatrix());
  }

  /// Sorts entries by row, then stably by column, so that rows rise within each column; then joins
  /// repeated ones and drops zeros.
  private ColumnMatrix toMatrix() {
    int[] all = new int[entries];
    Arrays.setAll(all, p -> p);
    int[] order = sorted(sorted(all, entryRow, rows.size()), entryColumn, columns.size());
    int[] start = new int[columns.size() + 1];
    int[] row = new int[entries];
    double[] value = new double[entries];
    int kept = 0;
    int next = 0;
    for (int j = 0; j < columns.size(); j++) {
      start[j] = kept;
      while (next < entries && entryColumn[order[next]] == j) {
        int i = entryRow[order[next]];
        double sum = 0;
        while (next < entries && entryColumn[order[next]] == j && entryRow[order[next]] == i) {
          sum += entryValue[order[next++]];
        }
        // Exactly 0: nothing to store; anything else is the caller's number.
        if (sum != 0) {
          row[kept] = i;
          value[kept++] = sum;
        }
      }
    }
    start[columns.size()] = kept;
    return new ColumnMatrix(start, Arrays.copyOf(row, kept), Arrays.copyOf(value, kept));
  }

  /// A stable counting sort of entry numbers by key.
  private static int[] sorted(int[] order, int[] key, int keys) {
    int[] place = new int[keys + 1];
    for (int p : order) {
      place[key[p] + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      place[k + 1] += place[k];
    }
    int[] result = new int[order.length];
    for (int p : order) {
      result[place[key[p]]++] = p;
    }
    return result;
  }

  /// Names and bounds that grow.
  private static final class Side {
    private final String kind;
    private final List<String> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private double[] lower = new double[16];
    private double[] upper = new double[16];

    Side(String kind) {
      this.kind = kind;
    }

    int size() {
      return names.size();
    }

    int add(String name, double low, double high) {
      Lines.requireBounds(kind + name, low, high);
      if (!taken.add(name)) {
        throw new IllegalArgumentException(
            kind + name + " exists already\nMaybe add the month or the region to its name");
      }
      int index = names.size();
      names.add(name);
      if (index == lower.length) {
        lower = Arrays.copyOf(lower, 2 * index);
        upper = Arrays.copyOf(upper, 2 * index);
      }
      lower[index] = low;
      upper[index] = high;
      return index;
    }

    void requireIndex(int index) {
      if (index < 0 || index >= names.size()) {
        throw new IllegalArgumentException(
            kind + index + " is not one of " + names.size() + "\nMaybe it was not added yet");
      }
    }

    Lines toLines() {
      return new Lines(
          List.copyOf(names), Arrays.copyOf(lower, size()), Arrays.copyOf(upper, size()));
    }
  }
}
