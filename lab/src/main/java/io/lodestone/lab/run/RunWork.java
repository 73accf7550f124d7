// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.run;

import io.lodestone.lab.place.CodeVersion;
import io.lodestone.lab.place.ReportTexts;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.RunNotice;
import io.lodestone.store.run.RunCard;
import io.lodestone.store.run.RunOutput;
import io.lodestone.store.run.RunStore;
import io.lodestone.store.run.RunTables;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Consumer;

/// Simulates a scenario and writes its run folder.
public final class RunWork {

  private final Studies studies;
  private final Workshop workshop;
  private final Clock clock;
  private final ReportTexts<RunDraft> reports;

  /// Runs of studies of a place.
  public RunWork(Studies studies, Workshop workshop, Clock clock, ReportTexts<RunDraft> reports) {
    this.studies = studies;
    this.workshop = workshop;
    this.clock = clock;
    this.reports = reports;
  }

  /// Simulates and writes.
  ///
  /// @param notices hears of the scenario's months
  /// @throws java.util.concurrent.CancellationException when the calling thread is interrupted;
  ///   nothing is written then
  public RunResult run(RunRequest request, Consumer<RunNotice> notices) {
    Instant start = clock.instant();
    Thread.ofPlatform().daemon().start(RunStore::warmUp); // unpacking its library takes a second
    Study study = studies.require(request.study());
    Scenario scenario = Studies.scenario(study, request.scenario());
    YearMonth end = request.until();
    Horizon horizon = end == null ? study.horizon() : Workshop.horizon(study, end);
    Experiment experiment = workshop.experiment(study, scenario, horizon, notices);
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    RunCard card = card(experiment, RunFolders.nameOf(start), seconds);
    Path runs = studies.runsFolder(study, request.out());
    Path folder =
        RunStore.at(runs)
            .write(
                new RunOutput(
                    card,
                    study.folder(),
                    study.findings(),
                    RunTables.of(experiment.run()),
                    experiment.headlines(),
                    reports.of(new RunDraft(experiment, card, runs))));
    return new RunResult(experiment, card, folder);
  }

  private RunCard card(Experiment experiment, String runId, double seconds) {
    CodeVersion code = studies.codeVersion();
    return new RunCard(
        runId,
        experiment.study().id(),
        experiment.scenario().id(),
        experiment.run().horizon(),
        code.version(),
        code.commit(),
        "complete",
        seconds);
  }
}
