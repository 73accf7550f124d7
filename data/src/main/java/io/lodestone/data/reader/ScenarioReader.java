// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.reader;

import io.lodestone.data.check.Places;
import io.lodestone.data.dictionary.Dictionary;
import io.lodestone.data.dictionary.Table;
import io.lodestone.data.finding.Finding;
import io.lodestone.data.study.Mark;
import io.lodestone.data.table.Row;
import io.lodestone.data.table.RowParser;
import io.lodestone.data.table.YamlMapping;
import io.lodestone.network.IdPattern;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reads `scenarios/*.yaml` and resolves what they extend.
final class ScenarioReader {

  private static final List<String> EVENTS =
      List.of(
          "export-ban", "licence-regime", "quota", "outage", "duty", "demand-shift", "price-war");
  private static final List<String> MEASURES = List.of("project", "subsidy");

  private final RowParser parser;
  private final Consumer<Finding> findings;
  private final Map<String, Mark> marks;
  private final Places places;
  private final Map<String, Own> ownById = new LinkedHashMap<>();

  /// What a file itself says.
  private record Own(YamlMapping yaml, Row row, List<Event> events, List<Measure> measures) {}

  ScenarioReader(
      RowParser parser, Consumer<Finding> findings, Map<String, Mark> marks, Places places) {
    this.parser = parser;
    this.findings = findings;
    this.marks = marks;
    this.places = places;
  }

  /// Reads all files.
  ///
  /// @param changes makes events and measures; absent if the horizon is unknown, and then only
  ///   findings are of use
  Map<String, Scenario> read(Map<String, YamlMapping> yamlById, Optional<ChangeReader> changes) {
    yamlById.forEach((id, yaml) -> {
      Table table = Dictionary.getTable("scenario");
      Optional<Row> row = parser.parse(table, yaml.rowOf(table));
      places.put("scenarios/" + id, yaml.place());
      List<Event> events = new ArrayList<>();
      List<Measure> measures = new ArrayList<>();
      forEachChange(
          yaml, id, "events", EVENTS, r -> changes.flatMap(c -> c.event(r)).ifPresent(events::add));
      forEachChange(
          yaml,
          id,
          "measures",
          MEASURES,
          r -> changes.flatMap(c -> c.measure(r)).ifPresent(measures::add));
      row.ifPresent(r -> ownById.put(id, new Own(yaml, r, events, measures)));
    });
    Map<String, Scenario> scenarios = new TreeMap<>();
    ownById.forEach((id, own) -> scenarios.put(id, resolve(id, own)));
    return scenarios;
  }

  private void forEachChange(
      YamlMapping yaml, String id, String part, List<String> kinds, Consumer<Row> taker) {
    int number = 0;
    for (YamlMapping change : yaml.listMappings(part)) {
      String key = "scenarios/" + id + "/" + part + "/" + ++number;
      String kind = change.text("kind");
      if (!kinds.contains(kind)) {
        findings.accept(
            Finding.error(
                "unknown-kind",
                change.placeOf("kind").at("kind", kind),
                "there is no kind \"" + kind + "\" of " + part,
                "Maybe one of: " + IdPattern.closest(kind, kinds)));
        continue;
      }
      Table table = Dictionary.getTable("scenario/" + kind);
      Optional<Row> row = parser.parse(table, change.rowOf(table));
      row.ifPresent(r -> {
        places.put(key, r.place());
        MarkReader.findMark(r).ifPresent(mark -> marks.put(key, mark));
        taker.accept(r);
      });
    }
  }

  private Scenario resolve(String id, Own own) {
    Set<String> order = new LinkedHashSet<>();
    follow(id, own, order, new LinkedHashSet<>());
    List<Event> events = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    for (String each : order) {
      Own part = ownById.get(each);
      events.addAll(part == null ? List.of() : part.events());
      measures.addAll(part == null ? List.of() : part.measures());
    }
    return new Scenario(id, own.row().text("title"), own.row().text("story"), events, measures);
  }

  /// Adds a scenario after all that it extends, each once.
  private void follow(String id, Own own, Set<String> order, Set<String> path) {
    path.add(id);
    for (String parent : own.row().list("extends")) {
      if (path.contains(parent)) {
        findings.accept(
            Finding.error(
                "scenario-cycle",
                own.row().placeOf("extends"),
                "scenarios extend each other: " + String.join(" > ", path) + " > " + parent,
                "Maybe move what they share into a scenario that extends nothing"));
      } else if (ownById.get(parent) instanceof Own next && !order.contains(parent)) {
        follow(parent, next, order, path);
      }
    }
    path.remove(id);
    order.add(id);
  }
}
