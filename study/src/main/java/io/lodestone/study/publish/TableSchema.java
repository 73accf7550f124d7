// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.publish;

import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.ColumnType;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.dictionary.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The Table Schema of a table of the dictionary.
///
/// What the specification has no word for goes into properties of our own, which it allows: `unit`,
/// `default`, and `exclusiveMinimum` among the constraints, which version 2 of the specification
/// has and version 1 ignores.
final class TableSchema {

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  private TableSchema() {}

  /// The schema of the columns that a file has.
  ///
  /// @param header names of the columns, in the order of the file
  /// @param packaged names of the tables that foreign keys may point to
  static Map<String, Object> of(Table table, List<String> header, Set<String> packaged) {
    Map<String, Object> schema = new LinkedHashMap<>();
    List<Column> columns = header.stream().map(table::getColumn).toList();
    schema.put("fields", columns.stream().map(c -> field(table, c)).toList());
    schema.put("missingValues", List.of(""));
    if (!table.keys().isEmpty()) {
      schema.put("primaryKey", table.keys());
    }
    List<Map<String, Object>> keys = new ArrayList<>();
    for (Column column : columns) {
      if (column.type() == ColumnType.REFERENCE && packaged.contains(column.target())) {
        keys.add(foreignKey(column));
      }
    }
    if (!keys.isEmpty()) {
      schema.put("foreignKeys", keys);
    }
    return schema;
  }

  private static Map<String, Object> foreignKey(Column column) {
    String field = column.target().equals("sources") ? "key" : "id";
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("resource", column.target());
    reference.put("fields", field);
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("fields", column.name());
    key.put("reference", reference);
    return key;
  }

  private static Map<String, Object> field(Table table, Column column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", type(column));
    field.put("description", column.meaning());
    if (column.unit() != Unit.NONE) {
      field.put("unit", column.unit().symbol());
    }
    if (!column.standard().isEmpty()) {
      field.put("default", column.standard());
    }
    Map<String, Object> constraints = constraints(table, column);
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    return field;
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case NUMBER -> "number";
      case INTEGER -> "integer";
      case MONTH -> "yearmonth";
      case TEXT, ID, REFERENCE, REFERENCE_OR_ALL, PATTERN, ENUM, OPENING, NESTED -> "string";
    };
  }

  private static Map<String, Object> constraints(Table table, Column column) {
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (column.required()) {
      constraints.put("required", true);
    }
    if (table.keys().equals(List.of(column.name()))) {
      constraints.put("unique", true);
    }
    switch (column.type()) {
      case ID, REFERENCE -> constraints.put("pattern", ID);
      case REFERENCE_OR_ALL -> constraints.put("pattern", ID + "|\\*");
      case ENUM -> constraints.put("enum", column.words());
      case OPENING -> constraints.put("pattern", words(column) + "|" + MONTH);
      case NUMBER, INTEGER -> bounds(column.bounds(), constraints);
      case TEXT, PATTERN, MONTH, NESTED -> {}
    }
    return constraints;
  }

  private static String words(Column column) {
    return column.words().stream().collect(Collectors.joining("|"));
  }

  private static void bounds(Column.Bounds bounds, Map<String, Object> constraints) {
    if (bounds.low() != Double.NEGATIVE_INFINITY) {
      constraints.put("minimum", plain(bounds.low()));
      if (bounds.lowOpen()) {
        constraints.put("exclusiveMinimum", plain(bounds.low()));
      }
    }
    if (bounds.high() != Double.POSITIVE_INFINITY) {
      constraints.put("maximum", plain(bounds.high()));
    }
  }

  /// A whole number without a decimal point, as integer fields ask for.
  private static Number plain(double value) {
    if (value == Math.rint(value)) { // exactly whole
      return (long) value;
    }
    return value;
  }
}
