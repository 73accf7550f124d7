// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.plan.PlanRequest;
import io.lodestone.lab.plan.PlannedFront;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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

  private final Lab lab;

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
  public PlanCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    PlannedFront planned =
        lab.plan(
            new PlanRequest(study, portfolios, futures, fresh, seed, threads, out, runId, resume),
            new PlanProgress(err, Clock.systemUTC(), ProgressStyle.of(json)));
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("study", planned.study().id());
      all.put("folder", planned.folder().toString());
      all.put("front", planned.front());
      printer.print(JsonText.of(all));
    } else {
      new PlanTable(planned.front()).print(printer);
      printer.printf(Locale.ROOT, "%nReport: %s%n", planned.folder().resolve("report.html"));
    }
    return 0;
  }
}
