// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.IdPattern;
import io.lodestone.random.Distribution;
import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.ColumnType;
import io.lodestone.study.study.NumberPath;
import io.lodestone.study.study.UncertainInput.Effect;
import io.lodestone.study.table.Row;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The numbers of a study that paths can name, and what a draw makes of them.
final class Targets {

  /// Draws beyond these shares of a distribution are left out when bounds are checked (assumed: a
  /// trajectory in a billion).
  private static final double EXTREME = 1e-9;

  private final List<StudyRows.Keyed> rows;
  private final Map<String, Row> rowByKey = new HashMap<>();

  Targets(StudyRows study) {
    this.rows = study.listKeyed();
    rows.forEach(r -> rowByKey.put(r.table() + "." + r.key(), r.row()));
  }

  /// Names of all tables that hold numbers, sorted.
  TreeSet<String> tables() {
    TreeSet<String> tables = new TreeSet<>();
    rows.forEach(r -> tables.add(r.table()));
    return tables;
  }

  /// The numbers, or months, that a pattern selects.
  ///
  /// @param months whether months are wanted instead of numbers
  List<NumberPath> select(NumberPath pattern, boolean months) {
    IdPattern table = new IdPattern(pattern.table());
    IdPattern key = new IdPattern(pattern.row());
    IdPattern column = new IdPattern(pattern.column());
    return rows.stream()
        .filter(r -> table.matches(r.table()) && key.matches(r.key()))
        .flatMap(r ->
            r.row().table().columns().stream()
                .filter(c -> column.matches(c.name()) && holds(r.row(), c, months))
                .map(c -> new NumberPath(r.table(), r.key(), c.name())))
        .toList();
  }

  private static boolean holds(Row row, Column column, boolean months) {
    return months
        ? row.findMonth(column.name()).isPresent()
        : isNumber(column) && row.findNumber(column.name()).isPresent();
  }

  static boolean isNumber(Column column) {
    boolean number = column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER;
    return number && !column.list();
  }

  /// The row of a path.
  Row row(NumberPath path) {
    Row row = rowByKey.get(path.table() + "." + path.row());
    if (row == null) {
      throw new IllegalArgumentException(
          "no row for " + path.text() + "\nMaybe the path was found in another study");
    }
    return row;
  }

  /// The value of a column under a draw: a month moved, a whole number rounded, or a number.
  static Object moved(Row row, String column, Effect effect, double draw) {
    if (effect == Effect.MONTHS) {
      YearMonth month = row.findMonth(column).orElseThrow();
      return month.plusMonths(Math.round(draw));
    }
    double value = effect.apply(row.number(column), draw);
    boolean whole = row.table().getColumn(column).type() == ColumnType.INTEGER;
    if (whole) {
      return Math.toIntExact(Math.round(value));
    }
    return value;
  }

  /// The first extreme draw that would leave the bounds of a number's column.
  Optional<Double> findOutOfBounds(NumberPath path, Effect effect, Distribution distribution) {
    if (effect == Effect.MONTHS) {
      return Optional.empty();
    }
    Row row = row(path);
    Column.Bounds bounds = row.table().getColumn(path.column()).bounds();
    for (double u : new double[] {EXTREME, 1 - EXTREME}) {
      Object value = moved(row, path.column(), effect, distribution.quantile(u));
      double number = ((Number) value).doubleValue();
      if (!Double.isFinite(number) || !bounds.contains(number)) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }
}
