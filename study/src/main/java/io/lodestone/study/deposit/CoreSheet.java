// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import java.util.List;

/// A table as written, whatever the format of its file.
///
/// @param file its path, for findings
/// @param headerRow line of the header
/// @param header names of the columns
/// @param lines its rows
/// @param hasCodes whether numbers may stand for missing values
record CoreSheet(
    String file, int headerRow, List<String> header, List<Line> lines, boolean hasCodes) {

  CoreSheet {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /// One row.
  ///
  /// @param row line of the file, from 1
  /// @param cells its texts; as many as the header has
  record Line(int row, List<String> cells) {

    Line {
      cells = List.copyOf(cells);
    }
  }
}
