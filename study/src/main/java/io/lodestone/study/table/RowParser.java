// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.ColumnType;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Turns rows as written into rows with types, by the dictionary; what does not fit becomes
/// findings.
public final class RowParser {

  private static final Set<String> MARK = Set.of("source", "trust", "note");

  private final CellParser cells;
  private final Consumer<Finding> findings;

  /// A parser that resolves references in `ids`.
  public RowParser(Ids ids, Consumer<Finding> findings) {
    this.cells = new CellParser(ids, findings);
    this.findings = findings;
  }

  /// The rows that could be parsed. A row that misses only its mark is kept.
  public List<Row> parseAll(Table table, List<RawRow> rows) {
    List<Row> result = new ArrayList<>();
    Map<String, Place> firstByKey = new HashMap<>();
    for (RawRow raw : rows) {
      Optional<Row> row = parse(table, raw);
      if (!isDuplicate(table, raw, firstByKey)) {
        row.ifPresent(result::add);
      }
    }
    return result;
  }

  private boolean isDuplicate(Table table, RawRow raw, Map<String, Place> firstByKey) {
    if (table.keys().isEmpty() || !raw.cellByColumn().keySet().containsAll(table.keys())) {
      return false;
    }
    String key = String.join(" ", table.keys().stream().map(raw::text).toList());
    Place first = firstByKey.putIfAbsent(key, raw.place());
    if (first == null) {
      return false;
    }
    String column = table.keys().getFirst();
    findings.accept(
        Finding.error(
            "duplicate-id",
            raw.placeOf(column),
            "\"" + key + "\" stands already in line " + first.row() + placeNote(first, raw),
            "Maybe two rows should be one, or one has a typo"));
    return true;
  }

  private static String placeNote(Place first, RawRow raw) {
    return first.file().equals(raw.place().file()) ? "" : " of " + first.file();
  }

  /// The row, if every value that it needs could be parsed.
  public Optional<Row> parse(Table table, RawRow raw) {
    Map<String, Object> values = new HashMap<>();
    boolean complete = true;
    for (Column column : table.columns()) {
      if (column.type() == ColumnType.NESTED) {
        continue;
      }
      RawRow.RawCell cell = raw.cellByColumn().get(column.name());
      Optional<Object> value =
          cell == null ? standard(table, column, raw) : cells.parse(column, cell, raw);
      value.ifPresent(v -> values.put(column.name(), v));
      if (value.isEmpty() && (cell != null || column.required()) && !isMark(column)) {
        complete = false;
      }
    }
    checkAssumed(raw);
    return complete ? Optional.of(new Row(table, raw, values)) : Optional.empty();
  }

  private static boolean isMark(Column column) {
    return MARK.contains(column.name());
  }

  private Optional<Object> standard(Table table, Column column, RawRow raw) {
    if (column.required()) {
      boolean mark = isMark(column) && table.isMarked();
      findings.accept(
          Finding.error(
              mark ? "missing-mark" : "missing-value",
              raw.placeOf(column.name()),
              mark ? "the row does not say its " + column.name() : "no value: " + column.meaning(),
              mark
                  ? "Maybe name a key of sources.csv, and high, medium, low or assumed (with a note)"
                  : "Maybe a blank cell; the dictionary gives no default"));
      return Optional.empty();
    }
    return column.standard().isEmpty()
        ? Optional.empty()
        : cells.parse(column, new RawRow.RawCell(List.of(column.standard()), false, 0), raw);
  }

  private void checkAssumed(RawRow raw) {
    if (raw.text("trust").equals("assumed") && raw.text("note").isEmpty()) {
      findings.accept(
          Finding.error(
              "assumed-without-note",
              raw.placeOf("trust"),
              "an assumed number needs its reasoning",
              "Maybe say in the note what the value rests on"));
    }
  }
}
