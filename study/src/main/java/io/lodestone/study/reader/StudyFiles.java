// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.IdPattern;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import io.lodestone.study.table.CsvFile;
import io.lodestone.study.table.RawRow;
import io.lodestone.study.table.YamlFile;
import io.lodestone.study.table.YamlMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The files of a study as written.
final class StudyFiles {

  private final Path folder;
  private final Consumer<Finding> findings;
  private final Map<String, List<RawRow>> rowsByTable = new HashMap<>();
  private final Map<String, YamlMapping> scenarioById = new TreeMap<>();
  private final Map<String, YamlMapping> episodeById = new TreeMap<>();
  private Optional<YamlMapping> study = Optional.empty();
  private Optional<YamlMapping> uncertainties = Optional.empty();

  StudyFiles(Path folder, Consumer<Finding> findings) {
    this.folder = folder;
    this.findings = findings;
  }

  void read() {
    if (!Files.isDirectory(folder)) {
      findings.accept(
          Finding.error(
              "missing-folder",
              Place.ofFile(folder.toString()),
              "there is no such folder",
              "Maybe `lodestone new NAME` makes one to start from"));
      return;
    }
    findLinksOut();
    readStudy();
    SharedTables shared = SharedTables.of(folder, study, findings);
    Dictionary.listCsvTables().forEach(table -> readTable(shared, table));
    readSeries();
    readMappings("scenarios", scenarioById);
    readMappings("backtests", episodeById);
    readUncertainties();
    List.of("network", "baseyear", "backtests").forEach(this::findUnknownFiles);
  }

  /// A link that leads out of the study would bring whatever lies there into runs and pages.
  private void findLinksOut() {
    try (Stream<Path> all = Files.walk(folder)) {
      Path inside = folder.toRealPath();
      for (Path link : all.filter(Files::isSymbolicLink).toList()) {
        if (!Files.exists(link) || !link.toRealPath().startsWith(inside)) {
          findings.accept(
              Finding.error(
                  "leads-outside",
                  Place.ofFile(folder.relativize(link).toString().replace('\\', '/')),
                  "the link leads out of the study or nowhere",
                  "Maybe copy the file here; tables of another study are shared in study.yaml"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readStudy() {
    Path path = folder.resolve("study.yaml");
    if (Files.isRegularFile(path)) {
      study = YamlFile.read(path, "study.yaml", findings);
    } else {
      missing(Dictionary.getTable("study"));
    }
  }

  private void readTable(SharedTables shared, Table table) {
    List<RawRow> rows = new ArrayList<>();
    Path path = folder.resolve(table.file());
    Optional<Path> other = shared.find(table);
    other.ifPresent(file -> rows.addAll(readShared(file, shared.nameOf(table), table)));
    if (Files.isRegularFile(path)) {
      rows.addAll(CsvFile.read(path, table.file(), table, findings));
    } else if (table.required() && other.isEmpty()) {
      missing(table);
    }
    rowsByTable.put(table.name(), rows);
  }

  private List<RawRow> readShared(Path file, String name, Table table) {
    if (Files.isRegularFile(file)) {
      return CsvFile.read(file, name, table, findings);
    }
    findings.accept(
        Finding.error(
            "missing-table",
            Place.ofFile(name),
            "study.yaml shares " + table.name() + ", but there is no such file",
            "Maybe the other study lies elsewhere, or shares the table itself"));
    return List.of();
  }

  private void missing(Table table) {
    findings.accept(
        Finding.error(
            "missing-table",
            Place.ofFile(table.file()),
            "the file is missing: " + table.meaning(),
            "Maybe begin with: " + String.join(",", table.names())));
  }

  private void readSeries() {
    Table table = Dictionary.getTable("series");
    List<RawRow> rows = new ArrayList<>();
    for (Path path : list("series", ".csv")) {
      rows.addAll(CsvFile.read(path, "series/" + path.getFileName(), table, findings));
    }
    rowsByTable.put(table.name(), rows);
  }

  private void readMappings(String part, Map<String, YamlMapping> byId) {
    for (Path path : list(part, ".yaml")) {
      String file = path.getFileName().toString();
      YamlFile.read(path, part + "/" + file, findings)
          .ifPresent(
              mapping -> byId.put(file.substring(0, file.length() - ".yaml".length()), mapping));
    }
  }

  private void readUncertainties() {
    Path path = folder.resolve("uncertainties.yaml");
    if (Files.isRegularFile(path)) {
      uncertainties = YamlFile.read(path, "uncertainties.yaml", findings);
    }
  }

  private void findUnknownFiles(String part) {
    List<String> known = Dictionary.listCsvTables().stream().map(Table::file).toList();
    for (Path path : list(part, ".csv")) {
      String file = part + "/" + path.getFileName();
      if (!known.contains(file)) {
        findings.accept(
            Finding.warning(
                "unknown-table",
                Place.ofFile(file),
                "nothing reads this file",
                "Maybe one of: " + IdPattern.closest(file, known)));
      }
    }
  }

  private List<Path> list(String part, String ending) {
    Path inner = folder.resolve(part);
    if (!Files.isDirectory(inner)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(inner)) {
      return paths
          .filter(p -> Files.isRegularFile(p) && p.getFileName().toString().endsWith(ending))
          .filter(p -> !p.getFileName().toString().startsWith(".")) // left behind by other systems
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<YamlMapping> study() {
    return study;
  }

  Optional<YamlMapping> uncertainties() {
    return uncertainties;
  }

  List<RawRow> rows(String table) {
    return rowsByTable.getOrDefault(table, List.of());
  }

  Map<String, YamlMapping> scenarios() {
    return scenarioById;
  }

  Map<String, YamlMapping> episodes() {
    return episodeById;
  }
}
