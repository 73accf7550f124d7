// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads the text of a CSV file with one header line.
final class CsvSheet {

  private CsvSheet() {}

  static CoreSheet of(String text, String file, Consumer<Finding> findings) {
    List<String> header = List.of();
    int headerRow = 0;
    List<CoreSheet.Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord line : reader) {
        int row = (int) line.getStartingLineNumber();
        List<String> cells = line.getFields().stream().map(String::strip).toList();
        if (headerRow == 0) {
          header = cells;
          headerRow = row;
        } else if (cells.size() == header.size()) {
          lines.add(new CoreSheet.Line(row, cells));
        } else {
          findings.accept(
              Finding.error(
                  "wrong-cell-count",
                  Place.ofRow(file, row),
                  "the line has " + cells.size() + " cells, the header " + header.size(),
                  "Maybe a text with a comma needs quotation marks"));
        }
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
    return new CoreSheet(file, headerRow, header, lines, false);
  }
}
