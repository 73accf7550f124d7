// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Writes the report of a run: a page, and beside it a short text.
public final class ReportWriter {

  private ReportWriter() {}

  /// The page and the text as the files of a run folder, by name.
  public static Map<String, String> texts(ReportInput input) {
    RunDocument document = RunDocument.of(input);
    String title = document.head().scenarioTitle() + " · " + document.head().title();
    return Map.of(
        "report.html", Page.of(title, document), "report.md", MarkdownReport.of(document));
  }

  /// Writes the page, and the text under the same name with the ending `md`.
  ///
  /// @param file the page, such as `report.html`; its folder must exist
  /// @throws UncheckedIOException when a file cannot be written
  public static void write(ReportInput input, Path file) {
    Map<String, String> texts = texts(input);
    try {
      Files.writeString(file, texts.getOrDefault("report.html", ""));
      Files.writeString(textBeside(file), texts.getOrDefault("report.md", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path textBeside(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".md");
  }
}
