// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.random.Discrete;
import io.lodestone.random.Distribution;
import io.lodestone.random.RandomEvents;
import io.lodestone.study.dictionary.ChangeKinds;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.UncertainEvents;
import io.lodestone.study.table.RawRow;
import io.lodestone.study.table.RawRow.RawCell;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads random events. Each is an event of a scenario whose start, length and severity are left to
/// chance; that event, as a row, is kept as a template.
final class RandomEventReader {

  private static final Distribution NOTHING = new Discrete(List.of(new Discrete.Outcome(0, 1)));

  /// Shares of the severity's distribution at which the template must make sense; beyond the first
  /// and last only a trajectory in a billion draws (assumed).
  private static final List<Double> TRIED = List.of(1e-9, 0.5, 1 - 1e-9);

  private final RowParser parser;
  private final DistributionReader distributions;
  private final Consumer<Finding> findings;
  private final StudyRows study;

  RandomEventReader(
      RowParser parser,
      DistributionReader distributions,
      Consumer<Finding> findings,
      StudyRows study) {
    this.parser = parser;
    this.distributions = distributions;
    this.findings = findings;
    this.study = study;
  }

  Optional<UncertainEvents> read(YamlMapping yaml, Row row) {
    String kind = row.text("kind");
    String key = ChangeKinds.get(kind).severityKey();
    Optional<Distribution> duration = distributions.read(yaml, "durationMonths");
    Optional<Distribution> severity =
        key.isEmpty() ? Optional.of(NOTHING) : distributions.read(yaml, "severity");
    if (duration.isEmpty() || severity.isEmpty()) {
      return Optional.empty();
    }
    Optional<Row> template = Optional.empty();
    for (double u : TRIED) {
      template = template(yaml, kind, key, severity.get().quantile(u));
      if (template.isEmpty()) {
        return Optional.empty(); // its findings say why
      }
    }
    RandomEvents events =
        new RandomEvents(
            row.text("id"),
            row.number("ratePerYear"),
            duration.get(),
            severity.get(),
            row.findInteger("most").orElseThrow());
    Row kept = template.orElseThrow();
    return MarkReader.findMark(row)
        .map(mark -> new UncertainEvents(row.text("name"), kind, events, key, kept, mark));
  }

  /// The event as if it stood in a scenario, from the first month for one month.
  private Optional<Row> template(YamlMapping yaml, String kind, String key, double severity) {
    Table table = Dictionary.getTable("scenario/" + kind);
    Map<String, RawCell> cells =
        new HashMap<>(yaml.rowOf(Dictionary.getTable("uncertainties/event")).cellByColumn());
    cells.keySet().removeIf(name -> table.findColumn(name).isEmpty());
    put(cells, yaml, "start", study.settings().horizon().start().toString());
    put(cells, yaml, "months", "1");
    if (!key.isEmpty()) {
      put(cells, yaml, key, Double.toString(severity));
    }
    return parser
        .parse(table, new RawRow(yaml.place(), cells))
        .filter(row -> study.changes(findings).event(row).isPresent());
  }

  private static void put(Map<String, RawCell> cells, YamlMapping yaml, String key, String text) {
    cells.put(key, new RawCell(List.of(text), false, yaml.place().row()));
  }
}
