// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// How large an input may be. Past a limit it is a finding, not a program that runs out of memory
/// or never ends. All are assumed: far above any study known, far below what the command line's
/// memory holds. They stand in `docs/reference/study-format.md`.
public final class InputLimits {

  /// Largest CSV file of a study, bytes.
  public static final long CSV_BYTES = 16L << 20;

  /// Most rows of a CSV file of a study.
  public static final int CSV_ROWS = 50_000;

  /// Most characters of a cell.
  public static final int CELL = 100_000;

  /// Largest YAML file, bytes.
  public static final long YAML_BYTES = 2L << 20;

  /// Most mappings and lists inside each other in a YAML file.
  public static final int YAML_DEPTH = 50;

  /// Largest size of a number, in the unit of its column.
  public static final double NUMBER = 1e15;

  /// First and last year of a month.
  public static final int FIRST_YEAR = 1800;

  public static final int LAST_YEAR = 2200;

  private InputLimits() {}

  /// Whether a file is small enough to be read; if not, says so.
  ///
  /// @param name its path inside the study, for findings
  static boolean holds(Path file, String name, long most, Consumer<Finding> findings) {
    long size = size(file);
    if (size <= most) {
      return true;
    }
    findings.accept(
        Finding.error(
            "too-large",
            Place.ofFile(name),
            String.format(
                Locale.ROOT,
                "the file has %.1f MB; at most %d MB are read",
                size / (double) (1 << 20),
                most >> 20),
            "Maybe it is not what its name says, or the large table belongs outside the study: lodestone import"));
    return false;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
