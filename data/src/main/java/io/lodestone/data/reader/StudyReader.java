// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.reader;

import io.lodestone.baseyear.Figure;
import io.lodestone.data.check.Checks;
import io.lodestone.data.check.Places;
import io.lodestone.data.dictionary.Dictionary;
import io.lodestone.data.dictionary.Table;
import io.lodestone.data.finding.Finding;
import io.lodestone.data.finding.Place;
import io.lodestone.data.study.Mark;
import io.lodestone.data.study.Source;
import io.lodestone.data.study.Study;
import io.lodestone.data.table.Ids;
import io.lodestone.data.table.RawRow;
import io.lodestone.data.table.Row;
import io.lodestone.data.table.RowParser;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a study's folder. Wrong data never throw: they become findings, all of them at once.
public final class StudyReader {

  /// Errors after which there is no use in looking further.
  private static final Set<String> STOP =
      Set.of("missing-folder", "missing-table", "missing-column", "empty-table");

  /// Errors that leave the numbers of a row usable, so that sense can still be checked.
  private static final Set<String> MARK_ONLY =
      Set.of("missing-mark", "unknown-source", "assumed-without-note");

  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();
  private final StudyFiles files;
  private final Ids ids = new Ids();
  private final RowParser parser = new RowParser(ids, findings::add);
  private final Map<String, List<Row>> rowsByTable = new HashMap<>();
  private final Map<String, Mark> marks = new HashMap<>();
  private final Places places = new Places();

  private StudyReader(Path folder) {
    this.folder = folder;
    this.files = new StudyFiles(folder, findings::add);
  }

  /// Reads a folder.
  ///
  /// @throws java.io.UncheckedIOException when a file exists but cannot be read
  public static Reading read(Path folder) {
    return new StudyReader(folder).read();
  }

  private Reading read() {
    files.read();
    if (findings.stream().anyMatch(f -> STOP.contains(f.code()))) {
      return new Reading(findings, null);
    }
    collectIds();
    parseTables();
    Optional<Settings> settings =
        files.study().flatMap(yaml -> new SettingsReader(parser, findings::add, folder).read(yaml));
    boolean usable = findings.stream().allMatch(f -> !f.isError() || MARK_ONLY.contains(f.code()));
    NetworkReader networkReader = new NetworkReader(rowsByTable, findings::add);
    Optional<Study> draft = Optional.empty();
    Map<String, Scenario> scenarios = readScenarios(settings, networkReader);
    if (usable && settings.isPresent()) {
      Network network = networkReader.read(settings.get());
      draft = Optional.of(assemble(settings.get(), network, scenarios));
    }
    draft.ifPresentOrElse(
        study -> findings.addAll(Checks.run(study, places)), this::tellThatChecksWait);
    findUnusedSources();
    return finish(draft);
  }

  private Reading finish(Optional<Study> draft) {
    boolean errors = findings.stream().anyMatch(Finding::isError);
    List<Finding> sorted = findings.stream().sorted().toList();
    return new Reading(
        sorted, errors ? null : draft.map(study -> study.withFindings(sorted)).orElse(null));
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
    for (Table table : Dictionary.listTables()) {
      List<Row> rows = parser.parseAll(table, files.rows(table.name()));
      rowsByTable.put(table.name(), rows);
      for (Row row : rows) {
        remember(table, row);
      }
    }
  }

  private void remember(Table table, Row row) {
    String id =
        table.name().equals("lanes")
            ? Lane.idOf(row.text("commodity"), row.text("from"), row.text("to"))
            : row.key();
    String key = table.name() + "/" + id;
    places.put(key, row.place());
    MarkReader.findMark(row).ifPresent(mark -> marks.put(key, mark));
  }

  private Map<String, Scenario> readScenarios(
      Optional<Settings> settings, NetworkReader networkReader) {
    Optional<ChangeReader> changes =
        settings.map(s -> new ChangeReader(s.horizon(), networkReader.series(s), findings::add));
    return new ScenarioReader(parser, findings::add, marks, places)
        .read(files.scenarios(), changes);
  }

  private Study assemble(Settings settings, Network network, Map<String, Scenario> scenarios) {
    Map<String, Source> sources = new HashMap<>();
    for (Row row : rowsByTable.getOrDefault("sources", List.of())) {
      Source source =
          new Source(row.text("key"), row.text("citation"), row.text("licence"), row.text("note"));
      sources.put(source.key(), source);
    }
    List<Figure> figures =
        rowsByTable.getOrDefault("figures", List.of()).stream().map(settings::figureOf).toList();
    return new Study(
        folder,
        settings.id(),
        settings.row().text("title"),
        settings.row().text("question"),
        settings.row().findInteger("baseYear").orElseThrow(),
        settings.horizon(),
        settings.row().text("home"),
        settings.row().text("rival"),
        settings.row().list("headlineElements"),
        settings.row().list("headlineCommodities"),
        network,
        figures,
        scenarios,
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
      if (!ids.isUsed("sources", row.text("key"))) {
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
