// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.data.ensemble.Cluster;
import io.lodestone.data.ensemble.EnsemblePart;
import io.lodestone.data.ensemble.EnsembleRecipe;
import io.lodestone.data.ensemble.EnsembleRun;
import io.lodestone.data.ensemble.LocalPartRunner;
import io.lodestone.data.ensemble.PartRunner;
import io.lodestone.data.ensemble.StoredEnsemble;
import io.lodestone.data.run.WholeFile;
import io.lodestone.data.study.Study;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;

/// Begins ensembles or takes them up, and does them to the end.
public final class EnsembleWork {

  private final Studies studies;
  private final Workshop workshop;
  private final Clock clock;

  /// Ensembles of studies of a place.
  public EnsembleWork(Studies studies, Workshop workshop, Clock clock) {
    this.studies = studies;
    this.workshop = workshop;
    this.clock = clock;
  }

  /// Does an ensemble to the end.
  ///
  /// @param kind word that begins the folder's name
  /// @param recipe what to do, given the scenario's run as the data say
  /// @param err takes progress
  StoredEnsemble complete(
      Study study,
      EnsembleOptions options,
      String kind,
      Function<Experiment, EnsembleRecipe> recipe,
      PrintWriter err) {
    requireUncertainties(study);
    EnsembleRun run =
        options.resume
            ? EnsembleRun.resume(unfinished(study, options, kind), codeVersion())
            : begin(study, options, kind, recipe);
    try (EnsembleProgress progress =
        new EnsembleProgress(err, run, clock, ProgressStyle.of(options.json))) {
      run.run(runner(options), progress);
    }
    return StoredEnsemble.read(run.folder());
  }

  /// Writes files beside an ensemble's tables, each whole.
  static void write(StoredEnsemble ensemble, Map<String, String> texts) {
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        WholeFile.write(ensemble.folder().resolve(text.getKey()), text.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the report was not written: %s\nMaybe the disk is full; make room and --resume with --run-id"
              .formatted(e.getMessage()),
          e);
    }
  }

  /// What made an ensemble, in the order to show. No clock: the report of a resumed ensemble is
  /// that of an undisturbed one.
  static Map<String, String> facts(StoredEnsemble ensemble) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Ensemble", String.valueOf(ensemble.folder().getFileName()));
    facts.put("Version", ensemble.recipe().codeVersion());
    return facts;
  }

  private EnsembleRun begin(
      Study study,
      EnsembleOptions options,
      String kind,
      Function<Experiment, EnsembleRecipe> recipe) {
    Experiment central = central(study, options);
    String id =
        options.runId == null ? kind + "-" + RunFolders.nameOf(clock.instant()) : options.runId;
    return EnsembleRun.begin(
        folderOf(study, options).resolve(id),
        study.folder(),
        recipe.apply(central),
        central.headlines());
  }

  /// The scenario as the data say, without draws.
  Experiment central(Study study, EnsembleOptions options) {
    return workshop.experiment(
        study, Studies.scenario(study, options.scenario), horizon(study, options), notice -> {});
  }

  /// The months to simulate.
  static Horizon horizon(Study study, EnsembleOptions options) {
    return options.until == null ? study.horizon() : RunCommand.horizon(study, options.until);
  }

  /// Folder of the runs of a scenario.
  Path folderOf(Study study, EnsembleOptions options) {
    Path runs = options.out == null ? studies.runsFolder() : studies.resolve(options.out);
    return runs.resolve(study.id()).resolve(options.scenario);
  }

  private Path unfinished(Study study, EnsembleOptions options, String kind) {
    Path folder = folderOf(study, options);
    return options.runId == null
        ? EnsembleFolders.latestUnfinished(folder, kind)
        : folder.resolve(options.runId);
  }

  private static void requireUncertainties(Study study) {
    if (study.uncertainties().isEmpty()) {
      throw new WrongInputException(
          "study %s holds nothing uncertain\nMaybe write its uncertainties.yaml: docs/how-to/say-what-is-uncertain.md"
              .formatted(study.id()));
    }
  }

  /// Which code computes: other code may give other numbers.
  String codeVersion() {
    CodeVersion code = studies.codeVersion();
    return (code.version() + " " + code.commit()).strip();
  }

  private static PartRunner runner(EnsembleOptions options) {
    if (options.on == null) {
      int threads =
          options.threads == null ? Runtime.getRuntime().availableProcessors() : options.threads;
      return new LocalPartRunner(threads, new EnsemblePart());
    }
    Cluster cluster =
        ServiceLoader.load(Cluster.class)
            .findFirst()
            .orElseThrow(() ->
                new WrongInputException(
                    "no Spark on the class path for --on "
                        + options.on
                        + "\nMaybe start through ./lodestone, which brings it, or leave --on out"));
    try {
      return cluster.runner(options.on, EnsemblePart.class);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }
}
