// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import io.lodestone.optim.Sense;
import java.util.ArrayList;
import java.util.List;

/// The dual programme of a linear model, as a model of its own.
///
/// Of `min c·x, r ≤ A·x ≤ R, l ≤ x ≤ u` it is `max Σ r·p − R·q + l·s − u·t` subject to `Aᵀ·(p − q)
/// + s − t = c`, all of p, q, s, t ≥ 0 and present only where their bound is finite (Dantzig 1963,
///   chapter 6); the dual of a row is p − q. A maximum is the minimum of the negated costs, its
///   duals are negated.
final class DualModel {

  private final LinearModel model;
  private final List<Integer> rowOfColumn;
  private final List<Integer> signOfColumn;
  private final int rows;
  private final double sign;
  private final double offset;

  private DualModel(LinearModel primal, Builder builder) {
    model = builder.builder.build();
    rowOfColumn = List.copyOf(builder.rowOfColumn);
    signOfColumn = List.copyOf(builder.signOfColumn);
    rows = primal.rows();
    sign = builder.sign;
    offset = primal.offset();
  }

  static DualModel of(LinearModel primal) {
    Builder builder = new Builder(primal);
    builder.rowParts();
    builder.columnParts();
    return new DualModel(primal, builder);
  }

  LinearModel model() {
    return model;
  }

  /// The primal objective that a point of the dual proves.
  double objectiveAt(double[] point) {
    return offset + sign * model.objectiveAt(point);
  }

  /// The duals of the primal's rows; `[row]`.
  double[] rowDuals(double[] point) {
    double[] duals = new double[rows];
    for (int k = 0; k < rowOfColumn.size(); k++) {
      duals[rowOfColumn.get(k)] += sign * signOfColumn.get(k) * point[k];
    }
    return duals;
  }

  private static final class Builder {
    private final LinearModel primal;
    private final LinearModelBuilder builder = LinearModelBuilder.maximise();
    private final List<Integer> rowOfColumn = new ArrayList<>();
    private final List<Integer> signOfColumn = new ArrayList<>();
    private final double sign;

    Builder(LinearModel primal) {
      this.primal = primal;
      this.sign = primal.sense() == Sense.MINIMISE ? 1 : -1;
      for (int j = 0; j < primal.columns(); j++) {
        double cost = sign * primal.cost(j);
        // The part s of a lower bound 0 costs nothing: it is the slack of its row.
        boolean slack = primal.columnLower(j) == 0;
        builder.addRow("c" + j, slack ? Double.NEGATIVE_INFINITY : cost, cost);
      }
    }

    void rowParts() {
      int[][] columnsOfRow = new int[primal.rows()][];
      for (int i = 0; i < primal.rows(); i++) {
        int first = rowOfColumn.size();
        addRowPart(i, primal.rowLower(i), 1);
        addRowPart(i, primal.rowUpper(i), -1);
        columnsOfRow[i] = new int[rowOfColumn.size() - first];
        for (int k = 0; k < columnsOfRow[i].length; k++) {
          columnsOfRow[i][k] = first + k;
        }
      }
      int[] start = primal.columnStarts();
      int[] row = primal.rowIndices();
      double[] value = primal.coefficients();
      for (int j = 0; j < primal.columns(); j++) {
        for (int p = start[j]; p < start[j + 1]; p++) {
          for (int column : columnsOfRow[row[p]]) {
            builder.addEntry(j, column, signOfColumn.get(column) * value[p]);
          }
        }
      }
    }

    void columnParts() {
      for (int j = 0; j < primal.columns(); j++) {
        double lower = primal.columnLower(j);
        double upper = primal.columnUpper(j);
        // Equality with 0: see the constructor.
        if (Double.isFinite(lower) && lower != 0) {
          builder.addEntry(j, builder.addColumn("s" + j, 0, Double.POSITIVE_INFINITY, lower), 1);
        }
        if (Double.isFinite(upper)) {
          builder.addEntry(j, builder.addColumn("t" + j, 0, Double.POSITIVE_INFINITY, -upper), -1);
        }
      }
    }

    private void addRowPart(int i, double bound, int part) {
      if (Double.isFinite(bound)) {
        builder.addColumn((part > 0 ? "p" : "q") + i, 0, Double.POSITIVE_INFINITY, part * bound);
        rowOfColumn.add(i);
        signOfColumn.add(part);
      }
    }
  }
}
