// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.app.web.RunShelf.Kind;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.store.run.FolderLock;
import io.lodestone.store.run.RunReader;
import io.lodestone.store.run.StoredRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What runs there are, what came out, and their files.
final class RunApi {

  /// Deleting asks for the run's id once more, so that no slip of a finger loses one.
  static final String CONFIRM_HEADER = "X-Confirm";

  /// A report stands alone, with its scripts inside; it runs without this page's rights.
  private static final String REPORT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; sandbox allow-scripts allow-popups allow-downloads";

  private final RunShelf runs;
  private final Answers answers;
  private final Consumer<List<RunShelf.Entry>> whenListed;
  private final Predicate<String> isUsing;

  /// @param whenListed hears what was listed, the latest first
  /// @param isUsing whether a job writes or reads the run of an id, which then cannot be deleted
  RunApi(
      RunShelf runs,
      Answers answers,
      Consumer<List<RunShelf.Entry>> whenListed,
      Predicate<String> isUsing) {
    this.isUsing = isUsing;
    this.runs = runs;
    this.answers = answers;
    this.whenListed = whenListed;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/api/runs", "All runs and ensembles, the latest first.", this::list),
        Endpoint.get(
            "/api/runs/{study}/{scenario}/{run}",
            "What a run was, and its headlines; of an ensemble their means, errors and quantiles.",
            this::show),
        Endpoint.delete(
            "/api/runs/{study}/{scenario}/{run}",
            "Deletes a run; the header X-Confirm must repeat its id.",
            this::delete),
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/report",
                "The self-contained page of a run.",
                this::report)
            .answering("text/html"));
  }

  private void list(Context request) {
    List<RunShelf.Entry> all = runs.list();
    whenListed.accept(all);
    Answers.send(request, Map.of("runs", all));
  }

  private void show(Context request) {
    Path folder = runs.folder(request);
    RunShelf.Entry entry = runs.entry(folder);
    switch (entry.kind()) {
      case RUN, ENSEMBLE ->
          answers.sendKept(request, Answers.key(request), () -> complete(folder, entry));
      case REPORT, UNFINISHED -> Answers.send(request, Map.of("entry", entry));
    }
  }

  /// What came out of a run, before it is asked for.
  ///
  /// @return whether it was not worked out yet
  boolean prepare(RunShelf.Entry entry) {
    Path folder = runs.folder(entry.id());
    return answers.prepare(
        Answers.keyOfRun(entry.id(), "", Map.of()), () -> complete(folder, entry));
  }

  private Map<String, Object> complete(Path folder, RunShelf.Entry entry) {
    return entry.kind() == Kind.RUN ? run(folder, entry) : ensemble(folder, entry);
  }

  private static Map<String, Object> run(Path folder, RunShelf.Entry entry) {
    StoredRun run = RunReader.read(folder);
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("version", run.card().codeVersion());
    card.put("commit", run.card().commit());
    card.put("start", run.card().horizon().start().toString());
    card.put("end", run.card().horizon().end().toString());
    card.put("seconds", run.card().durationSeconds());
    return Map.of("entry", entry, "card", card, "headlines", run.headlines());
  }

  private Map<String, Object> ensemble(Path folder, RunShelf.Entry entry) {
    StoredEnsemble ensemble = runs.ensemble(folder);
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("version", ensemble.recipe().codeVersion());
    card.put("start", ensemble.horizon().start().toString());
    card.put("end", ensemble.horizon().end().toString());
    card.put("trajectories", ensemble.trajectories());
    card.put("failures", ensemble.failures().size());
    card.put("seed", ensemble.recipe().seed());
    card.put("plan", ensemble.recipe().plan().toString());
    return Map.of("entry", entry, "card", card, "headlines", ensemble.headlines());
  }

  private void delete(Context request) {
    Path folder = runs.folder(request);
    String id = runs.entry(folder).id();
    if (!id.equals(request.header(CONFIRM_HEADER))) {
      throw new Refusal(
          409,
          String.format(
              Locale.ROOT, "deleting %s needs the header %s: %s", id, CONFIRM_HEADER, id));
    }
    if (isUsing.test(id)) {
      throw new Refusal(
          409, "a job works with " + id + "\nMaybe stop the job first: GET /api/jobs");
    }
    if (FolderLock.isTaken(folder.resolve(FolderLock.WORK))) {
      throw new Refusal(409, "another process writes " + id + "\nMaybe wait for it, or end it");
    }
    runs.delete(folder);
    Answers.send(request, Map.of("deleted", id));
  }

  private void report(Context request) {
    Path file = runs.folder(request).resolve("report.html");
    if (!Files.isRegularFile(file)) {
      throw Refusal.notFound("this run has no report\nMaybe it was not completed");
    }
    try {
      request.header("Content-Security-Policy", REPORT_POLICY);
      request.contentType("text/html; charset=utf-8").result(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The kinds that hold monthly tables.
  static boolean hasTables(Kind kind) {
    return kind == Kind.RUN || kind == Kind.ENSEMBLE;
  }
}
