// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads linear programs in fixed MPS: names may hold blanks or be missing, so fields go by
/// position (2–3, 5–12, 15–22, 25–36, 40–47, 50–61).
///
/// Traps of the format, each with its reading here: a right-hand side of the objective is **minus**
/// its constant; a range on an equation extends it upwards when positive and downwards when
/// negative; a negative upper bound with no lower bound of its own makes the lower bound −∞;
/// further free rows are ignored.
final class MpsFile {

  private static final int[][] FIELDS = {{1, 3}, {4, 12}, {14, 22}, {24, 36}, {39, 47}, {49, 61}};

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private double offset;
  private String objective = "";

  private static final class Row {
    private final char kind;
    private double rightHandSide;
    private Double range;

    Row(char kind) {
      this.kind = kind;
    }

    double lower() {
      return switch (kind) {
        case 'G' -> rightHandSide;
        case 'E' -> range == null ? rightHandSide : rightHandSide + Math.min(range, 0);
        case 'L' -> range == null ? Double.NEGATIVE_INFINITY : rightHandSide - Math.abs(range);
        default -> Double.NEGATIVE_INFINITY;
      };
    }

    double upper() {
      return switch (kind) {
        case 'L' -> rightHandSide;
        case 'E' -> range == null ? rightHandSide : rightHandSide + Math.max(range, 0);
        case 'G' -> range == null ? Double.POSITIVE_INFINITY : rightHandSide + Math.abs(range);
        default -> Double.POSITIVE_INFINITY;
      };
    }
  }

  private static final class Column {
    private double lower;
    private double upper = Double.POSITIVE_INFINITY;
    private boolean lowerSet;
    private double cost;
    private final List<Map.Entry<String, Double>> entries = new ArrayList<>();
  }

  static LinearModel read(String text) throws IOException {
    MpsFile file = new MpsFile();
    String section = "";
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("*")) {
        continue;
      }
      if (line.charAt(0) != ' ') {
        section = line.split("\\s+")[0];
      } else {
        file.line(section, fields(line));
      }
    }
    return file.model();
  }

  private void line(String section, String[] field) throws IOException {
    switch (section) {
      case "ROWS" -> {
        if (field[0].equals("N") && objective.isEmpty()) {
          objective = field[1];
        }
        rows.put(field[1], new Row(field[0].charAt(0)));
      }
      case "COLUMNS" -> {
        Column column = columns.computeIfAbsent(field[1], _ -> new Column());
        pairs(field).forEach((row, value) -> addEntry(column, row, value));
      }
      case "RHS" -> pairs(field).forEach(this::setRightHandSide);
      case "RANGES" -> pairs(field).forEach((row, value) -> row(row).range = value);
      case "BOUNDS" -> bound(field);
      default -> throw new IOException("section " + section + " is not linear fixed MPS");
    }
  }

  private void addEntry(Column column, String row, double value) {
    if (row.equals(objective)) {
      column.cost = value;
    } else if (row(row).kind != 'N') {
      column.entries.add(Map.entry(row, value));
    }
  }

  private void setRightHandSide(String row, double value) {
    if (row.equals(objective)) {
      offset = -value;
    } else {
      row(row).rightHandSide = value;
    }
  }

  private void bound(String[] field) throws IOException {
    Column column = columns.get(field[2]);
    switch (field[0]) {
      case "UP" -> {
        column.upper = Double.parseDouble(field[3]);
        if (column.upper < 0 && !column.lowerSet) {
          column.lower = Double.NEGATIVE_INFINITY;
        }
      }
      case "LO" -> {
        column.lower = Double.parseDouble(field[3]);
        column.lowerSet = true;
      }
      case "FX" -> {
        column.lower = Double.parseDouble(field[3]);
        column.upper = column.lower;
      }
      case "FR" -> column.lower = Double.NEGATIVE_INFINITY;
      case "MI" -> column.lower = Double.NEGATIVE_INFINITY;
      case "PL" -> column.upper = Double.POSITIVE_INFINITY;
      default -> throw new IOException("bound " + field[0] + " is not of a linear program");
    }
  }

  private Row row(String name) {
    Row row = rows.get(name);
    if (row == null) {
      throw new IllegalStateException("row " + name + " is not in ROWS\nMaybe columns are shifted");
    }
    return row;
  }

  private LinearModel model() {
    LinearModelBuilder builder = LinearModelBuilder.minimise().addOffset(offset);
    Map<String, Integer> index = new HashMap<>();
    rows.forEach((name, row) -> {
      if (row.kind != 'N') {
        index.put(name, builder.addRow(name, row.lower(), row.upper()));
      }
    });
    columns.forEach((name, column) -> {
      int j = builder.addColumn(name, column.lower, column.upper, column.cost);
      column.entries.forEach(
          entry -> builder.addEntry(index.get(entry.getKey()), j, entry.getValue()));
    });
    return builder.build();
  }

  private static Map<String, Double> pairs(String[] field) {
    Map<String, Double> pairs = new LinkedHashMap<>();
    pairs.put(field[2], Double.parseDouble(field[3]));
    if (!field[4].isEmpty()) {
      pairs.put(field[4], Double.parseDouble(field[5]));
    }
    return pairs;
  }

  private static String[] fields(String line) {
    String[] fields = new String[FIELDS.length];
    for (int k = 0; k < fields.length; k++) {
      int from = Math.min(FIELDS[k][0], line.length());
      int to = Math.min(FIELDS[k][1], line.length());
      fields[k] = line.substring(from, to).strip();
    }
    return fields;
  }
}
