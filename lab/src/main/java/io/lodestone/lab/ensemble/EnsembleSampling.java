// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.indicator.Headline;
import io.lodestone.lab.place.ReportTexts;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Experiment;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.simulation.Trajectory;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Samples what may happen: an ensemble of a scenario, or one of its trajectories alone.
public final class EnsembleSampling {

  private final Studies studies;
  private final Workshop workshop;
  private final EnsembleWork work;
  private final ReportTexts<StoredEnsemble> reports;

  /// Ensembles of studies of a place.
  public EnsembleSampling(
      Studies studies, Workshop workshop, EnsembleWork work, ReportTexts<StoredEnsemble> reports) {
    this.studies = studies;
    this.workshop = workshop;
    this.work = work;
    this.reports = reports;
  }

  /// Does an ensemble to the end, and writes its folder.
  ///
  /// @param listener is told of each part
  /// @throws java.util.concurrent.CancellationException when the calling thread is interrupted;
  ///   parts that are done remain, and a request to resume goes on with them
  public StoredEnsemble run(EnsembleRequest request, EnsembleListener listener) {
    Study study = studies.require(request.study());
    Studies.scenario(study, request.setup().scenario());
    StoredEnsemble ensemble =
        work.complete(
            study,
            request.setup(),
            "ensemble",
            central -> recipe(study, request, central),
            begun -> SameWish.require(request, begun),
            listener);
    EnsembleWork.write(ensemble, reports.of(ensemble));
    return ensemble;
  }

  /// One trajectory by itself.
  ///
  /// @param study as the trajectory draws it
  /// @param drawn by name, in the unit of the distribution
  /// @param experiment its run beside the baseline under the same draws
  public record Alone(Study study, Map<String, Double> drawn, Experiment experiment) {}

  /// Simulates one trajectory alone; writes nothing.
  ///
  /// @param draws hears what was drawn before anything is simulated, since that may fail
  public Alone alone(EnsembleRequest request, int trajectory, Consumer<Map<String, Double>> draws) {
    Study study = studies.require(request.study());
    Studies.scenario(study, request.setup().scenario());
    EnsembleRecipe recipe = recipe(study, request, work.central(study, request.setup()));
    Futures futures = studies.read(request.study()).getFutures();
    LoneTrajectory lone = new LoneTrajectory(futures, recipe, trajectory);
    String scenario = recipe.scenario();
    Map<String, Double> drawn = lone.drawn(scenario);
    draws.accept(drawn);
    Study world = lone.study(scenario);
    Trajectory run = lone.run(scenario);
    Trajectory baseline = scenario.equals(Workshop.BASELINE) ? run : lone.run(Workshop.BASELINE);
    Experiment experiment =
        Experiment.of(world, workshop.baseYear(world), world.getScenario(scenario), run, baseline);
    return new Alone(world, drawn, experiment);
  }

  private EnsembleRecipe recipe(Study study, EnsembleRequest request, Experiment central) {
    List<String> kept = new ArrayList<>(study.uncertainties().keep());
    kept.addAll(request.keep());
    EnsembleSetup setup = request.setup();
    var design = request.design();
    Long seed = setup.seed();
    Integer trajectories = request.trajectories();
    return new EnsembleRecipe(
        study.id(),
        setup.scenario(),
        EnsembleWork.horizon(study, setup).end(),
        EnsembleRecipe.Plan.SAMPLE,
        design == null ? study.uncertainties().design() : design,
        seed == null ? study.uncertainties().seed() : seed,
        trajectories == null ? EnsembleRequest.TRAJECTORIES : trajectories,
        setup.newPartSize(),
        watched(request.headline(), central.headlines()),
        request.untilError(),
        kept,
        work.codeVersion());
  }

  private static String watched(@Nullable String headline, List<Headline> headlines) {
    if (headline == null) {
      return headlines.getFirst().id();
    }
    List<String> ids = headlines.stream().map(Headline::id).toList();
    if (!ids.contains(headline)) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "no headline \"%s\"\nMaybe one of: %s",
              headline,
              IdPattern.closest(headline, ids)));
    }
    return headline;
  }
}
