// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.run.Experiment;
import io.lodestone.lab.run.RunRequest;
import io.lodestone.lab.run.RunResult;
import io.lodestone.lab.run.Workshop;
import io.lodestone.page.report.AnswerSection;
import io.lodestone.page.report.ReportInput;
import io.lodestone.study.json.JsonText;
import io.lodestone.units.Horizon;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone run`: what happens.
@Command(
    name = "run",
    description =
        "Simulates a scenario beside the baseline, prints headlines and writes a run folder with Parquet tables"
            + " and a self-contained report.html.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--scenario",
      defaultValue = Workshop.BASELINE,
      description = "Default: ${DEFAULT-VALUE}.")
  private String scenario = "";

  @Option(names = "--until", description = "Last month, such as 2030-12; default: the study's.")
  private @Nullable YearMonth until;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/<scenario>/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the headlines and the run folder as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Runs studies of a place.
  public RunCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    RunResult run =
        lab.run(
            new RunRequest(study, scenario, until, out), new Progress(err, ProgressStyle.of(json)));
    print(run.experiment(), run.folder());
    return 0;
  }

  private void print(Experiment experiment, Path folder) {
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(
          JsonText.of(
              Map.of(
                  "study", experiment.study().id(),
                  "scenario", experiment.scenario().id(),
                  "folder", folder.toString(),
                  "headlines", experiment.headlines(),
                  "baseline", experiment.baselineHeadlines())));
      return;
    }
    Horizon horizon = experiment.run().horizon();
    printer.printf(
        Locale.ROOT,
        "%n%s (%s), %s to %s%n%n",
        experiment.scenario().title(),
        experiment.scenario().id(),
        horizon.start(),
        horizon.end());
    AnswerSection.of(ReportInput.of(experiment, Map.of())).sentences().forEach(printer::println);
    printer.println();
    new HeadlineTable(experiment.study(), experiment.headlines(), experiment.baselineHeadlines())
        .print(printer);
    printer.printf(Locale.ROOT, "%nReport: %s%n", folder.resolve("report.html"));
  }
}
