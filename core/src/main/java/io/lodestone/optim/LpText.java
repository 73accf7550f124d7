// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

import java.util.regex.Pattern;

/// Writes a model in the LP file format (CPLEX's, as read by most solvers), one row a line, in
/// index order.
final class LpText {

  private static final Pattern ALLOWED = Pattern.compile("[A-DF-Za-df-z_][A-Za-z0-9_./]*");

  private final LinearModel model;
  private final StringBuilder text = new StringBuilder();

  LpText(LinearModel model) {
    this.model = model;
  }

  String write() {
    text.append(model.sense() == Sense.MINIMISE ? "Minimize\n obj:" : "Maximize\n obj:");
    for (int j = 0; j < model.columns(); j++) {
      term(model.cost(j), j);
    }
    // Exactly 0: no constant to write.
    if (model.offset() != 0) {
      signed(model.offset());
    }
    text.append("\nSubject To\n");
    rows();
    text.append("Bounds\n");
    for (int j = 0; j < model.columns(); j++) {
      bounds(j);
    }
    integers();
    return text.append("End\n").toString();
  }

  /// The format is by rows, the model by columns: count, then place.
  private void rows() {
    int[] rowOf = model.rowIndices();
    double[] value = model.coefficients();
    int[] columnStart = model.columnStarts();
    int[] next = new int[model.rows() + 1];
    for (int i : rowOf) {
      next[i + 1]++;
    }
    for (int i = 0; i < model.rows(); i++) {
      next[i + 1] += next[i];
    }
    int[] start = next.clone();
    int[] column = new int[rowOf.length];
    double[] coefficient = new double[rowOf.length];
    for (int j = 0; j < model.columns(); j++) {
      for (int p = columnStart[j]; p < columnStart[j + 1]; p++) {
        int at = next[rowOf[p]]++;
        column[at] = j;
        coefficient[at] = value[p];
      }
    }
    for (int i = 0; i < model.rows(); i++) {
      text.append(' ').append(allowed(model.rowName(i), "r", i)).append(':');
      double lower = model.rowLower(i);
      double upper = model.rowUpper(i);
      boolean range = lower < upper && isFinite(lower) && isFinite(upper);
      if (range) {
        text.append(' ').append(number(lower)).append(" <=");
      }
      for (int at = start[i]; at < start[i + 1]; at++) {
        term(coefficient[at], column[at]);
      }
      if (start[i] == start[i + 1]) {
        text.append(" 0 ").append(model.columns() == 0 ? "" : columnName(0));
      }
      if (!(lower < upper)) {
        text.append(" = ").append(number(lower));
      } else if (isFinite(upper)) {
        text.append(" <= ").append(number(upper));
      } else {
        text.append(" >= ").append(isFinite(lower) ? number(lower) : "-inf");
      }
      text.append('\n');
    }
  }

  private void bounds(int j) {
    double lower = model.columnLower(j);
    double upper = model.columnUpper(j);
    text.append(' ');
    if (!isFinite(lower) && !isFinite(upper)) {
      text.append(columnName(j)).append(" free\n");
      return;
    }
    text.append(isFinite(lower) ? number(lower) : "-inf").append(" <= ").append(columnName(j));
    text.append(isFinite(upper) ? " <= " + number(upper) : "").append('\n');
  }

  private void integers() {
    if (model.integers() == 0) {
      return;
    }
    text.append("General\n");
    for (int j = 0; j < model.columns(); j++) {
      if (model.isInteger(j)) {
        text.append(' ').append(columnName(j)).append('\n');
      }
    }
  }

  private void term(double coefficient, int column) {
    // Exactly 0: the column is not in the objective; rows hold no zeros.
    if (coefficient != 0) {
      signed(coefficient);
      text.append(' ').append(columnName(column));
    }
  }

  private void signed(double value) {
    text.append(value < 0 ? " - " : " + ").append(number(Math.abs(value)));
  }

  private String columnName(int j) {
    return allowed(model.columnName(j), "c", j);
  }

  /// A changed name carries its index, so that two names cannot become one.
  private static String allowed(String name, String kind, int index) {
    return ALLOWED.matcher(name).matches()
        ? name
        : kind + index + "_" + name.replaceAll("[^A-Za-z0-9_./]", "_");
  }

  private static boolean isFinite(double bound) {
    return Double.isFinite(bound);
  }

  private static String number(double value) {
    String digits = Double.toString(value);
    return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
  }
}
