// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the file of one scenario says, as rows.
///
/// @param id file name without ending
/// @param row its plain keys
/// @param chain ids of the scenarios that count, those it extends first, itself last
/// @param events its own, in order
/// @param measures its own, in order
record ScenarioRows(String id, Row row, List<String> chain, List<Row> events, List<Row> measures) {

  ScenarioRows {
    chain = List.copyOf(chain);
    events = List.copyOf(events);
    measures = List.copyOf(measures);
  }

  ScenarioRows withChain(List<String> resolved) {
    return new ScenarioRows(id, row, resolved, events, measures);
  }

  ScenarioRows withChanges(List<Row> changedEvents, List<Row> changedMeasures) {
    return new ScenarioRows(id, row, chain, changedEvents, changedMeasures);
  }

  /// The same with its events some months later.
  ScenarioRows delayed(int months) {
    return withChanges(
        events.stream()
            .map(row ->
                row.findMonth("start")
                    .map(start -> row.with("start", start.plusMonths(months)))
                    .orElse(row))
            .toList(),
        measures);
  }

  /// The scenario with all that it extends.
  ///
  /// @param all every scenario's rows
  Scenario resolve(Map<String, ScenarioRows> all, ChangeReader changes) {
    List<Event> allEvents = new ArrayList<>();
    List<Measure> allMeasures = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String each : chain) {
      ScenarioRows part = all.get(each);
      if (part != null) {
        for (Row r : part.events) {
          changes
              .event(r)
              .ifPresent(event -> {
                allEvents.add(event);
                names.add(r.findText("name").orElse(r.text("kind")));
              });
        }
        part.measures.forEach(r -> changes.measure(r).ifPresent(allMeasures::add));
      }
    }
    return new Scenario(id, row.text("title"), row.text("story"), allEvents, allMeasures, names);
  }
}
