// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.difference;

import io.lodestone.study.difference.RowDifference.Cell;
import io.lodestone.study.difference.RowDifference.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rows in which two studies differ, by file and row.
///
/// @param rows sorted
public record StudyDifference(List<RowDifference> rows) {

  /// What no number of a run comes from.
  private static final Set<String> BESIDE =
      Set.of("claims", "facts", "published", "backtests", "leverage.yaml", "expected.csv");

  public StudyDifference {
    rows = List.copyOf(rows);
  }

  /// Compares files.
  ///
  /// @param before those of the first study, by path inside it with `/`
  /// @param after those of the second
  /// @throws UncheckedIOException when a file cannot be read
  public static StudyDifference of(Map<String, Path> before, Map<String, Path> after) {
    Set<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    List<RowDifference> rows = new ArrayList<>();
    for (String file : files) {
      add(file, before.get(file), after.get(file), rows);
    }
    return new StudyDifference(rows);
  }

  private static void add(
      String file, @Nullable Path before, @Nullable Path after, List<RowDifference> rows) {
    if (before == null) {
      rows.add(new RowDifference(file, "", Kind.ADDED, List.of()));
    } else if (after == null) {
      rows.add(new RowDifference(file, "", Kind.REMOVED, List.of()));
    } else if (!isSame(before, after)) {
      FileRows.ofBoth(file, before, after)
          .ifPresentOrElse(
              both -> compare(file, both.get(0).cellsByRow(), both.get(1).cellsByRow(), rows),
              () -> rows.add(new RowDifference(file, "", Kind.CHANGED, List.of())));
    }
  }

  private static void compare(
      String file,
      SortedMap<String, Map<String, String>> before,
      SortedMap<String, Map<String, String>> after,
      List<RowDifference> rows) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      Map<String, String> a = before.get(key);
      Map<String, String> b = after.get(key);
      if (a == null || b == null) {
        rows.add(new RowDifference(file, key, a == null ? Kind.ADDED : Kind.REMOVED, List.of()));
        continue;
      }
      List<Cell> cells = cells(a, b);
      if (!cells.isEmpty()) {
        rows.add(new RowDifference(file, key, Kind.CHANGED, cells));
      }
    }
  }

  private static List<Cell> cells(Map<String, String> before, Map<String, String> after) {
    Set<String> columns = new TreeSet<>(before.keySet());
    columns.addAll(after.keySet());
    List<Cell> cells = new ArrayList<>();
    for (String column : columns) {
      String a = before.getOrDefault(column, "");
      String b = after.getOrDefault(column, "");
      if (!isSame(a, b)) {
        cells.add(new Cell(column, a, b));
      }
    }
    return cells;
  }

  /// Numbers are the same however they are written.
  private static boolean isSame(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    try {
      return Double.compare(Double.parseDouble(a), Double.parseDouble(b)) == 0;
    } catch (NumberFormatException e) {
      return false; // texts
    }
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return Files.mismatch(a, b) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a number of a run may come from a file of a study.
  ///
  /// @param file path inside the study, with `/`
  public static boolean isRead(String file) {
    return !file.endsWith(".md") && !BESIDE.contains(file.split("/", 2)[0]);
  }

  /// Those of some files only.
  ///
  /// @param wanted of paths inside the study
  public StudyDifference only(Predicate<String> wanted) {
    return new StudyDifference(rows.stream().filter(row -> wanted.test(row.file())).toList());
  }

  /// Those that numbers of a run may come from.
  public StudyDifference ofInputs() {
    return only(StudyDifference::isRead);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// How many rows, and which: `1 row (network/plants.csv mine-a: capacity_t_per_year 2 → 3)`.
  public String words() {
    String first = rows.isEmpty() ? "" : " (" + rows.getFirst().words();
    return String.format(
        Locale.ROOT,
        "%d %s%s%s",
        rows.size(),
        rows.size() == 1 ? "row" : "rows",
        first,
        rows.isEmpty() ? "" : rows.size() == 1 ? ")" : ", ...)");
  }

  /// How many rows differ in each file.
  public SortedMap<String, Integer> countByFile() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.file(), 1, Integer::sum));
    return counts;
  }
}
