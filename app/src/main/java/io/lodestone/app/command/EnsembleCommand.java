// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.data.ensemble.EnsemblePart;
import io.lodestone.data.ensemble.EnsembleRecipe;
import io.lodestone.data.ensemble.EnsembleRun;
import io.lodestone.data.ensemble.LocalPartRunner;
import io.lodestone.data.ensemble.PartRunner;
import io.lodestone.data.ensemble.StoredEnsemble;
import io.lodestone.data.json.JsonText;
import io.lodestone.data.study.Study;
import io.lodestone.data.study.Uncertainties.DesignKind;
import io.lodestone.indicator.Headline;
import io.lodestone.units.Horizon;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone ensemble`: what may happen, and how likely.
@Command(
    name = "ensemble",
    description =
        "Simulates a scenario under many draws of what the study holds uncertain, prints headlines with their"
            + " spread and standard error, and writes an ensemble folder with Parquet parts and a report.html."
            + " It can be broken off at any moment and taken up with --resume.",
    mixinStandardHelpOptions = true)
public final class EnsembleCommand implements Callable<Integer> {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("'ensemble'-uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

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

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many, at most. Default: ${DEFAULT-VALUE}.")
  private int trajectories;

  @Option(
      names = "--design",
      description = "monte-carlo, latin-hypercube or sobol. Default: the study's.")
  private @Nullable String design;

  @Option(names = "--seed", description = "Of every draw. Default: the study's.")
  private @Nullable Long seed;

  @Option(names = "--until", description = "Last month, such as 2030-12; default: the study's.")
  private @Nullable YearMonth until;

  @Option(
      names = "--until-error",
      paramLabel = "E",
      defaultValue = "0",
      description =
          "Stop once the standard error of the watched headline is below this share of its mean.")
  private double untilError;

  @Option(
      names = "--headline",
      paramLabel = "ID",
      description = "Headline to watch. Default: the scenario's first.")
  private @Nullable String headline;

  @Option(
      names = "--keep",
      paramLabel = "SERIES",
      split = ",",
      description = "Monthly series to keep in full, such as price:japan/*; shortages always are.")
  private List<String> keep = List.of();

  @Option(
      names = "--part",
      paramLabel = "N",
      description = "Trajectories of a part, what a killed run loses at most. Default: 125.")
  private int partSize = EnsembleRecipe.PART_SIZE;

  @Option(names = "--threads", description = "Parts at a time. Default: one for each core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/<scenario>/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--run-id", description = "Name of the ensemble's folder; default: the time.")
  private @Nullable String runId;

  @Option(
      names = "--resume",
      description = "Go on with the latest unfinished ensemble of the scenario, or with --run-id.")
  private boolean resume;

  @Option(
      names = "--only",
      paramLabel = "TRAJECTORY",
      description = "Simulate this trajectory alone and show its draws and headlines.")
  private @Nullable Integer only;

  @Option(names = "--json", description = "Print the headlines and the folder as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Ensembles of studies of a place.
  public EnsembleCommand(Studies studies, Workshop workshop, Clock clock) {
    this.studies = studies;
    this.workshop = workshop;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    Studies.scenario(read, scenario);
    Path place = out == null ? studies.runsFolder() : studies.resolve(out);
    Path ensembles = place.resolve(read.id()).resolve(scenario);
    EnsembleRun run = resume ? unfinished(ensembles) : begin(read, ensembles);
    PrintWriter err = spec.commandLine().getErr();
    if (!run.isComplete()) {
      try (EnsembleProgress progress =
          new EnsembleProgress(err, run, clock, !json && EnsembleProgress.isTerminal())) {
        run.run(runner(), progress);
      }
    }
    print(StoredEnsemble.read(run.folder()));
    return 0;
  }

  private PartRunner runner() {
    return new LocalPartRunner(threads, new EnsemblePart());
  }

  private EnsembleRun begin(Study read, Path ensembles) {
    requireUncertainties(read);
    Horizon horizon = horizon(read);
    Experiment central =
        workshop.experiment(read, Studies.scenario(read, scenario), horizon, notice -> {});
    EnsembleRecipe recipe =
        new EnsembleRecipe(
            scenario,
            horizon.end(),
            EnsembleRecipe.Plan.SAMPLE,
            design == null ? read.uncertainties().design() : DesignKind.of(design),
            seed == null ? read.uncertainties().seed() : seed,
            trajectories,
            partSize,
            watched(central.headlines()),
            untilError,
            kept(read),
            codeVersion());
    String id = runId == null ? RUN_ID.format(clock.instant()) : runId;
    return EnsembleRun.begin(
        ensembles.resolve(id), studies.folderOf(study), recipe, central.headlines());
  }

  private void requireUncertainties(Study read) {
    if (read.uncertainties().isEmpty()) {
      throw new WrongInputException(
          "study %s holds nothing uncertain\nMaybe write uncertainties.yaml; docs/how-to/say-what-is-uncertain.md tells how"
              .formatted(read.id()));
    }
  }

  private String codeVersion() {
    CodeVersion code = studies.codeVersion();
    return (code.version() + " " + code.commit()).strip();
  }

  private List<String> kept(Study read) {
    List<String> all = new ArrayList<>(read.uncertainties().keep());
    all.addAll(keep);
    return all;
  }

  private String watched(List<Headline> headlines) {
    if (headline == null) {
      return headlines.getFirst().id();
    }
    if (headlines.stream().noneMatch(h -> h.id().equals(headline))) {
      throw new WrongInputException(
          "no headline \"%s\"\nMaybe one of: %s"
              .formatted(
                  headline,
                  io.lodestone.network.IdPattern.closest(
                      headline, headlines.stream().map(Headline::id).toList())));
    }
    return headline;
  }

  private Horizon horizon(Study read) {
    return until == null ? read.horizon() : RunCommand.horizon(read, until);
  }

  private EnsembleRun unfinished(Path ensembles) {
    Path folder =
        runId == null ? EnsembleFolders.latestUnfinished(ensembles) : ensembles.resolve(runId);
    return EnsembleRun.resume(folder, codeVersion());
  }

  private void print(StoredEnsemble ensemble) {
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(
          JsonText.of(
              Map.of(
                  "study", ensemble.study().id(),
                  "scenario", ensemble.recipe().scenario(),
                  "folder", ensemble.folder().toString(),
                  "trajectories", ensemble.trajectories(),
                  "failures", ensemble.failures(),
                  "headlines", ensemble.headlines())));
      return;
    }
    new EnsembleTable(ensemble).print(printer);
  }
}
