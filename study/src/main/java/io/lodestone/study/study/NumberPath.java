// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

/// The place of one number of a study.
///
/// @param table table of the dictionary; `scenarios` for the events and measures of scenarios
/// @param row key of the row: its id, or its keys joined by `/`; an event is
///   `<scenario>/events/<n>`
/// @param column column or key
public record NumberPath(String table, String row, String column) {

  /// Written as in `uncertainties.yaml`.
  public String text() {
    return table + "." + row + "." + column;
  }

  /// Reads a path or a pattern of paths: what stands before the first point is the table, what
  /// stands after the last one the column.
  ///
  /// @throws IllegalArgumentException when there are fewer than two points
  public static NumberPath of(String text) {
    int first = text.indexOf('.');
    int last = text.lastIndexOf('.');
    if (first < 0 || first == last) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is not a path\nMaybe <table>.<row>.<column>, such as plants.*.capacity_t_per_year");
    }
    return new NumberPath(
        text.substring(0, first), text.substring(first + 1, last), text.substring(last + 1));
  }
}
