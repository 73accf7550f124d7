// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.finding;

/// Where something stands in a study.
///
/// @param file path inside the study folder, with `/`
/// @param row line number from 1; 0 if the finding is about the file as a whole
/// @param column column or key, may be empty
/// @param value what stands there, may be empty
public record Place(String file, int row, String column, String value) {

  /// A whole file or folder.
  public static Place ofFile(String file) {
    return new Place(file, 0, "", "");
  }

  /// A line.
  public static Place ofRow(String file, int row) {
    return new Place(file, row, "", "");
  }

  /// The same line, at one column and its value.
  public Place at(String column, String value) {
    return new Place(file, row, column, value);
  }
}
