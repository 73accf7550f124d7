// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.baseyear.Figure;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import io.lodestone.study.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The rows of a study with their types: what its network, figures and scenarios are made of.
/// Immutable, so that a changed copy is another possible world of the same study.
///
/// @param byTable rows of the CSV tables, by table
/// @param settings what `study.yaml` says
/// @param scenarios what the scenarios' files say, by id
/// @param places the place of each row of a CSV table, by table and key
record StudyRows(
    Map<String, List<Row>> byTable,
    Settings settings,
    Map<String, ScenarioRows> scenarios,
    Map<String, Map<String, Integer>> places) {

  /// The table name under which [#listKeyed] shows the keys of `study.yaml`.
  static final String STUDY = "study";

  /// The table name under which [#listKeyed] shows events and measures.
  static final String SCENARIOS = "scenarios";

  private static final String PARAMETERS = "parameters";
  private static final String SPREADS = "spreads";

  StudyRows {
    byTable = Map.copyOf(byTable);
    scenarios = Map.copyOf(scenarios);
  }

  /// The rows of a study that was read.
  static StudyRows of(
      Map<String, List<Row>> byTable, Settings settings, Map<String, ScenarioRows> scenarios) {
    Map<String, Map<String, Integer>> places = new HashMap<>();
    byTable.forEach((table, rows) -> {
      Map<String, Integer> ofTable = new HashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        ofTable.putIfAbsent(keyOf(rows.get(i)), i);
      }
      places.put(table, ofTable);
    });
    return new StudyRows(byTable, settings, scenarios, places);
  }

  Network network(Consumer<Finding> findings) {
    return new NetworkReader(byTable, findings).read(settings);
  }

  List<Figure> figures() {
    return byTable.getOrDefault("figures", List.of()).stream().map(settings::figureOf).toList();
  }

  /// One scenario.
  Scenario scenario(String id) {
    ScenarioRows rows = scenarios.get(id);
    return rows == null && id.equals(Study.BASELINE)
        ? Study.QUIET_BASELINE
        : Objects.requireNonNull(rows).resolve(scenarios, changes(finding -> {}));
  }

  /// All scenarios, by id. What is wrong with a change is found once, however many scenarios extend
  /// the one that it stands in.
  Map<String, Scenario> allScenarios(Consumer<Finding> findings) {
    ChangeReader telling = changes(findings);
    ChangeReader quiet = changes(finding -> {});
    Map<String, Scenario> all = new TreeMap<>();
    scenarios.forEach((id, rows) -> {
      rows.events().forEach(telling::event);
      rows.measures().forEach(telling::measure);
      all.put(id, rows.resolve(scenarios, quiet));
    });
    return all;
  }

  /// Makes events and measures from rows.
  ChangeReader changes(Consumer<Finding> findings) {
    return new ChangeReader(
        settings.horizon(), new NetworkReader(byTable, findings).series(settings), findings);
  }

  /// A row with the names under which paths find it.
  record Keyed(String table, String key, Row row) {}

  /// Every row that may hold a number, by table and key.
  List<Keyed> listKeyed() {
    List<Keyed> all = new ArrayList<>();
    byTable.forEach((table, rows) -> rows.forEach(r -> all.add(new Keyed(table, keyOf(r), r))));
    all.add(new Keyed(STUDY, PARAMETERS, settings.parameters()));
    all.add(new Keyed(STUDY, SPREADS, settings.spreads()));
    scenarios.forEach((id, rows) -> {
      addNumbered(all, id + "/events/", rows.events());
      addNumbered(all, id + "/measures/", rows.measures());
    });
    all.sort(Comparator.comparing(Keyed::table).thenComparing(Keyed::key));
    return all;
  }

  private static void addNumbered(List<Keyed> all, String prefix, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      all.add(new Keyed(SCENARIOS, prefix + (i + 1), rows.get(i)));
    }
  }

  /// The key of a row of a CSV table. Lanes go by their id, as in results.
  static String keyOf(Row row) {
    return row.table().name().equals("lanes")
        ? Lane.idOf(row.text("commodity"), row.text("from"), row.text("to"))
        : row.key();
  }

  /// The row of a CSV table.
  ///
  /// @throws IllegalArgumentException when there is none
  Row row(String table, String key) {
    Integer place = places.getOrDefault(table, Map.of()).get(key);
    if (place == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "table %s has no row %s%nMaybe it was found in another study",
              table,
              key));
    }
    return byTable.getOrDefault(table, List.of()).get(place);
  }

  /// The same study with other rows.
  ///
  /// @param changed by table, then by key; rows that are not named stay
  StudyRows with(Map<String, Map<String, Row>> changed) {
    Map<String, List<Row>> tables = new HashMap<>(byTable);
    changed.forEach((table, rows) -> {
      List<Row> old = byTable.getOrDefault(table, List.of());
      if (!old.isEmpty()) { // else keys of a YAML file
        tables.put(table, replace(old, rows, places.get(table)));
      }
    });
    Map<String, Row> study = changed.getOrDefault(STUDY, Map.of());
    Settings other =
        new Settings(
            settings.id(),
            settings.row(),
            settings.horizon(),
            study.getOrDefault(PARAMETERS, settings.parameters()),
            study.getOrDefault(SPREADS, settings.spreads()));
    return new StudyRows(
        tables, other, withChanges(changed.getOrDefault(SCENARIOS, Map.of())), places);
  }

  private static List<Row> replace(
      List<Row> old, Map<String, Row> rows, Map<String, Integer> places) {
    List<Row> all = new ArrayList<>(old);
    rows.forEach((key, row) -> all.set(places.get(key), row));
    return all;
  }

  private Map<String, ScenarioRows> withChanges(Map<String, Row> changed) {
    if (changed.isEmpty()) {
      return scenarios;
    }
    Map<String, ScenarioRows> all = new HashMap<>();
    scenarios.forEach((id, rows) ->
        all.put(
            id,
            rows.withChanges(
                numbered(id + "/events/", rows.events(), changed),
                numbered(id + "/measures/", rows.measures(), changed))));
    return all;
  }

  private static List<Row> numbered(String prefix, List<Row> rows, Map<String, Row> changed) {
    List<Row> result = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      result.add(changed.getOrDefault(prefix + (i + 1), rows.get(i)));
    }
    return result;
  }
}
