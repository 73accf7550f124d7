// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Writes run folders `<runs>/<study>/<scenario>/<run id>/`, each whole or not at all.
public final class RunStore {

  private final Path runs;

  private RunStore(Path runs) {
    this.runs = runs;
  }

  /// The store below a folder, which need not exist.
  public static RunStore at(Path runs) {
    return new RunStore(runs);
  }

  /// Loads the native library that writes Parquet, which takes most of the time of a first
  /// [#write]; meant for a thread that has nothing else to do while months are simulated.
  ///
  /// @throws UncheckedIOException when it cannot be loaded
  public static void warmUp() {
    try (Duck duck = Duck.open()) {
      duck.touch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where a run stands or would stand.
  public Path folderOf(RunCard card) {
    return runs.resolve(card.study()).resolve(card.scenario()).resolve(card.runId());
  }

  /// Writes a run into a folder beside its place and moves it there when it is complete.
  ///
  /// @return the run's folder
  /// @throws IllegalArgumentException when there is a run with this id already
  /// @throws UncheckedIOException when it cannot be written; nothing is left behind
  public Path write(RunOutput output) {
    return write(output, List.of());
  }

  /// Writes a run with tables that do not run over months.
  ///
  /// @see #write(RunOutput)
  public Path write(RunOutput output, List<PlainTable> plain) {
    Path folder = folderOf(output.card());
    try {
      NewFolder.write(folder, own -> writeInto(own, output, plain));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "run " + folder + " was not written: " + e.getMessage() + "\nMaybe the disk is full", e);
    }
    return folder;
  }

  private static void writeInto(Path folder, RunOutput output, List<PlainTable> plain)
      throws IOException {
    SortedMap<String, String> hashes = InputCopy.copy(output.inputs(), folder.resolve("inputs"));
    Files.writeString(folder.resolve("findings.json"), findings(output.findings()));
    for (Map.Entry<String, String> text : output.texts().entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
    try (Duck duck = Duck.open()) {
      for (RunTable table : output.tables()) {
        duck.write(table, folder.resolve(table.file()));
      }
      duck.write(output.headlines(), folder.resolve("headlines.parquet"));
      for (PlainTable table : plain) {
        table.write(duck, folder);
      }
    }
    Files.writeString(
        folder.resolve("run.json"), card(output.card(), hashes, InputCopy.hashes(folder)));
  }

  private static String card(
      RunCard card, SortedMap<String, String> hashes, SortedMap<String, String> outputs) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("runId", card.runId());
    json.put("study", card.study());
    json.put("scenario", card.scenario());
    json.put("start", card.horizon().start().toString());
    json.put("end", card.horizon().end().toString());
    json.put("codeVersion", card.codeVersion());
    json.put("commit", card.commit());
    json.put("status", card.status());
    json.put("durationSeconds", card.durationSeconds());
    json.put("inputHashes", hashes);
    json.put("outputHashes", outputs);
    return JsonText.of(json);
  }

  private static String findings(List<Finding> findings) {
    return JsonText.of(findings.stream().map(RunStore::json).toList());
  }

  private static Map<String, Object> json(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("severity", finding.severity().id());
    json.put("file", finding.file());
    json.put("row", finding.row());
    json.put("column", finding.column());
    json.put("value", finding.value());
    json.put("message", finding.message());
    json.put("advice", finding.advice());
    return json;
  }
}
