// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.claim.LedgerFolders;
import io.lodestone.lab.place.CodeVersion;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.run.Experiment;
import io.lodestone.lab.run.Workshop;
import io.lodestone.page.report.ReportInput;
import io.lodestone.page.report.ReportWriter;
import io.lodestone.scenario.Scenario;
import io.lodestone.store.run.RunCard;
import io.lodestone.store.run.RunOutput;
import io.lodestone.store.run.RunStore;
import io.lodestone.store.run.RunTables;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
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

/// `lodestone run`: what happens.
@Command(
    name = "run",
    description =
        "Simulates a scenario beside the baseline, prints headlines and writes a run folder with Parquet tables"
            + " and a self-contained report.html.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

  private final Studies studies;
  private final Workshop workshop;
  private final Clock clock;

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
  public RunCommand(Studies studies, Workshop workshop, Clock clock) {
    this.studies = studies;
    this.workshop = workshop;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant start = clock.instant();
    Thread.ofPlatform().daemon().start(RunStore::warmUp); // unpacking its library takes a second
    Study read = studies.require(study);
    Scenario chosen = Studies.scenario(read, scenario);
    Horizon horizon = horizon(read);
    PrintWriter err = spec.commandLine().getErr();
    Experiment experiment =
        workshop.experiment(read, chosen, horizon, new Progress(err, ProgressStyle.of(json)));
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    Path folder = write(experiment, RunFolders.nameOf(start), seconds);
    print(experiment, folder);
    return 0;
  }

  private Horizon horizon(Study read) {
    YearMonth end = until;
    return end == null ? read.horizon() : Workshop.horizon(read, end);
  }

  private Path write(Experiment experiment, String runId, double seconds) {
    CodeVersion code = studies.codeVersion();
    Study read = experiment.study();
    RunCard card =
        new RunCard(
            runId,
            read.id(),
            experiment.scenario().id(),
            experiment.run().horizon(),
            code.version(),
            code.commit(),
            "complete",
            seconds);
    Path runs = out == null ? studies.runsFolder() : studies.resolve(out);
    Map<String, String> texts =
        ReportWriter.texts(
            ReportInput.of(experiment, facts(card))
                .withLedger(LedgerFolders.latest(runs, read.id())));
    return RunStore.at(runs)
        .write(
            new RunOutput(
                card,
                read.folder(),
                read.findings(),
                RunTables.of(experiment.run()),
                experiment.headlines(),
                texts));
  }

  private static Map<String, String> facts(RunCard card) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Run", card.runId());
    facts.put("Version", card.codeVersion());
    facts.put("Commit", card.commit().isEmpty() ? "unknown" : card.commit());
    facts.put("Simulated in", String.format(Locale.ROOT, "%.2f s", card.durationSeconds()));
    return facts;
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
    new HeadlineTable(experiment.study(), experiment.headlines(), experiment.baselineHeadlines())
        .print(printer);
    printer.printf(Locale.ROOT, "%nReport: %s%n", folder.resolve("report.html"));
  }
}
