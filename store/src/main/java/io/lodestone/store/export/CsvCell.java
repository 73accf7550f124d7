// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.export;

import java.util.regex.Pattern;

/// A text for a CSV file that people open in a spreadsheet.
public final class CsvCell {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.][0-9.,eE+-]*");

  private CsvCell() {}

  /// The text with an apostrophe before it if a spreadsheet would run it as a formula; numbers stay
  /// as they are.
  public static String of(String text) {
    boolean formula =
        !text.isEmpty()
            && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    return formula ? "'" + text : text;
  }
}
