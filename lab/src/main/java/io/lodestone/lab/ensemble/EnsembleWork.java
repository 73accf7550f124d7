// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.lab.place.BegunStudy;
import io.lodestone.lab.place.EnsembleFolders;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Experiment;
import io.lodestone.lab.run.Workshop;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.store.run.WholeFile;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
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
  /// @param listener is told of the progress
  public StoredEnsemble complete(
      Study study,
      EnsembleSetup request,
      String kind,
      Function<Experiment, EnsembleRecipe> recipe,
      EnsembleListener listener) {
    return complete(
        study, request, kind, recipe, begun -> SameWish.require(request, begun), listener);
  }

  /// The same, and refuses to go on with what was begun otherwise.
  ///
  /// @param same throws when a recipe is not what is asked for now
  public StoredEnsemble complete(
      Study study,
      EnsembleSetup request,
      String kind,
      Function<Experiment, EnsembleRecipe> recipe,
      Consumer<EnsembleRecipe> same,
      EnsembleListener listener) {
    requireUncertainties(study);
    studies.runsFolder(study, request.out()); // its own, before anything is simulated
    EnsembleRun run =
        request.resume()
            ? EnsembleRun.resume(unfinished(study, request, kind), codeVersion())
            : begin(study, request, kind, recipe);
    if (request.resume()) {
      same.accept(run.recipe());
      BegunStudy.require(study, run.folder(), run.recipe().scenario());
    }
    listener.began(run);
    try {
      run.run(runner(request), listener::moved);
    } finally {
      listener.ended();
    }
    return StoredEnsemble.read(run.folder());
  }

  /// Writes files beside an ensemble's tables, each whole.
  public static void write(StoredEnsemble ensemble, Map<String, String> texts) {
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        WholeFile.write(ensemble.folder().resolve(text.getKey()), text.getValue());
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

  private EnsembleRun begin(
      Study study,
      EnsembleSetup request,
      String kind,
      Function<Experiment, EnsembleRecipe> recipe) {
    Experiment central = central(study, request);
    String given = request.runId();
    String id = given == null ? kind + "-" + RunFolders.nameOf(clock.instant()) : given;
    return EnsembleRun.begin(
        folderOf(study, request).resolve(id),
        study.folder(),
        recipe.apply(central),
        central.headlines());
  }

  /// The scenario as the data say, without draws.
  public Experiment central(Study study, EnsembleSetup request) {
    return workshop.experiment(
        study, Studies.scenario(study, request.scenario()), horizon(study, request), notice -> {});
  }

  /// The months to simulate.
  public static Horizon horizon(Study study, EnsembleSetup request) {
    YearMonth end = request.until();
    return end == null ? study.horizon() : Workshop.horizon(study, end);
  }

  /// Folder of the runs of a scenario.
  public Path folderOf(Study study, EnsembleSetup request) {
    return studies.runsFolder(request.out()).resolve(study.id()).resolve(request.scenario());
  }

  private Path unfinished(Study study, EnsembleSetup request, String kind) {
    Path folder = folderOf(study, request);
    String id = request.runId();
    return id == null ? EnsembleFolders.latestUnfinished(folder, kind) : folder.resolve(id);
  }

  private static void requireUncertainties(Study study) {
    if (study.uncertainties().isEmpty()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "study %s holds nothing uncertain\nMaybe write its uncertainties.yaml: docs/how-to/say-what-is-uncertain.md",
              study.id()));
    }
  }

  /// Which code computes: other code may give other numbers.
  public String codeVersion() {
    return studies.codeVersion().text();
  }

  private static PartRunner runner(EnsembleSetup request) {
    String master = request.on();
    if (master == null) {
      Integer threads = request.threads();
      return new LocalPartRunner(
          threads == null ? Runtime.getRuntime().availableProcessors() : threads,
          new EnsemblePart());
    }
    Cluster cluster =
        ServiceLoader.load(Cluster.class)
            .findFirst()
            .orElseThrow(() ->
                new WrongInputException(
                    "no Spark on the class path for --on "
                        + master
                        + "\nMaybe start through ./lodestone, which brings it, or leave --on out"));
    try {
      return cluster.runner(master, EnsemblePart.class);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }
}
