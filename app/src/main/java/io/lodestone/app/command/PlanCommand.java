// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.place.CodeVersion;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.plan.FrontDocument;
import io.lodestone.lab.plan.Plan;
import io.lodestone.lab.plan.PlanReader;
import io.lodestone.lab.plan.PlanRecipe;
import io.lodestone.lab.plan.PlanRun;
import io.lodestone.lab.plan.StoredPlan;
import io.lodestone.page.report.PlanReport;
import io.lodestone.solve.SolverChoice;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone plan`: which portfolios of measures hold up.
@Command(
    name = "plan",
    description =
        "Searches portfolios of the measures in plan.yaml for those that no other beats in cost, value lost, its worst"
            + " tenth, dependence and footprint, judges them again on fresh futures, and says how robust they are and how"
            + " far from what a planner could do who knew the future. It can be broken off at any moment and taken up with"
            + " --resume.",
    mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {

  private final Studies studies;
  private final Clock clock;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--portfolios",
      paramLabel = "N",
      description =
          "How many to evaluate; nothing, each candidate alone and all of them always. Default: the plan's.")
  private @Nullable Integer portfolios;

  @Option(
      names = "--futures",
      paramLabel = "N",
      description = "Futures on which the search judges. Default: the plan's.")
  private @Nullable Integer futures;

  @Option(
      names = "--fresh",
      paramLabel = "N",
      description = "Fresh futures on which the front is judged again. Default: the plan's.")
  private @Nullable Integer fresh;

  @Option(names = "--seed", description = "Of futures and search. Default: the plan's.")
  private @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many at a time; no result depends on it. Default: one for each core.")
  private @Nullable Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/plan/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--run-id", description = "Name of the plan's folder; default: the time.")
  private @Nullable String runId;

  @Option(
      names = "--resume",
      description = "Go on with the latest that was broken off, or with that of --run-id.")
  private boolean resume;

  @Option(names = "--json", description = "Print the front and the folder as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Plans of studies of a place.
  public PlanCommand(Studies studies, Clock clock) {
    this.studies = studies;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    Plan plan = plan();
    PlanRun run = resume ? PlanRun.resume(unfinished(read), codeVersion()) : begin(read, plan);
    try (PlanProgress progress =
        new PlanProgress(spec.commandLine().getErr(), clock, ProgressStyle.of(json))) {
      run.run(threads(), SolverChoice.detect().preferred(), progress);
    }
    FrontDocument front = StoredPlan.read(run.folder());
    write(run.folder(), PlanReport.texts(front));
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("study", read.id());
      all.put("folder", run.folder().toString());
      all.put("front", front);
      printer.print(JsonText.of(all));
    } else {
      new PlanTable(front).print(printer);
      printer.printf(Locale.ROOT, "%nReport: %s%n", run.folder().resolve("report.html"));
    }
    return 0;
  }

  private int threads() {
    int chosen = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (chosen < 1) {
      throw new WrongInputException("--threads " + chosen + "\nMaybe 1 or more");
    }
    return chosen;
  }

  private Plan plan() {
    List<Finding> findings = new ArrayList<>();
    Plan plan =
        PlanReader.read(studies.read(study).getFutures(), findings::add)
            .orElseThrow(() ->
                new WrongInputException(
                    findings.isEmpty()
                        ? String.format(
                            Locale.ROOT,
                            "study %s has no plan.yaml%nMaybe write one: docs/how-to/plan-portfolios.md",
                            study)
                        : FindingText.lines(findings)));
    try {
      return plan.with(sizes(plan.sizes()), seed == null ? plan.seed() : seed);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private Plan.Sizes sizes(Plan.Sizes own) {
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

  private PlanRun begin(Study read, Plan plan) {
    String id = runId == null ? "plan-" + RunFolders.nameOf(clock.instant()) : runId;
    PlanRecipe recipe = new PlanRecipe(read.id(), plan.sizes(), plan.seed(), codeVersion());
    return PlanRun.begin(folderOf(read).resolve(id), read.folder(), recipe);
  }

  private Path folderOf(Study read) {
    Path runs = out == null ? studies.runsFolder() : studies.resolve(out);
    return runs.resolve(read.id()).resolve("plan");
  }

  private Path unfinished(Study read) {
    Path folder = folderOf(read);
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

  private String codeVersion() {
    CodeVersion code = studies.codeVersion();
    return (code.version() + " " + code.commit()).strip();
  }

  private static void write(Path folder, Map<String, String> texts) {
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path partial = folder.resolve("." + text.getKey() + ".partial");
        Files.writeString(partial, text.getValue());
        Files.move(partial, folder.resolve(text.getKey()), StandardCopyOption.ATOMIC_MOVE);
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
