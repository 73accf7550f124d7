// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.table.YamlFile;
import io.lodestone.study.table.YamlMapping;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads what run folders say of themselves.
public final class RunReader {

  private RunReader() {}

  /// Reads a run folder.
  ///
  /// @throws IllegalArgumentException when the folder is not a run
  /// @throws UncheckedIOException when a file exists but cannot be read
  public static StoredRun read(Path folder) {
    return readAll(List.of(folder)).getFirst();
  }

  /// Reads several run folders, in their order.
  ///
  /// @throws IllegalArgumentException when a folder is not a run
  /// @throws UncheckedIOException when a file exists but cannot be read
  public static List<StoredRun> readAll(List<Path> folders) {
    List<StoredRun> runs = new ArrayList<>();
    try (Duck duck = Duck.open()) {
      for (Path folder : folders) {
        runs.add(read(folder, duck));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return runs;
  }

  private static StoredRun read(Path folder, Duck duck) throws IOException {
    for (String file : List.of("run.json", "headlines.parquet")) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        throw new IllegalArgumentException(
            folder + " is not a run: it has no " + file + "\nMaybe one level too high or too low");
      }
    }
    FolderCheck.open(folder);
    List<Finding> findings = new ArrayList<>();
    // JSON is a part of YAML 1.2, so that one reader serves both.
    YamlMapping json =
        YamlFile.read(folder.resolve("run.json"), "run.json", findings::add)
            .orElseThrow(() -> broken(folder, findings.toString()));
    SortedMap<String, String> hashes = new TreeMap<>();
    json.findMapping("inputHashes")
        .ifPresent(map -> map.keys().forEach(key -> hashes.put(key, map.text(key))));
    return new StoredRun(
        card(folder, json), duck.readHeadlines(folder.resolve("headlines.parquet")), hashes);
  }

  private static RunCard card(Path folder, YamlMapping json) {
    try {
      return new RunCard(
          json.text("runId"),
          json.text("study"),
          json.text("scenario"),
          Horizon.of(YearMonth.parse(json.text("start")), YearMonth.parse(json.text("end"))),
          json.text("codeVersion"),
          json.text("commit"),
          json.text("status"),
          Double.parseDouble(json.text("durationSeconds")));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw broken(folder, String.valueOf(e.getMessage()));
    }
  }

  private static IllegalArgumentException broken(Path folder, String why) {
    return new IllegalArgumentException(
        "run.json in " + folder + " cannot be read: " + why + "\nMaybe it was edited by hand");
  }
}
