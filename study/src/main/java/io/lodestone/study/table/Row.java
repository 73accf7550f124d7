// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Place;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// One parsed row: every value has the type of its column, defaults are filled in.
public final class Row {

  private final Table table;
  private final RawRow raw;
  private final Map<String, Object> values;

  /// @param values nobody else may keep them
  Row(Table table, RawRow raw, Map<String, Object> values) {
    this.table = table;
    this.raw = raw;
    this.values = values;
  }

  /// Where the row stands.
  public Place place() {
    return raw.place();
  }

  /// Where a column of it stands.
  public Place placeOf(String column) {
    return raw.placeOf(column);
  }

  /// The values of the table's keys, joined by `/`.
  public String key() {
    return table.keys().stream().map(this::text).collect(Collectors.joining("/"));
  }

  /// A text, id, reference or word; empty if not given.
  public String text(String column) {
    return findText(column).orElse("");
  }

  /// A text, id, reference or word, if given.
  public Optional<String> findText(String column) {
    return Optional.ofNullable(values.get(column)).map(Object::toString);
  }

  /// A number.
  ///
  /// @throws IllegalArgumentException when it is not given
  public double number(String column) {
    return findNumber(column)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no value in column " + column + "\nMaybe the dictionary lacks its default"));
  }

  /// A number, if given.
  public OptionalDouble findNumber(String column) {
    return values.get(column) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /// A whole number, if given.
  public OptionalInt findInteger(String column) {
    return values.get(column) instanceof Integer number
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  /// A month, if given; also that of an opening which names one.
  public Optional<YearMonth> findMonth(String column) {
    return values.get(column) instanceof YearMonth month ? Optional.of(month) : Optional.empty();
  }

  /// The same row with another value in a column: a number, a whole number, a month or a text.
  public Row with(String column, Object value) {
    table.getColumn(column);
    Map<String, Object> changed = new HashMap<>(values);
    changed.put(column, value);
    return new Row(table, raw, changed);
  }

  /// The table it is a row of.
  public Table table() {
    return table;
  }

  /// The values of a list, empty if not given.
  public List<String> list(String column) {
    return values.get(column) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }
}
