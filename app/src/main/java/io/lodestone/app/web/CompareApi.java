// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.indicator.Headline;
import io.lodestone.lab.compare.InputsApart;
import io.lodestone.scenario.Scenario;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.store.run.RunReader;
import io.lodestone.study.difference.StudyDifference;
import io.lodestone.study.study.ScenarioText;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Two to five runs or ensembles side by side: headlines, and what differs between their scenarios
/// in words.
final class CompareApi {

  private static final int MOST = 5;

  private final RunShelf runs;
  private final StudyShelf studies;
  private final Answers answers;

  CompareApi(RunShelf runs, StudyShelf studies, Answers answers) {
    this.runs = runs;
    this.studies = studies;
    this.answers = answers;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/api/compare",
                "Headlines of 2 to 5 runs or ensembles side by side; for ensembles with the interval of 90 %.",
                this::compare)
            .needing("runs", "Ids <study>/<scenario>/<run> with commas between."));
  }

  /// One run's side of the comparison.
  ///
  /// @param inputs in which rows its data differ from those of the first; empty if in none
  /// @param changes what its scenario holds that the first one's does not
  record Side(
      RunShelf.Entry entry,
      String title,
      String inputs,
      List<String> changes,
      List<String> missing,
      int trajectories) {}

  /// A headline of one side: `low` and `high` are NaN for a run.
  record Value(double value, double low, double high, double standardError) {}

  /// A headline, `[side]`; null where a side does not have it.
  record Row(String id, String name, String unit, List<@Nullable Value> values) {}

  private void compare(Context request) {
    String wanted = request.queryParam("runs");
    List<String> ids = wanted == null ? List.of() : List.of(wanted.split(","));
    if (ids.size() < 2 || ids.size() > MOST) {
      throw new Refusal(400, ids.size() + " runs\nMaybe 2 to " + MOST + ": ?runs=a,b");
    }
    List<Path> folders = ids.stream().map(runs::folder).toList();
    answers.sendKept(request, Answers.key(request), () -> compare(folders));
  }

  private Map<String, Object> compare(List<Path> folders) {
    Map<String, Row> rows = new LinkedHashMap<>();
    List<Side> sides = new ArrayList<>();
    List<String> first = changes(folders.getFirst());
    for (int i = 0; i < folders.size(); i++) {
      int trajectories = addHeadlines(folders.get(i), i, folders.size(), rows);
      sides.add(
          side(folders.get(i), inputs(folders.getFirst(), folders.get(i)), first, trajectories));
    }
    return Map.of("sides", sides, "headlines", List.copyOf(rows.values()));
  }

  private String inputs(Path first, Path folder) {
    StudyDifference apart =
        InputsApart.of(first, runs.entry(first).scenario(), folder, runs.entry(folder).scenario());
    return apart.isEmpty() ? "" : apart.words();
  }

  private Side side(Path folder, String inputs, List<String> first, int trajectories) {
    List<String> own = changes(folder);
    TreeSet<String> added = new TreeSet<>(own);
    first.forEach(added::remove);
    TreeSet<String> missing = new TreeSet<>(first);
    own.forEach(missing::remove);
    RunShelf.Entry entry = runs.entry(folder);
    Study study = studies.copy(folder.resolve("inputs"));
    String title =
        study.scenarios().containsKey(entry.scenario())
            ? study.scenarios().get(entry.scenario()).title()
            : entry.scenario();
    return new Side(entry, title, inputs, List.copyOf(added), List.copyOf(missing), trajectories);
  }

  private List<String> changes(Path folder) {
    Study study = studies.copy(folder.resolve("inputs"));
    String scenario = runs.entry(folder).scenario();
    Scenario found = study.scenarios().get(scenario);
    return found == null || found.events().isEmpty() && found.measures().isEmpty()
        ? List.of()
        : ScenarioText.describe(study, found);
  }

  /// Adds what came out, and says of how many trajectories it is.
  private int addHeadlines(Path folder, int side, int sides, Map<String, Row> rows) {
    return switch (runs.entry(folder).kind()) {
      case RUN -> {
        for (Headline h : RunReader.read(folder).headlines()) {
          values(rows, h.id(), h.name(), h.unit(), sides)
              .set(side, new Value(h.value(), Double.NaN, Double.NaN, Double.NaN));
        }
        yield 1;
      }
      case ENSEMBLE -> {
        StoredEnsemble ensemble = runs.ensemble(folder);
        for (HeadlineSummary h : ensemble.headlines()) {
          values(rows, h.id(), h.name(), h.unit(), sides)
              .set(side, new Value(h.mean(), h.p05(), h.p95(), h.standardError()));
        }
        yield ensemble.trajectories();
      }
      case REPORT, UNFINISHED ->
          throw new Refusal(
              409, runs.entry(folder).id() + " has no headlines\nMaybe it is not complete");
    };
  }

  private static List<@Nullable Value> values(
      Map<String, Row> rows, String id, String name, String unit, int sides) {
    return rows.computeIfAbsent(
            id, key -> new Row(id, name, unit, new ArrayList<>(Collections.nCopies(sides, null))))
        .values();
  }
}
