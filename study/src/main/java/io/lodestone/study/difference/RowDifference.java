// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.difference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A row that one study has otherwise than another, or that only one of them has.
///
/// @param file path inside the study, with `/`
/// @param row the keys that name it, such as `mine-a` or `events/2`; empty for a whole file
/// @param kind what became of it
/// @param cells what differs in it; empty unless the row is changed
public record RowDifference(String file, String row, Kind kind, List<Cell> cells) {

  /// What became of a row from the first study to the second.
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /// A cell that differs.
  ///
  /// @param column of the table, or key of the mapping
  /// @param before text in the first study, empty where there is none
  /// @param after text in the second
  public record Cell(String column, String before, String after) {}

  public RowDifference {
    cells = List.copyOf(cells);
  }

  /// Where it stands: file and row.
  public String place() {
    return row.isEmpty() ? file : file + " " + row;
  }

  /// One line: where, and what was there and is.
  public String words() {
    return switch (kind) {
      case ADDED -> place() + " is new";
      case REMOVED -> place() + " is gone";
      case CHANGED ->
          cells.isEmpty()
              ? place() + " differs"
              : place()
                  + ": "
                  + cells.stream().map(RowDifference::words).collect(Collectors.joining(", "));
    };
  }

  private static String words(Cell cell) {
    return String.format(
        Locale.ROOT, "%s %s → %s", cell.column(), shown(cell.before()), shown(cell.after()));
  }

  private static String shown(String text) {
    if (text.isEmpty()) {
      return "(none)";
    }
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
