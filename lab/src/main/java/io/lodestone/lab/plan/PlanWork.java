// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.lab.place.BegunStudy;
import io.lodestone.lab.place.ReportTexts;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.SameOption;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.solve.SolverChoice;
import io.lodestone.store.run.WholeFile;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Begins searches for portfolios or takes them up, and does them to the end.
public final class PlanWork {

  private final Studies studies;
  private final Clock clock;
  private final ReportTexts<FrontDocument> reports;

  /// Plans of studies of a place.
  public PlanWork(Studies studies, Clock clock, ReportTexts<FrontDocument> reports) {
    this.studies = studies;
    this.clock = clock;
    this.reports = reports;
  }

  /// Searches to the end, and writes the folder.
  ///
  /// @param notices hears of progress
  /// @throws java.util.concurrent.CancellationException when the calling thread is interrupted;
  ///   evaluations that are done remain, and a request to resume goes on with them
  public PlannedFront run(PlanRequest request, PlanNotices notices) {
    Study study = studies.require(request.study());
    studies.runsFolder(study, request.out()); // its own, before anything is searched
    Plan plan = plan(request);
    String code = studies.codeVersion().text();
    PlanRun run =
        request.resume()
            ? PlanRun.resume(unfinished(study, request), code)
            : begin(study, plan, request);
    if (request.resume()) {
      requireSame(request, run.recipe());
      BegunStudy.require(study, run.folder());
    }
    int threads = threads(request);
    notices.began();
    try {
      run.run(threads, SolverChoice.detect().preferred(), notices);
    } finally {
      notices.ended();
    }
    FrontDocument front = StoredPlan.read(run.folder());
    write(run.folder(), reports.of(front));
    return new PlannedFront(study, front, run.folder());
  }

  /// What is asked for when a plan goes on must be what it was begun with: a number that is dropped
  /// in silence would be believed.
  private static void requireSame(PlanRequest request, PlanRecipe begun) {
    SameOption.require("seed", request.seed(), begun.seed());
    SameOption.require("portfolios", request.portfolios(), begun.sizes().portfolios());
    SameOption.require("futures", request.futures(), begun.sizes().futures());
    SameOption.require("fresh", request.fresh(), begun.sizes().fresh());
  }

  private static int threads(PlanRequest request) {
    Integer given = request.threads();
    int chosen = given == null ? Runtime.getRuntime().availableProcessors() : given;
    if (chosen < 1) {
      throw new WrongInputException("--threads " + chosen + "\nMaybe 1 or more");
    }
    return chosen;
  }

  private Plan plan(PlanRequest request) {
    List<Finding> findings = new ArrayList<>();
    Plan plan =
        PlanReader.read(studies.read(request.study()).getFutures(), findings::add)
            .orElseThrow(() ->
                new WrongInputException(
                    findings.isEmpty()
                        ? String.format(
                            Locale.ROOT,
                            "study %s has no plan.yaml%nMaybe write one: docs/how-to/plan-portfolios.md",
                            request.study())
                        : FindingText.lines(findings)));
    Long seed = request.seed();
    try {
      return plan.with(sizes(plan.sizes(), request), seed == null ? plan.seed() : seed);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private static Plan.Sizes sizes(Plan.Sizes own, PlanRequest request) {
    Integer futures = request.futures();
    Integer fresh = request.fresh();
    Integer portfolios = request.portfolios();
    int judged = futures == null ? own.futures() : futures;
    int again = fresh == null ? own.fresh() : fresh;
    return new Plan.Sizes(
        judged,
        Math.min(judged, own.screening()),
        own.screeningErrors(),
        again,
        portfolios == null ? own.portfolios() : portfolios,
        own.shown(),
        Math.min(again, own.bound()));
  }

  private PlanRun begin(Study study, Plan plan, PlanRequest request) {
    String given = request.runId();
    String id = given == null ? "plan-" + RunFolders.nameOf(clock.instant()) : given;
    PlanRecipe recipe =
        new PlanRecipe(study.id(), plan.sizes(), plan.seed(), studies.codeVersion().text());
    return PlanRun.begin(folderOf(study, request).resolve(id), study.folder(), recipe);
  }

  private Path folderOf(Study study, PlanRequest request) {
    return studies.runsFolder(request.out()).resolve(study.id()).resolve("plan");
  }

  private Path unfinished(Study study, PlanRequest request) {
    Path folder = folderOf(study, request);
    String runId = request.runId();
    if (runId != null) {
      return folder.resolve(runId);
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> runs = Files.list(folder)) {
        return runs.filter(run -> Files.isRegularFile(run.resolve("plan.json")))
            .filter(run -> !Files.exists(run.resolve(PlanRun.MANIFEST)))
            .max(Comparator.comparing(run -> run.getFileName().toString()))
            .orElseThrow(() -> nothingUnfinished(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw nothingUnfinished(folder);
  }

  private static WrongInputException nothingUnfinished(Path folder) {
    return new WrongInputException(
        "no unfinished plan in " + folder + "\nMaybe it is complete, or --out differs");
  }

  private static void write(Path folder, Map<String, String> texts) {
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        WholeFile.write(folder.resolve(text.getKey()), text.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "the report was not written: %s\nMaybe the disk is full; make room and --resume with --run-id",
              e.getMessage()),
          e);
    }
  }
}
