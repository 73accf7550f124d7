// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

/// What may stand in a column.
public enum ColumnType {
  /// Any text.
  TEXT("text"),
  /// The id of the row: lower-case words joined by `-`.
  ID("id"),
  /// The id of a row elsewhere.
  REFERENCE("reference"),
  /// The id of a row elsewhere, or `*` for all.
  REFERENCE_OR_ALL("reference or *"),
  /// A selection of ids elsewhere: plain text with `*` for any run of characters.
  PATTERN("pattern"),
  /// A finite decimal number.
  NUMBER("number"),
  /// A whole number.
  INTEGER("integer"),
  /// A calendar month, `YYYY-MM`.
  MONTH("month"),
  /// One of a closed list of words.
  ENUM("one of"),
  /// How something comes to exist: a word of a closed list, or the month of its start.
  OPENING("opening"),
  /// A mapping or list of mappings with a table of its own.
  NESTED("nested");

  private final String label;

  ColumnType(String label) {
    this.label = label;
  }

  /// The word used on the reference page.
  public String label() {
    return label;
  }
}
