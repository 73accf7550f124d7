// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads tables of cores: one row for each assayed interval. Stateless.
public final class CoreTable {

  private CoreTable() {}

  /// Reads a CSV file with one header line. Empty cells of grades and densities are missing values.
  ///
  /// @param path the file
  /// @param name its path inside the study, for findings
  /// @throws UncheckedIOException when the file cannot be read
  public static CoreReading readCsv(Path path, String name, CoreColumns columns) {
    List<Finding> findings = new ArrayList<>();
    String text = text(path, name, findings);
    return read(CsvSheet.of(text, name, findings::add), columns, findings);
  }

  /// Reads a GeoEAS file. Negative grades and densities, and those of 10²¹ and more, stand for
  /// missing values, as is the custom in such files.
  ///
  /// @param path the file
  /// @param name its path inside the study, for findings
  /// @throws UncheckedIOException when the file cannot be read
  public static CoreReading readGeoEas(Path path, String name, CoreColumns columns) {
    List<Finding> findings = new ArrayList<>();
    String text = text(path, name, findings);
    if (text.isEmpty()) {
      return new CoreReading(findings, null);
    }
    return read(GeoEasSheet.of(text, name, findings::add), columns, findings);
  }

  private static CoreReading read(CoreSheet sheet, CoreColumns columns, List<Finding> findings) {
    CoreRows rows = new CoreRows(sheet, columns, findings::add);
    return rows.read()
        .filter(samples -> findings.stream().noneMatch(Finding::isError))
        .map(samples -> new CoreReading(findings, samples))
        .orElseGet(() -> new CoreReading(findings, null));
  }

  private static String text(Path path, String name, List<Finding> findings) {
    try {
      String text = Files.readString(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (MalformedInputException e) {
      findings.add(
          Finding.error(
              "not-utf-8",
              Place.ofFile(name),
              "the file is not UTF-8 text",
              "Maybe save it again as UTF-8"));
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
