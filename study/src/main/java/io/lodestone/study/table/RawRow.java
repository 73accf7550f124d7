// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import io.lodestone.study.finding.Place;
import java.util.List;
import java.util.Map;

/// One row as written: a line of a CSV file, or a mapping of a YAML file.
///
/// @param place file and line
/// @param cellByColumn what stands in it, without blank cells
public record RawRow(Place place, Map<String, RawCell> cellByColumn) {

  public RawRow {
    cellByColumn = Map.copyOf(cellByColumn);
  }

  /// One cell.
  ///
  /// @param texts one text, or those of a list
  /// @param list whether it was written as a list
  /// @param row line number
  public record RawCell(List<String> texts, boolean list, int row) {

    public RawCell {
      texts = List.copyOf(texts);
    }

    /// The cell as one text.
    public String text() {
      return String.join(", ", texts);
    }
  }

  /// The text of a column, empty if there is none.
  public String text(String column) {
    RawCell cell = cellByColumn.get(column);
    return cell == null ? "" : cell.text();
  }

  /// Where a column of the row stands.
  public Place placeOf(String column) {
    RawCell cell = cellByColumn.get(column);
    return cell == null
        ? place.at(column, "")
        : new Place(place.file(), cell.row(), column, cell.text());
  }
}
