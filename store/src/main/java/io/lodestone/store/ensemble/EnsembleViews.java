// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.store.run.Duck;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The tables of an ensemble as views: what its parts hold reads as one table.
final class EnsembleViews {

  /// Tables of which every part holds its trajectories.
  static final List<String> OF_PARTS = List.of("headlines", "draws", "series");

  /// Tables of the ensemble as a whole.
  static final List<String> OF_WHOLE = List.of("central", "summary", "quantiles", "probabilities");

  private EnsembleViews() {}

  /// Makes a view of every table that is there.
  static void create(Duck duck, EnsembleFolder folder, Horizon horizon, Collection<Integer> parts)
      throws IOException {
    create(duck, folder, horizon, parts, "main");
  }

  /// Makes them in a schema of their own.
  static void create(
      Duck duck, EnsembleFolder folder, Horizon horizon, Collection<Integer> parts, String schema)
      throws IOException {
    createMonths(duck, horizon, schema);
    for (String table : OF_PARTS) {
      String files =
          parts.stream()
              .map(part -> Duck.file(folder.partFolder(part).resolve(table + ".parquet")))
              .collect(Collectors.joining(", "));
      create(duck, schema, table, "read_parquet([" + files + "])");
    }
    for (String table : OF_WHOLE) {
      Path file = folder.file(table + ".parquet");
      if (Files.exists(file)) {
        create(duck, schema, table, "read_parquet(" + Duck.file(file) + ")");
      }
    }
  }

  private static void create(Duck duck, String schema, String table, String source)
      throws IOException {
    boolean monthly = table.equals("series") || table.equals("quantiles");
    duck.execute(
        monthly
            ? String.format(
                Locale.ROOT,
                "CREATE VIEW %s.%s AS SELECT t.*, m.month FROM %s t JOIN %1$s.months m USING (month_index)",
                schema,
                table,
                source)
            : String.format(
                Locale.ROOT, "CREATE VIEW %s.%s AS SELECT * FROM %s", schema, table, source));
  }

  private static void createMonths(Duck duck, Horizon horizon, String schema) throws IOException {
    String months =
        IntStream.range(0, horizon.months())
            .mapToObj(
                m -> String.format(Locale.ROOT, "(%d::SMALLINT, '%s')", m, horizon.monthAt(m)))
            .collect(Collectors.joining(", "));
    duck.execute(
        String.format(
            Locale.ROOT,
            "CREATE TABLE %s.months AS SELECT * FROM (VALUES %s) v(month_index, month)",
            schema,
            months));
  }
}
