// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lodestone.store.ensemble.RunSql;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// All tables of a run in one zip file.
public final class TableArchive {

  private TableArchive() {}

  /// The Parquet files, and the small files that say what the run was.
  public static void writeParquet(Path folder, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      zip.setLevel(1); // Parquet is compressed already
      for (Path file : files.filter(TableArchive::isWanted).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static boolean isWanted(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && (name.endsWith(".parquet")
            || List.of("run.json", "recipe.json", "manifest.json").contains(name));
  }

  /// Every table as CSV.
  public static void writeCsv(RunSql sql, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      for (String table : tables(sql)) {
        zip.putNextEntry(new ZipEntry(table + ".csv"));
        CsvWriter csv = CsvLine.writer(text);
        sql.ask(
            "SELECT * FROM \"" + table + "\"",
            row -> csv.writeRecord(cells(row)),
            names -> csv.writeRecord(cells(names)));
        csv.flush();
        text.flush();
        zip.closeEntry();
      }
    }
  }

  private static List<String> cells(List<String> row) {
    return row.stream().map(CsvCell::of).toList();
  }

  /// Names of the tables of a run.
  static List<String> tables(RunSql sql) {
    return sql.describe().stream()
        .map(line -> line.substring(0, line.indexOf(':')))
        .filter(name -> !name.contains("."))
        .toList();
  }
}
