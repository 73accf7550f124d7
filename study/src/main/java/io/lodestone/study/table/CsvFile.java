// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.lodestone.network.IdPattern;
import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a CSV file with one header line into rows, and compares its header with the dictionary.
public final class CsvFile {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Table table;
  private final String file;
  private final Consumer<Finding> findings;
  private List<String> header = List.of();
  private CsvDialect dialect = CsvDialect.PLAIN;
  private final Set<String> known;
  private final Set<String> lists;

  private CsvFile(Table table, String file, Consumer<Finding> findings) {
    this.table = table;
    this.file = file;
    this.findings = findings;
    this.known = Set.copyOf(table.names());
    this.lists =
        table.columns().stream().filter(Column::list).map(Column::name).collect(Collectors.toSet());
  }

  /// The rows of a file, without blank cells and blank lines.
  ///
  /// @param path the file
  /// @param name its path inside the study, for findings
  /// @param table what the dictionary says of it
  /// @param findings takes what is wrong
  /// @throws UncheckedIOException when the file cannot be read
  public static List<RawRow> read(Path path, String name, Table table, Consumer<Finding> findings) {
    return new CsvFile(table, name, findings).rows(path);
  }

  private List<RawRow> rows(Path path) {
    List<RawRow> rows = new ArrayList<>();
    if (!InputLimits.holds(path, file, InputLimits.CSV_BYTES, findings)) {
      return rows;
    }
    String text = text(path);
    dialect = CsvDialect.of(text);
    if (!dialect.equals(CsvDialect.PLAIN)) {
      findings.accept(
          Finding.info(
              "other-dialect",
              Place.ofFile(file),
              dialect.words(),
              "Maybe save it with commas and decimal points, which every reader knows"));
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .skipEmptyLines(true)
            .detectBomHeader(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      boolean first = true;
      for (CsvRecord line : reader) {
        if (first) {
          readHeader(line);
          first = false;
        } else if (rows.size() == InputLimits.CSV_ROWS) {
          tooMany(line);
          break;
        } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(rowOf(line)); // a row of commas says nothing: spreadsheets leave them behind
        }
      }
      if (first) {
        findings.accept(
            Finding.error(
                "empty-table",
                Place.ofFile(file),
                "the file has no header line",
                "Maybe begin with: " + String.join(",", table.names())));
      }
    } catch (CsvParseException e) {
      findings.accept(
          Finding.error(
              "broken-csv",
              Place.ofFile(file),
              String.valueOf(e.getMessage()),
              "Maybe a quotation mark is not closed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private void tooMany(CsvRecord line) {
    findings.accept(
        Finding.error(
            "too-many-rows",
            Place.ofRow(file, (int) line.getStartingLineNumber()),
            "the table has more than " + InputLimits.CSV_ROWS + " rows; the rest is not read",
            "Maybe it is not a table of a study; lodestone import reads large files"));
  }

  private String text(Path path) {
    try {
      String text = Files.readString(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (MalformedInputException e) {
      findings.accept(
          Finding.error(
              "not-utf-8",
              Place.ofFile(file),
              "the file is not UTF-8 text",
              "Maybe save it again as UTF-8"));
      return String.join(",", table.names());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readHeader(CsvRecord line) {
    header = line.getFields().stream().map(String::strip).toList();
    int row = (int) line.getStartingLineNumber();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        findings.accept(
            Finding.error(
                "duplicate-column",
                new Place(file, row, column, ""),
                "column \"" + column + "\" occurs twice",
                "Maybe delete one of them"));
      } else if (!known.contains(column)) {
        findings.accept(
            Finding.error(
                "unknown-column",
                new Place(file, row, column, ""),
                "table " + table.name() + " has no column \"" + column + "\"",
                "Maybe one of: " + IdPattern.closest(column, table.names())));
      }
    }
    for (Column column : table.columns()) {
      if (column.required() && !seen.contains(column.name())) {
        findings.accept(
            Finding.error(
                "missing-column",
                new Place(file, row, column.name(), ""),
                "the column is missing: " + column.meaning(),
                "Maybe the header should be: " + String.join(",", table.names())));
      }
    }
  }

  private RawRow rowOf(CsvRecord line) {
    int row = (int) line.getStartingLineNumber();
    if (line.getFieldCount() != header.size()) {
      findings.accept(
          Finding.error(
              "wrong-cell-count",
              Place.ofRow(file, row),
              "the line has " + line.getFieldCount() + " cells, the header " + header.size(),
              "Maybe a text with a comma needs quotation marks"));
    }
    Map<String, RawRow.RawCell> cells = new HashMap<>();
    for (int k = 0; k < Math.min(header.size(), line.getFieldCount()); k++) {
      String text = dialect.cell(line.getField(k).strip());
      if (!text.isEmpty() && known.contains(header.get(k))) {
        boolean list = lists.contains(header.get(k));
        cells.put(
            header.get(k),
            new RawRow.RawCell(list ? List.of(BLANKS.split(text)) : List.of(text), list, row));
      }
    }
    return new RawRow(Place.ofRow(file, row), cells);
  }
}
