// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.store.run.FolderTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// The folders of runs and ensembles: `<study>/<scenario>/<run>`.
final class RunShelf {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

  private final Path root;
  private final OpenRuns open = new OpenRuns();

  RunShelf(Path root) {
    this.root = root;
  }

  /// What a folder holds.
  enum Kind {
    /// One trajectory beside the baseline.
    RUN,
    /// Many trajectories.
    ENSEMBLE,
    /// Anything else that a command has written.
    REPORT,
    /// An ensemble that is not complete, or a folder without a card.
    UNFINISHED
  }

  /// A folder of the shelf.
  ///
  /// @param id `<study>/<scenario>/<run>`
  /// @param changed when it was last written to
  record Entry(
      String id,
      String study,
      String scenario,
      String run,
      Kind kind,
      String changed,
      boolean hasReport) {}

  /// All folders, the latest first.
  List<Entry> list() {
    List<Entry> entries = new ArrayList<>();
    for (Path study : folders(root)) {
      for (Path scenario : folders(study)) {
        for (Path run : folders(scenario)) {
          entries.add(entry(run));
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::changed).reversed());
    return entries;
  }

  private static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .filter(f -> f.getFileName().toString().matches(NAME))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a folder is.
  Entry entry(Path run) {
    Path relative = root.relativize(run);
    return new Entry(
        relative.toString().replace('\\', '/'),
        relative.getName(0).toString(),
        relative.getName(1).toString(),
        relative.getName(2).toString(),
        kind(run),
        changed(run),
        Files.isRegularFile(run.resolve("report.html")));
  }

  private static Kind kind(Path run) {
    if (Files.isRegularFile(run.resolve("front.json"))) {
      return Kind.REPORT; // a plan, whatever else it holds
    }
    if (Files.isRegularFile(run.resolve("recipe.json"))) {
      return Files.isRegularFile(run.resolve("manifest.json")) ? Kind.ENSEMBLE : Kind.UNFINISHED;
    }
    if (Files.isRegularFile(run.resolve("run.json"))
        && Files.isRegularFile(run.resolve("prices.parquet"))) {
      return Kind.RUN;
    }
    return isReport(run) ? Kind.REPORT : Kind.UNFINISHED;
  }

  private static boolean isReport(Path run) {
    return Stream.of("report.html", "report.md", "leverage.json")
        .anyMatch(name -> Files.isRegularFile(run.resolve(name)));
  }

  private static String changed(Path run) {
    try {
      Instant instant = Files.getLastModifiedTime(run).toInstant();
      return instant.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder that a request names by `{study}`, `{scenario}` and `{run}`.
  ///
  /// @throws Refusal when there is none
  Path folder(Context request) {
    return folder(
        request.pathParam("study")
            + "/"
            + request.pathParam("scenario")
            + "/"
            + request.pathParam("run"));
  }

  /// Whether there is a folder of an id.
  boolean isThere(String id) {
    return Files.isDirectory(root.resolve(id));
  }

  /// The folder of an id.
  ///
  /// @throws Refusal when there is none, or the id leads out of the shelf
  Path folder(String id) {
    String[] names = id.split("/", -1);
    boolean named = names.length == 3;
    for (String name : names) {
      named &= name.matches(NAME);
    }
    Path folder = named ? root.resolve(id).normalize() : root;
    if (!named || !folder.startsWith(root) || !Files.isDirectory(folder) || isLinkedAway(folder)) {
      throw Refusal.notFound(
          String.format(Locale.ROOT, "no run \"%s\"\nMaybe it was deleted: GET /api/runs", id));
    }
    return folder;
  }

  private boolean isLinkedAway(Path folder) {
    try {
      return !folder.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A folder that must hold a run or a complete ensemble.
  ///
  /// @throws Refusal when it holds another kind
  Path require(Context request, Kind kind) {
    Path folder = folder(request);
    if (kind(folder) != kind) {
      throw new Refusal(
          409,
          String.format(
              Locale.ROOT,
              "%s is no %s\nMaybe another run",
              root.relativize(folder),
              kind.toString().toLowerCase(java.util.Locale.ROOT)));
    }
    return folder;
  }

  /// Asks the tables of a run.
  <T> T ask(Path folder, Function<RunQuestions, T> question) {
    return open.ask(folder, question);
  }

  /// The complete ensemble in a folder.
  StoredEnsemble ensemble(Path folder) {
    return open.ensemble(folder);
  }

  /// Closes what is open.
  void close() {
    open.close();
  }

  /// Deletes a folder.
  void delete(Path folder) {
    open.forget(folder);
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          folder + " was not deleted wholly: " + e.getMessage() + "\nMaybe a job writes to it", e);
    }
  }
}
