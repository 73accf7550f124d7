// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.store.run.Duck;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.reader.SharedTables;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Answers SQL on the tables of a run or an ensemble. It reads only: a question is one SELECT, and
/// no file outside the folder is in reach.
public final class RunSql implements AutoCloseable {

  /// Questions over several ensembles join their monthly series (assumed: a few ensembles of some
  /// hundred futures with all trade of one region fit).
  private static final String MEMORY_OF_MANY = "'1GB'";

  /// How long a question may take (assumed: what a person waits for).
  private static final Duration MOST_TIME = Duration.ofSeconds(120);

  /// How many rows an answer may have (assumed: more than a person reads or a spreadsheet takes).
  private static final int MOST_ROWS = 2_000_000;

  private final Duck duck;

  private RunSql(Duck duck) {
    this.duck = duck;
  }

  /// Opens a folder.
  ///
  /// @param folder of a run, or of an ensemble, complete or not
  /// @throws IllegalArgumentException when there is no table in it
  public static RunSql open(Path folder) {
    return open(List.of(folder));
  }

  /// Opens a folder beside another, whose tables have `beside.` before their names.
  public static RunSql open(Path folder, Path beside) {
    return open(List.of(folder, beside));
  }

  private static RunSql open(List<Path> folders) {
    Map<String, Path> bySchema = new LinkedHashMap<>();
    folders.forEach(folder -> bySchema.put(bySchema.isEmpty() ? "main" : "beside", folder));
    return openAll(bySchema, Map.of());
  }

  /// Opens any number of folders, each as a schema of its own, and the CSV tables of a study as the
  /// schema `study`.
  ///
  /// @param folders of runs and ensembles, by schema
  /// @param study folder of the study
  /// @throws IllegalArgumentException when there is no table in one of them
  public static RunSql open(Map<String, Path> folders, Path study) {
    return openAll(folders, Map.of("study", study));
  }

  private static RunSql openAll(Map<String, Path> runs, Map<String, Path> studies) {
    try {
      Duck duck = Duck.open();
      if (!studies.isEmpty()) {
        duck.execute("SET memory_limit = " + MEMORY_OF_MANY);
      }
      List<String> allowed = new ArrayList<>();
      for (Map.Entry<String, Path> run : runs.entrySet()) {
        String schema = '"' + run.getKey() + '"';
        duck.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        createAll(duck, run.getValue().toRealPath(), schema);
        allow(run.getValue().toRealPath(), allowed);
      }
      for (Map.Entry<String, Path> study : studies.entrySet()) {
        createOfStudy(duck, study.getValue().toRealPath(), '"' + study.getKey() + '"', allowed);
        allow(study.getValue().toRealPath(), allowed);
      }
      duck.execute("SET allowed_directories = [" + String.join(", ", allowed) + "]");
      duck.execute("SET enable_external_access = false");
      duck.execute("SET lock_configuration = true");
      return new RunSql(duck);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As it is, and as the views name it.
  private static void allow(Path folder, List<String> allowed) {
    allowed.add(Duck.path(folder));
    allowed.add(Duck.file(folder));
  }

  private static void createAll(Duck duck, Path folder, String schema) throws IOException {
    FolderCheck.open(folder);
    if (Files.isRegularFile(folder.resolve("recipe.json"))) {
      createOfEnsemble(duck, new EnsembleFolder(folder), schema);
    } else {
      createOfRun(duck, folder, schema);
    }
  }

  private static void createOfEnsemble(Duck duck, EnsembleFolder folder, String schema)
      throws IOException {
    List<Integer> parts = folder.parts();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          folder.root() + " has no part yet\nMaybe wait, or go on with it: --resume");
    }
    Horizon horizon =
        StudyReader.read(folder.inputs()).getStudy().horizon().until(folder.recipe().until());
    EnsembleViews.create(duck, folder, horizon, parts, schema);
  }

  private static void createOfRun(Duck duck, Path folder, String schema) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          folder + " holds no table\nMaybe one level too high or too low");
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".parquet", "");
      duck.execute(
          String.format(
              Locale.ROOT,
              "CREATE VIEW %s.\"%s\" AS SELECT * FROM read_parquet(%s)",
              schema,
              name,
              Duck.file(file)));
    }
  }

  /// Tables that are shared with another study are read from there; their files are added to what
  /// may be read.
  private static void createOfStudy(Duck duck, Path folder, String schema, List<String> allowed)
      throws IOException {
    duck.execute("CREATE SCHEMA " + schema);
    Map<String, Path> shared = SharedTables.filesOf(folder);
    for (Table table : Dictionary.listCsvTables()) {
      Path file = folder.resolve(table.file());
      for (Map.Entry<String, Path> other : shared.entrySet()) {
        if (other.getKey().endsWith("/" + table.file())) {
          file = other.getValue().toRealPath();
          allow(file.getParent(), allowed);
        }
      }
      if (Files.isRegularFile(file)) {
        duck.execute(
            String.format(
                Locale.ROOT,
                "CREATE VIEW %s.\"%s\" AS SELECT * FROM read_csv(%s, header = true, sample_size = -1)",
                schema,
                table.name(),
                Duck.file(file)));
      }
    }
  }

  /// Names and columns of all tables, `table: column type, …`.
  public List<String> describe() {
    List<String> tables = new ArrayList<>();
    ask(
        "SELECT CASE schema_name WHEN 'main' THEN '' ELSE schema_name || '.' END || table_name || ': ' || string_agg(column_name || ' ' || data_type, ', ' ORDER BY column_index)"
            + " FROM duckdb_columns() WHERE NOT internal GROUP BY schema_name, table_name ORDER BY schema_name DESC, table_name",
        row -> tables.add(row.getFirst()),
        names -> {});
    return tables;
  }

  /// Asks a question.
  ///
  /// @param question one SELECT
  /// @param rows takes each row as texts; NULL is empty
  /// @param columns takes the names of the columns, before the first row
  /// @throws IllegalArgumentException when it is no single SELECT, or DuckDB refuses it
  public void ask(String question, Consumer<List<String>> rows, Consumer<List<String>> columns) {
    String select = question.strip().replaceAll(";$", "");
    if (select.contains(";")) {
      throw new IllegalArgumentException(
          "more than one statement, or a ; inside a text\nMaybe ask them one by one");
    }
    try {
      // only a SELECT, or what reads as one, can stand in brackets
      duck.execute("SELECT * FROM (" + select + "\n) LIMIT 0");
      List<List<String>> head = new ArrayList<>();
      int[] count = {0};
      duck.query(
          select,
          MOST_TIME,
          row -> {
            if (++count[0] > MOST_ROWS) {
              throw new IllegalArgumentException(
                  "the question gives more than "
                      + MOST_ROWS
                      + " rows\nMaybe add it up in SQL, or take the Parquet files");
            }
            if (head.isEmpty()) {
              head.add(names(row.getMetaData()));
              columns.accept(head.getFirst());
            }
            rows.accept(values(row));
          });
    } catch (IOException e) {
      throw new IllegalArgumentException(
          e.getMessage() + "\nMaybe compare with the tables: lodestone sql RUN");
    }
  }

  private static List<String> names(ResultSetMetaData meta) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(meta.getColumnLabel(i));
    }
    return names;
  }

  private static List<String> values(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      values.add(value == null ? "" : value.toString());
    }
    return values;
  }

  @Override
  public void close() {
    try {
      duck.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
