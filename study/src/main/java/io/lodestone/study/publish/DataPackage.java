// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.publish;

import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.SharedTables;
import io.lodestone.study.study.Source;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a study as a Frictionless tabular data package: `datapackage.json` beside the tables.
///
/// Only files that the dictionary declares are written, so that nothing leaves a study's folder
/// that no source row covers. Tables are copied as they are; the files under `series/` become one
/// table, and tables shared with another study are joined with it, which is what they mean.
/// `study.yaml`, `uncertainties.yaml`, the scenarios and the README are no tables: they stand in
/// the folder, so that it is a study, but not in the descriptor.
public final class DataPackage {

  /// The file that makes a folder a data package.
  public static final String DESCRIPTOR = "datapackage.json";

  private static final String SERIES = "series";
  private static final String STUDY_FILE = "study.yaml";
  private static final List<String> COMPANIONS = List.of("uncertainties.yaml", "README.md");

  private final Study study;
  private final Path folder;

  private DataPackage(Study study, Path folder) {
    this.study = study;
    this.folder = folder;
  }

  /// A table as written.
  ///
  /// @param name of the resource: the table's name in the dictionary
  /// @param path inside the package
  /// @param rows without the header
  /// @param bytes size of the file
  public record Written(String name, String path, int rows, long bytes) {}

  /// Writes a study into a new or empty folder.
  ///
  /// @param study free of errors
  /// @param folder where the package will stand
  /// @param licence SPDX identifier of the terms of the package as a whole; empty to state none
  /// @return the tables, in the order of the dictionary
  /// @throws IllegalArgumentException when the folder holds something
  /// @throws UncheckedIOException when the folder cannot be written
  public static List<Written> write(Study study, Path folder, String licence) {
    try {
      requireEmpty(folder);
      return new DataPackage(study, folder).write(licence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new IllegalArgumentException(
              folder + " is not empty and was left as it is\nMaybe another folder");
        }
      }
    }
  }

  private List<Written> write(String licence) throws IOException {
    List<PackagedTable> tables = copyTables();
    copyCompanions();
    Set<String> names = tables.stream().map(t -> t.table().name()).collect(Collectors.toSet());
    Map<String, Object> descriptor = head(licence);
    List<Map<String, Object>> resources = new ArrayList<>();
    List<Written> written = new ArrayList<>();
    for (PackagedTable table : tables) {
      resources.add(table.resource(folder, names));
      long bytes = Files.size(folder.resolve(table.path()));
      written.add(new Written(table.table().name(), table.path(), table.rows(), bytes));
    }
    descriptor.put("resources", resources);
    Files.writeString(folder.resolve(DESCRIPTOR), JsonText.of(descriptor));
    return written;
  }

  private Map<String, Object> head(String licence) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("profile", "tabular-data-package");
    head.put("name", study.id());
    head.put("title", study.title());
    head.put(
        "description",
        String.format(
            Locale.ROOT,
            "%s Base year %d. Each row names its source (table sources) and how far it is trusted.",
            study.question(),
            study.baseYear()));
    if (!licence.isEmpty()) {
      Map<String, Object> terms = new LinkedHashMap<>();
      terms.put("name", licence);
      terms.put("path", "https://spdx.org/licenses/" + licence + ".html");
      head.put("licenses", List.of(terms));
    }
    if (!study.sources().isEmpty()) {
      head.put("sources", study.sources().values().stream().map(DataPackage::source).toList());
    }
    return head;
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("title", source.citation());
    entry.put("key", source.key());
    if (!source.licence().isEmpty()) {
      entry.put("licence", source.licence());
    }
    return entry;
  }

  private List<PackagedTable> copyTables() throws IOException {
    List<PackagedTable> tables = new ArrayList<>();
    Collection<Map.Entry<String, Path>> shared = SharedTables.filesOf(study.folder()).entrySet();
    for (Table table : Dictionary.listCsvTables()) {
      Path own = study.folder().resolve(table.file());
      List<Path> files =
          Stream.concat(
                  shared.stream()
                      .filter(file -> file.getKey().endsWith("/" + table.file()))
                      .map(Map.Entry::getValue),
                  Stream.of(own).filter(Files::isRegularFile))
              .toList();
      if (files.equals(List.of(own))) {
        copy(table.file());
        tables.add(PackagedTable.read(table, table.file(), own));
      } else if (!files.isEmpty()) {
        tables.add(PackagedTable.join(table, table.file(), files, made(table.file())));
      }
    }
    List<Path> series = list(SERIES, ".csv");
    if (!series.isEmpty()) {
      Path joined = made("series/series.csv");
      tables.add(
          PackagedTable.join(Dictionary.getTable(SERIES), "series/series.csv", series, joined));
    }
    return tables;
  }

  private void copyCompanions() throws IOException {
    copyStudyFile();
    List<String> companions = new ArrayList<>(COMPANIONS);
    list("scenarios", ".yaml").forEach(file -> companions.add("scenarios/" + file.getFileName()));
    for (String companion : companions) {
      if (Files.isRegularFile(study.folder().resolve(companion))) {
        copy(companion);
      }
    }
  }

  /// `study.yaml` without what it shares, since the package holds those rows itself.
  private void copyStudyFile() throws IOException {
    StringBuilder kept = new StringBuilder();
    boolean shares = false;
    for (String line : Files.readAllLines(study.folder().resolve(STUDY_FILE))) {
      shares = line.startsWith("shares:") || (shares && line.startsWith(" "));
      if (!shares) {
        kept.append(line).append('\n');
      }
    }
    Files.writeString(made(STUDY_FILE), kept.toString());
  }

  private Path made(String file) throws IOException {
    Path to = folder.resolve(file);
    Files.createDirectories(to.getParent());
    return to;
  }

  private void copy(String file) throws IOException {
    Files.copy(study.folder().resolve(file), made(file));
  }

  private List<Path> list(String part, String ending) throws IOException {
    Path inner = study.folder().resolve(part);
    if (!Files.isDirectory(inner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inner)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(ending))
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
