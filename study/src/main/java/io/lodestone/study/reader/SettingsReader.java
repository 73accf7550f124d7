// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.table.RawRow;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlMapping;
import io.lodestone.units.Horizon;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads `study.yaml`.
final class SettingsReader {

  private final RowParser parser;
  private final Consumer<Finding> findings;
  private final Path folder;

  SettingsReader(RowParser parser, Consumer<Finding> findings, Path folder) {
    this.parser = parser;
    this.findings = findings;
    this.folder = folder;
  }

  Optional<Settings> read(YamlMapping yaml) {
    Table table = Dictionary.getTable("study");
    Optional<Row> row = parser.parse(table, yaml.rowOf(table));
    Optional<Row> parameters = part(yaml, "parameters");
    Optional<Row> spreads = part(yaml, "spreads");
    if (row.isEmpty() || parameters.isEmpty() || spreads.isEmpty()) {
      return Optional.empty();
    }
    return horizon(row.get())
        .map(h -> new Settings(id(row.get()), row.get(), h, parameters.get(), spreads.get()));
  }

  private Optional<Row> part(YamlMapping yaml, String key) {
    Table table = Dictionary.getTable("study/" + key);
    RawRow raw =
        yaml.findMapping(key)
            .map(mapping -> mapping.rowOf(table))
            .orElseGet(() -> new RawRow(yaml.placeOf(key), Map.of()));
    return parser.parse(table, raw);
  }

  private Optional<Horizon> horizon(Row row) {
    YearMonth start = row.findMonth("start").orElseThrow();
    YearMonth end = row.findMonth("end").orElseThrow();
    if (end.isBefore(start)) {
      findings.accept(
          Finding.error(
              "end-before-start",
              row.placeOf("end"),
              "the last month " + end + " lies before the first, " + start,
              "Maybe they are exchanged"));
      return Optional.empty();
    }
    return Optional.of(Horizon.of(start, end));
  }

  private String id(Row row) {
    return row.findText("name")
        .orElseGet(() -> folder.toAbsolutePath().normalize().getFileName().toString());
  }
}
