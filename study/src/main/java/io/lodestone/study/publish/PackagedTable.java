// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.lodestone.study.dictionary.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One table of a package: its file and the descriptor of a tabular data resource.
///
/// @param table what the dictionary says
/// @param path inside the package
/// @param header names of the columns, as they stand in the file
/// @param rows without the header
record PackagedTable(Table table, String path, List<String> header, int rows) {

  /// Counts a file that was copied as it is.
  static PackagedTable read(Table table, String path, Path file) throws IOException {
    List<NamedCsvRecord> records = records(file);
    return new PackagedTable(table, path, headerOf(file), records.size());
  }

  /// Joins files of the same table into one, rows in the order of the files, columns in that of the
  /// dictionary.
  static PackagedTable join(Table table, String path, List<Path> files, Path joined)
      throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (Path file : files) {
      found.addAll(headerOf(file));
    }
    List<String> header = table.names().stream().filter(found::contains).toList();
    int rows = 0;
    try (CsvWriter writer = CsvWriter.builder().build(joined)) {
      writer.writeRecord(header);
      for (Path file : files) {
        for (NamedCsvRecord row : records(file)) {
          writer.writeRecord(header.stream().map(c -> row.findField(c).orElse("")).toList());
          rows++;
        }
      }
    }
    return new PackagedTable(table, path, header, rows);
  }

  private static List<NamedCsvRecord> records(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  /// The names of the columns; a file may have a header and no rows.
  private static List<String> headerOf(Path file) throws IOException {
    try (var reader = CsvReader.builder().ofCsvRecord(file)) {
      return reader.stream()
          .limit(1)
          .flatMap(r -> r.getFields().stream())
          .map(String::strip)
          .toList();
    }
  }

  /// The resource of the descriptor.
  ///
  /// @param folder of the package, in which the file stands
  /// @param packaged names of all tables of the package, to which keys may point
  Map<String, Object> resource(Path folder, Set<String> packaged) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(path));
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", table.name());
    resource.put("path", path);
    resource.put("description", table.meaning());
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("dialect", dialect());
    resource.put("bytes", bytes.length);
    resource.put("hash", "sha256:" + sha256(bytes));
    resource.put("schema", TableSchema.of(table, header, packaged));
    return resource;
  }

  /// How the file is written; said in full, since readers that guess the delimiter guess wrong
  /// where notes hold many commas.
  private static Map<String, Object> dialect() {
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("delimiter", ",");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("header", true);
    return dialect;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no SHA-256\nMaybe the Java runtime is incomplete", e);
    }
  }
}
