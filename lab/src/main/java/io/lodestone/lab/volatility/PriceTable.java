// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.volatility;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.lodestone.lab.place.WrongInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads a table of monthly prices: columns `id`, `month` (2019-03) and `value`, or `start` in
/// place of `month` as in `backtests/observed.csv`, of which rows that span several months are
/// passed over.
final class PriceTable {

  private PriceTable() {}

  /// Prices by series and month since year 0.
  ///
  /// @throws WrongInputException naming the row that cannot be read
  static Map<String, SortedMap<Integer, Double>> read(Path file) {
    Map<String, SortedMap<Integer, Double>> prices = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String month = field(row, List.of("month", "start"), file);
        if (row.findField("months").orElse("1").strip().matches("1?")) {
          String id = field(row, List.of("id"), file);
          prices
              .computeIfAbsent(id, k -> new TreeMap<>())
              .put(month(month, row, file), price(field(row, List.of("value"), file), row, file));
        }
      }
    } catch (CsvParseException e) {
      throw new WrongInputException(file + " is no CSV table: " + e.getMessage());
    } catch (IOException e) {
      throw new WrongInputException(
          "the table was not read: " + e.getMessage() + "\nMaybe the path is wrong");
    }
    return prices;
  }

  private static String field(NamedCsvRecord row, List<String> names, Path file) {
    return names.stream()
        .flatMap(name -> row.findField(name).stream())
        .findFirst()
        .orElseThrow(() ->
            new WrongInputException(
                file
                    + " has no column "
                    + String.join(" or ", names)
                    + "\nMaybe a table with columns id, month and value"));
  }

  private static int month(String text, NamedCsvRecord row, Path file) {
    try {
      YearMonth month = YearMonth.parse(text.strip());
      return month.getYear() * 12 + month.getMonthValue() - 1;
    } catch (DateTimeParseException e) {
      throw wrong(text, "no month", "2019-03", row, file);
    }
  }

  private static double price(String text, NamedCsvRecord row, Path file) {
    try {
      double value = Double.parseDouble(text.strip());
      if (value > 0 && Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(text, "no number", "42.5", row, file);
    }
    throw wrong(text, "no price above 0", "42.5", row, file);
  }

  private static WrongInputException wrong(
      String text, String why, String better, NamedCsvRecord row, Path file) {
    return new WrongInputException(
        file
            + ":"
            + row.getStartingLineNumber()
            + " \""
            + text
            + "\" is "
            + why
            + "\nMaybe "
            + better);
  }
}
