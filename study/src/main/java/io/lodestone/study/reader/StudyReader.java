// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.Lane;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.check.Checks;
import io.lodestone.study.check.Places;
import io.lodestone.study.deposit.DepositStudy;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import io.lodestone.study.study.Episode;
import io.lodestone.study.study.Mark;
import io.lodestone.study.study.Source;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.Uncertainties;
import io.lodestone.study.table.Ids;
import io.lodestone.study.table.RawRow;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// Reads a study's folder. Wrong data never throw: they become findings, all of them at once.
public final class StudyReader {

  /// Errors after which there is no use in looking further.
  private static final Set<String> STOP =
      Set.of("missing-folder", "missing-table", "missing-column", "empty-table");

  /// Errors that leave the numbers of a row usable, so that sense can still be checked.
  private static final Set<String> MARK_ONLY =
      Set.of("missing-mark", "unknown-source", "assumed-without-note");

  private static final SortedMap<String, Episode> NO_EPISODES = Collections.emptySortedMap();

  private static final String OBSERVED = "observed";

  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();
  private final StudyFiles files;
  private final Ids ids = new Ids();
  private final RowParser parser = new RowParser(ids, findings::add);
  private final Map<String, List<Row>> rowsByTable = new HashMap<>();
  private final Map<String, Mark> marks = new HashMap<>();
  private final Places places = new Places();
  private List<Row> observed = List.of();

  private final boolean audited;

  private StudyReader(Path folder, boolean audited) {
    this.folder = folder;
    this.audited = audited;
    this.files = new StudyFiles(folder, findings::add);
  }

  /// Reads a folder.
  ///
  /// @throws java.io.UncheckedIOException when a file exists but cannot be read
  public static Reading read(Path folder) {
    return new StudyReader(folder, false).read();
  }

  /// Reads a folder and audits its base year, too, which takes a reconciliation or some.
  ///
  /// @throws java.io.UncheckedIOException when a file exists but cannot be read
  public static Reading audit(Path folder) {
    return new StudyReader(folder, true).read();
  }

  private Reading read() {
    files.read();
    if (findings.stream().anyMatch(f -> STOP.contains(f.code()))) {
      return new Reading(findings, null, null, NO_EPISODES);
    }
    collectIds();
    parseTables();
    findings.addAll(DepositStudy.check(folder, rowsByTable.getOrDefault("deposit", List.of())));
    Optional<Settings> settings =
        files.study().flatMap(yaml -> new SettingsReader(parser, findings::add, folder).read(yaml));
    Map<String, ScenarioRows> scenarios =
        new ScenarioReader(parser, findings::add, marks, places).read(files.scenarios());
    Optional<StudyRows> rows = settings.map(s -> StudyRows.of(rowsByTable, s, scenarios));
    Map<String, Scenario> resolved =
        rows.map(r -> r.allScenarios(findings::add)).orElseGet(Map::of);
    Uncertainties uncertainties = readUncertainties(rows);
    boolean usable = findings.stream().allMatch(f -> !f.isError() || MARK_ONLY.contains(f.code()));
    Optional<Study> draft = rows.filter(r -> usable).map(r -> assemble(r, resolved, uncertainties));
    draft.ifPresentOrElse(
        study -> findings.addAll(Checks.run(study, places)), this::tellThatChecksWait);
    if (audited && findings.stream().noneMatch(Finding::isError)) {
      draft.ifPresent(study -> findings.addAll(Checks.audit(study, places)));
    }
    SortedMap<String, Episode> episodes =
        draft
            .map(study ->
                new EpisodeReader(parser, findings::add, study).read(files.episodes(), observed))
            .orElse(NO_EPISODES);
    findUnusedSources();
    return finish(draft, rows, episodes);
  }

  private Uncertainties readUncertainties(Optional<StudyRows> rows) {
    return rows.flatMap(r ->
            files
                .uncertainties()
                .map(yaml ->
                    new UncertaintyReader(parser, findings::add, marks, r, folder).read(yaml)))
        .orElse(Uncertainties.NONE);
  }

  private Reading finish(
      Optional<Study> draft, Optional<StudyRows> rows, SortedMap<String, Episode> episodes) {
    boolean errors = findings.stream().anyMatch(Finding::isError);
    List<Finding> sorted = findings.stream().sorted().toList();
    if (errors || draft.isEmpty()) {
      return new Reading(sorted, null, null, NO_EPISODES);
    }
    Study study = draft.get().withFindings(sorted);
    return new Reading(sorted, study, rows.map(r -> new Futures(study, r)).orElse(null), episodes);
  }

  private void collectIds() {
    for (Table table : Dictionary.listTables()) {
      String column = table.name().equals("sources") ? "key" : "id";
      files.rows(table.name()).stream()
          .map(row -> row.text(column))
          .filter(id -> !id.isEmpty())
          .forEach(id -> ids.add(table.name(), id));
    }
    for (RawRow row : files.rows("lanes")) {
      ids.add("lanes", Lane.idOf(row.text("commodity"), row.text("from"), row.text("to")));
    }
    files.scenarios().keySet().forEach(id -> ids.add("scenarios", id));
  }

  private void parseTables() {
    observed = parser.parseAll(Dictionary.getTable(OBSERVED), files.rows(OBSERVED));
    for (Table table : Dictionary.listTables()) {
      if (table.name().equals(OBSERVED) || table.name().equals(PastScores.TABLE)) {
        continue; // what was observed or scored is no number of the world, so no draw may move it
      }
      List<Row> rows = parser.parseAll(table, files.rows(table.name()));
      rowsByTable.put(table.name(), rows);
      for (Row row : rows) {
        remember(table, row);
      }
    }
  }

  private void remember(Table table, Row row) {
    String key = table.name() + "/" + StudyRows.keyOf(row);
    places.put(key, row.place());
    MarkReader.findMark(row).ifPresent(mark -> marks.put(key, mark));
  }

  private Study assemble(
      StudyRows rows, Map<String, Scenario> scenarios, Uncertainties uncertainties) {
    Settings settings = rows.settings();
    Map<String, Source> sources = new HashMap<>();
    for (Row row : rowsByTable.getOrDefault("sources", List.of())) {
      Source source =
          new Source(row.text("key"), row.text("citation"), row.text("licence"), row.text("note"));
      sources.put(source.key(), source);
    }
    return new Study(
        folder,
        settings.id(),
        settings.row().text("title"),
        settings.row().text("question"),
        settings.row().findText("units").orElse(""),
        settings.row().findInteger("baseYear").orElseThrow(),
        settings.horizon(),
        settings.row().text("home"),
        settings.row().text("rival"),
        settings.row().list("headlineElements"),
        settings.row().list("headlineCommodities"),
        rows.network(findings::add),
        rows.figures(),
        scenarios,
        uncertainties,
        sources,
        marks,
        List.of());
  }

  private void tellThatChecksWait() {
    findings.add(
        Finding.info(
            "checks-wait",
            Place.ofFile("study.yaml"),
            "whether the study makes sense is checked once the errors above are gone",
            "Maybe correct them and check again"));
  }

  private void findUnusedSources() {
    for (RawRow row : files.rows("sources")) {
      boolean own = row.place().file().equals(Dictionary.getTable("sources").file());
      if (own && !ids.isUsed("sources", row.text("key"))) {
        findings.add(
            Finding.info(
                "unused-source",
                row.placeOf("key"),
                "no row names the source \"" + row.text("key") + "\"",
                "Maybe delete it, or use it where it belongs"));
      }
    }
  }
}
