// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of a study, a mapping of a YAML file, or a table of results.
///
/// @param name short name, such as `plants` or `scenario/export-ban`
/// @param file path inside the study or run folder; `*` stands for any name
/// @param required whether a study without it cannot be read
/// @param keys columns that together name a row, empty if rows have no name
/// @param columns all columns, in the order of the reference page
/// @param meaning one or two sentences
public record Table(
    String name,
    String file,
    boolean required,
    List<String> keys,
    List<Column> columns,
    String meaning) {

  /// The words of the column `trust`.
  public static final List<String> TRUST_WORDS = List.of("high", "medium", "low", "assumed");

  public Table {
    keys = List.copyOf(keys);
    columns = List.copyOf(columns);
  }

  static Table of(String name, String file, String meaning, List<Column> columns) {
    boolean hasId = columns.stream().anyMatch(c -> c.type() == ColumnType.ID);
    return new Table(name, file, true, hasId ? List.of("id") : List.of(), columns, meaning);
  }

  Table keyedBy(String... names) {
    return new Table(name, file, required, List.of(names), columns, meaning);
  }

  Table orAbsent() {
    return new Table(name, file, false, keys, columns, meaning);
  }

  /// With the mark that every row with a number carries.
  Table marked() {
    return withMark(true);
  }

  /// With a mark that may be absent.
  Table markedOrNot() {
    return withMark(false);
  }

  private Table withMark(boolean needed) {
    List<Column> all = new ArrayList<>(columns);
    Column source =
        Column.reference("source", "sources", "Where the numbers of the row come from.");
    Column trust =
        Column.oneOf("trust", TRUST_WORDS, "How far the source is trusted for this row.");
    all.add(needed ? source.needed() : source);
    all.add(needed ? trust.needed() : trust);
    all.add(Column.text("note", "Remarks; the reasoning if `trust` is `assumed`."));
    return new Table(name, file, required, keys, all, meaning);
  }

  /// Whether every row must say where it comes from.
  public boolean isMarked() {
    return findColumn("source").map(Column::required).orElse(false);
  }

  /// The column of a name.
  public Optional<Column> findColumn(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  /// The column of a name.
  ///
  /// @throws IllegalArgumentException when there is none
  public Column getColumn(String column) {
    return findColumn(column)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "table " + name + " has no column \"" + column + "\"\nMaybe one of " + names()));
  }

  /// The names of all columns.
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
