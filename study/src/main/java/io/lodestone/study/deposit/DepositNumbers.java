// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.network.IdPattern;
import io.lodestone.study.table.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The numbers of a deposit by name. Immutable.
public final class DepositNumbers {

  private final Map<String, Row> rows = new TreeMap<>();

  /// Numbers of rows of the table `deposit`.
  public DepositNumbers(List<Row> rows) {
    rows.forEach(row -> this.rows.put(row.text("key"), row));
  }

  /// A number, in the unit of its row.
  ///
  /// @throws IllegalArgumentException when it is not there
  public double get(String id) {
    Row row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "deposit/numbers.csv has no \"%s\"\nMaybe one of: %s",
              id,
              IdPattern.closest(id, rows.keySet())));
    }
    return row.number("value");
  }

  /// Whether a number is there.
  public boolean has(String id) {
    return rows.containsKey(id);
  }

  /// A number that may be left out.
  public double getOr(String id, double otherwise) {
    return has(id) ? get(id) : otherwise;
  }

  /// A whole number.
  public int count(String id) {
    return Math.toIntExact(Math.round(get(id)));
  }

  /// Numbers `prefix.01` to `prefix.12`.
  public List<Double> monthly(String prefix) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(m -> get(prefix + (m < 10 ? ".0" : ".") + m))
        .toList();
  }

  /// The last words of names that begin with a prefix, in alphabetic order.
  public List<String> list(String prefix) {
    return rows.keySet().stream()
        .filter(id -> id.startsWith(prefix))
        .map(id -> id.substring(prefix.length()))
        .toList();
  }

  /// Numbers whose names begin with a prefix, by the rest of the name, in alphabetic order.
  public SortedMap<String, Double> byName(String prefix) {
    SortedMap<String, Double> numbers = new TreeMap<>();
    list(prefix).forEach(id -> numbers.put(id, get(prefix + id)));
    return numbers;
  }

  /// What a number rests on, for people; empty if the study does not say.
  public String note(String id) {
    Row row = rows.get(id);
    return row == null ? "" : row.text("note");
  }

  /// How many numbers there are.
  public int size() {
    return rows.size();
  }

  /// How many of them are assumed.
  public long assumed() {
    return rows.values().stream().filter(row -> row.text("trust").equals("assumed")).count();
  }
}
