// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.export;

import io.lodestone.store.ensemble.RunSql;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A run as a workbook: one sheet for each table, the headlines first.
public final class RunWorkbook {

  /// Rows of a sheet of that format, less the head.
  private static final int MOST_ROWS = 1_048_575;

  /// Letters of a sheet's name.
  private static final int MOST_LETTERS = 31;

  private static final String NUMBER = "-?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?";

  private RunWorkbook() {}

  /// Writes the workbook.
  ///
  /// @param title what the run is, for the first sheet
  public static void write(RunSql sql, String title, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Lodestone", "1.0")) {
      Worksheet about = book.newWorksheet("about");
      about.value(0, 0, "Lodestone");
      about.value(1, 0, title);
      about.value(
          2,
          0,
          "Money is real USD of the study's base year; tonnes are of the commodity as named.");
      List<String> tables = TableArchive.tables(sql);
      tables.stream()
          .filter(t -> t.contains("headlines") || t.equals("summary"))
          .forEach(t -> sheet(book, sql, t));
      tables.stream()
          .filter(t -> !t.contains("headlines") && !t.equals("summary"))
          .forEach(t -> sheet(book, sql, t));
    }
  }

  private static void sheet(Workbook book, RunSql sql, String table) {
    Worksheet sheet = book.newWorksheet(table.substring(0, Math.min(table.length(), MOST_LETTERS)));
    int[] row = {1};
    sql.ask(
        "SELECT * FROM \"" + table + "\" LIMIT " + MOST_ROWS,
        values -> fill(sheet, row[0]++, values),
        names -> {
          for (int c = 0; c < names.size(); c++) {
            sheet.value(0, c, names.get(c));
            sheet.style(0, c).bold().set();
          }
        });
    sheet.freezePane(0, 1);
  }

  private static void fill(Worksheet sheet, int row, List<String> values) {
    for (int c = 0; c < values.size(); c++) {
      String value = values.get(c);
      if (value.matches(NUMBER)) {
        sheet.value(row, c, Double.parseDouble(value));
      } else {
        sheet.value(row, c, value);
      }
    }
  }
}
