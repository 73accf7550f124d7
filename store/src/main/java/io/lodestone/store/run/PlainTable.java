// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table that does not run over months.
///
/// @param name of the file, without `.parquet`
/// @param columns names
/// @param rows cells: texts and numbers; a column holds one kind, as its first row does
public record PlainTable(String name, List<String> columns, List<List<Object>> rows) {

  public PlainTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "table %s of %d columns has %d rows%nMaybe a cell is missing",
              name,
              width,
              rows.size()));
    }
  }

  private boolean isText(int column) {
    return rows.getFirst().get(column) instanceof String;
  }

  /// Writes `<name>.parquet` into a folder.
  void write(Duck duck, Path folder) throws IOException {
    String kinds =
        IntStream.range(0, columns.size())
            .mapToObj(c -> "\"" + columns.get(c) + "\" " + (isText(c) ? "VARCHAR" : "DOUBLE"))
            .collect(Collectors.joining(", "));
    duck.execute("CREATE OR REPLACE TABLE plain (" + kinds + ")");
    duck.append(
        "plain",
        appender -> {
          for (List<Object> row : rows) {
            appender.beginRow();
            for (Object cell : row) {
              if (cell instanceof Number number) {
                appender.append(number.doubleValue());
              } else {
                appender.append(cell.toString());
              }
            }
            appender.endRow();
          }
        });
    duck.copy("SELECT * FROM plain", folder.resolve(name + ".parquet"));
  }
}
