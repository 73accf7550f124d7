// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.finding;

import java.util.Comparator;

/// A checked statement about data.
///
/// @param code kind of finding, kebab-case
/// @param severity how much it matters
/// @param file path inside the study folder, with `/`
/// @param row line number from 1; 0 if none
/// @param column column or key, may be empty
/// @param value what stands there, may be empty
/// @param message what is wrong
/// @param advice what to try
public record Finding(
    String code,
    Severity severity,
    String file,
    int row,
    String column,
    String value,
    String message,
    String advice)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::file)
          .thenComparingInt(Finding::row)
          .thenComparing(Finding::code)
          .thenComparing(Finding::column)
          .thenComparing(Finding::message);

  /// The study cannot be run as meant.
  public static Finding error(String code, Place place, String message, String advice) {
    return of(code, Severity.ERROR, place, message, advice);
  }

  /// Suspicious.
  public static Finding warning(String code, Place place, String message, String advice) {
    return of(code, Severity.WARNING, place, message, advice);
  }

  /// Worth knowing.
  public static Finding info(String code, Place place, String message, String advice) {
    return of(code, Severity.INFO, place, message, advice);
  }

  private static Finding of(
      String code, Severity severity, Place place, String message, String advice) {
    return new Finding(
        code, severity, place.file(), place.row(), place.column(), place.value(), message, advice);
  }

  /// Whether the study cannot be run as meant.
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// Errors first, then by file and row.
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
