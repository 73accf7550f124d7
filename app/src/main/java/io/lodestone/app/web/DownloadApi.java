// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.store.ensemble.RunSql;
import io.lodestone.store.export.IamcTable;
import io.lodestone.store.export.RunWorkbook;
import io.lodestone.store.export.TableArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A run to take away.
final class DownloadApi {

  private final RunShelf runs;

  DownloadApi(RunShelf runs) {
    this.runs = runs;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/download/{format}",
                "The run as parquet (a zip of its tables), csv (the same as text), xlsx (a workbook), iamc (years in the format of the integrated-assessment community) or html (the report).",
                this::download)
            .answering("application/octet-stream"));
  }

  /// How a format is made.
  private enum Format {
    PARQUET("zip", "application/zip"),
    CSV("zip", "application/zip"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    IAMC("csv", "text/csv; charset=utf-8"),
    HTML("html", "text/html; charset=utf-8");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    static Format of(String word) {
      for (Format format : values()) {
        if (format.name().toLowerCase(java.util.Locale.ROOT).equals(word)) {
          return format;
        }
      }
      throw Refusal.notFound(
          "no format \"" + word + "\"\nMaybe one of parquet, csv, xlsx, iamc, html");
    }
  }

  private void download(Context request) {
    Format format = Format.of(request.pathParam("format"));
    Path folder = runs.folder(request);
    RunShelf.Entry entry = runs.entry(folder);
    requireSource(folder, entry, format);
    request.header(
        "Content-Disposition",
        String.format(
            Locale.ROOT,
            "attachment; filename=\"%s-%s-%s%s.%s\"",
            entry.study(),
            entry.scenario(),
            entry.run(),
            format == Format.IAMC ? "-iamc" : "",
            format.ending));
    request.contentType(format.mediaType);
    try {
      write(format, folder, entry, request.res().getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireSource(Path folder, RunShelf.Entry entry, Format format) {
    boolean present =
        switch (format) {
          case HTML -> Files.isRegularFile(folder.resolve("report.html"));
          case IAMC -> entry.kind() == RunShelf.Kind.RUN;
          case PARQUET, CSV, XLSX -> entry.kind() != RunShelf.Kind.UNFINISHED;
        };
    if (!present) {
      throw new Refusal(
          409,
          String.format(
              Locale.ROOT,
              "%s cannot be had as %s\nMaybe it is not complete, or of another kind",
              entry.id(),
              format.toString().toLowerCase(java.util.Locale.ROOT)));
    }
  }

  private static void write(Format format, Path folder, RunShelf.Entry entry, OutputStream out)
      throws IOException {
    switch (format) {
      case PARQUET -> TableArchive.writeParquet(folder, out);
      case CSV -> {
        try (RunSql sql = RunSql.open(folder)) {
          TableArchive.writeCsv(sql, out);
        }
      }
      case XLSX -> {
        try (RunSql sql = RunSql.open(folder)) {
          RunWorkbook.write(sql, entry.id(), out);
        }
      }
      case IAMC -> {
        try (RunSql sql = RunSql.open(folder)) {
          IamcTable.write(sql, entry.scenario(), out);
        }
      }
      case HTML -> Files.copy(folder.resolve("report.html"), out);
    }
  }
}
