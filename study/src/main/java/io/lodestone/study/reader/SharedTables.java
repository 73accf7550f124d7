// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.table.Ids;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlFile;
import io.lodestone.study.table.YamlMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The tables that a study takes from a study beside it, as the key `shares` of its `study.yaml`
/// says. They lie in `shared/<study>/` of its own folder, as in a copy of inputs, or else in the
/// folder beside it. Study and tables are named, never paths, so nothing outside can be named.
public final class SharedTables {

  private static final SharedTables NONE = new SharedTables(Path.of(""), "", List.of());

  private final Path folder;
  private final String study;
  private final List<String> tables;

  private SharedTables(Path folder, String study, List<String> tables) {
    this.folder = folder;
    this.study = study;
    this.tables = tables;
  }

  static SharedTables of(Path folder, Optional<YamlMapping> yaml, Consumer<Finding> findings) {
    Table table = Dictionary.getTable("study/shares");
    RowParser parser = new RowParser(new Ids(), findings);
    return yaml.flatMap(mapping -> mapping.findMapping("shares"))
        .flatMap(mapping -> parser.parse(table, mapping.rowOf(table)))
        .map(row -> new SharedTables(folder, row.text("study"), row.list("tables")))
        .orElse(NONE);
  }

  /// The file that a table is shared from, which may be missing; empty if it is not shared.
  Optional<Path> find(Table table) {
    if (!tables.contains(table.name())) {
      return Optional.empty();
    }
    Path copied = folder.resolve(innerPath(table));
    Path beside = folder.toAbsolutePath().normalize().resolveSibling(study).resolve(table.file());
    return Optional.of(Files.isRegularFile(copied) ? copied : beside);
  }

  /// The name of the file in findings: relative to the study.
  String nameOf(Table table) {
    boolean copied = Files.isRegularFile(folder.resolve(innerPath(table)));
    return copied ? innerPath(table) : "../" + study + "/" + table.file();
  }

  private String innerPath(Table table) {
    return "shared/" + study + "/" + table.file();
  }

  /// What a copy of a study must hold besides its own files, so that it can be read alone: files by
  /// their paths in the copy, with `/`.
  ///
  /// @param folder a study that can be read
  /// @throws java.io.UncheckedIOException when its `study.yaml` cannot be read
  public static SortedMap<String, Path> filesOf(Path folder) {
    Consumer<Finding> ignored = finding -> {}; // told when the study was read
    SharedTables shared =
        of(folder, YamlFile.read(folder.resolve("study.yaml"), "study.yaml", ignored), ignored);
    SortedMap<String, Path> files = new TreeMap<>();
    for (Table table : Dictionary.listCsvTables()) {
      shared.find(table).ifPresent(file -> files.put(shared.innerPath(table), file));
    }
    return files;
  }
}
