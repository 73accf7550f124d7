// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import java.util.List;
import java.util.regex.Pattern;

/// How a CSV file separates its cells and writes its decimals, as far as its lines tell.
///
/// @param separator between cells: comma, semicolon or tabulator
/// @param decimalComma whether numbers have a comma before their decimals; never with commas as
///   separators
record CsvDialect(char separator, boolean decimalComma) {

  /// Lines that are looked at.
  private static final int LINES = 200;

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+([eE][+-]?\\d+)?");

  /// What the dictionary asks for.
  static final CsvDialect PLAIN = new CsvDialect(',', false);

  /// Recognises the dialect of a text by its header: the separator that stands in it most often, a
  /// comma if none does.
  static CsvDialect of(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
    if (lines.isEmpty()) {
      return PLAIN;
    }
    String header = lines.getFirst();
    char separator = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, separator)) {
        separator = candidate;
      }
    }
    if (separator == ',') {
      return PLAIN;
    }
    String between = Pattern.quote(String.valueOf(separator));
    boolean commas =
        lines.stream()
            .skip(1)
            .flatMap(line -> Pattern.compile(between).splitAsStream(line))
            .map(String::strip)
            .anyMatch(cell -> DECIMAL_COMMA.matcher(cell).matches());
    return new CsvDialect(separator, commas);
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  /// A cell with a decimal point, if it is a number in this dialect.
  String cell(String text) {
    return decimalComma && DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
  }

  /// What is told to whoever wrote the file.
  String words() {
    String name = separator == ';' ? "semicolons" : "tabulators";
    return "cells are separated by "
        + name
        + (decimalComma ? ", and decimals begin with a comma" : "")
        + "; read as such";
  }
}
