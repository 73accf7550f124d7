// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.IdPattern;
import io.lodestone.study.check.Places;
import io.lodestone.study.dictionary.ChangeKind;
import io.lodestone.study.dictionary.ChangeKinds;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Mark;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlMapping;
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

  private final RowParser parser;
  private final Consumer<Finding> findings;
  private final Map<String, Mark> marks;
  private final Places places;
  private final Map<String, ScenarioRows> rowsById = new LinkedHashMap<>();

  ScenarioReader(
      RowParser parser, Consumer<Finding> findings, Map<String, Mark> marks, Places places) {
    this.parser = parser;
    this.findings = findings;
    this.marks = marks;
    this.places = places;
  }

  /// Reads all files.
  Map<String, ScenarioRows> read(Map<String, YamlMapping> yamlById) {
    yamlById.forEach((id, yaml) -> {
      Table table = Dictionary.getTable("scenario");
      Optional<Row> row = parser.parse(table, yaml.rowOf(table));
      places.put("scenarios/" + id, yaml.place());
      List<Row> events = new ArrayList<>();
      List<Row> measures = new ArrayList<>();
      forEachChange(yaml, id, ChangeKind.Part.EVENT, events::add);
      forEachChange(yaml, id, ChangeKind.Part.MEASURE, measures::add);
      row.ifPresent(r -> rowsById.put(id, new ScenarioRows(id, r, List.of(), events, measures)));
    });
    Map<String, ScenarioRows> scenarios = new TreeMap<>();
    rowsById.forEach((id, own) -> scenarios.put(id, own.withChain(chainOf(id, own))));
    return scenarios;
  }

  private void forEachChange(
      YamlMapping yaml, String id, ChangeKind.Part which, Consumer<Row> taker) {
    String part = which.key();
    List<String> kinds = ChangeKinds.list(which).stream().map(ChangeKind::id).toList();
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
      Table table = ChangeKinds.get(kind).table();
      Optional<Row> row = parser.parse(table, change.rowOf(table));
      row.ifPresent(r -> {
        places.put(key, r.place());
        MarkReader.findMark(r).ifPresent(mark -> marks.put(key, mark));
        taker.accept(r);
      });
    }
  }

  /// What a scenario extends, parents first, then itself, each once.
  private List<String> chainOf(String id, ScenarioRows own) {
    Set<String> order = new LinkedHashSet<>();
    follow(id, own, order, new LinkedHashSet<>());
    return List.copyOf(order);
  }

  private void follow(String id, ScenarioRows own, Set<String> order, Set<String> path) {
    path.add(id);
    for (String parent : own.row().list("extends")) {
      if (path.contains(parent)) {
        findings.accept(
            Finding.error(
                "scenario-cycle",
                own.row().placeOf("extends"),
                "scenarios extend each other: " + String.join(" > ", path) + " > " + parent,
                "Maybe move what they share into a scenario that extends nothing"));
      } else if (rowsById.get(parent) instanceof ScenarioRows next && !order.contains(parent)) {
        follow(parent, next, order, path);
      }
    }
    path.remove(id);
    order.add(id);
  }
}
