// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.random.Sampler;
import io.lodestone.reading.RunView;
import io.lodestone.simulation.Trajectory;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.PartResults;
import io.lodestone.store.ensemble.SensitivityPlan;
import io.lodestone.study.reader.Future;
import io.lodestone.study.reader.FutureDraws;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.Uncertainties;
import java.util.List;
import java.util.function.IntFunction;

/// Draws and simulates the trajectories of a part.
final class PartWork {

  private final Futures futures;
  private final EnsembleRecipe recipe;
  private final IntFunction<FutureDraws> draws;

  PartWork(Futures futures, EnsembleRecipe recipe) {
    this.futures = futures;
    this.recipe = recipe;
    this.draws = draws(futures.study().uncertainties(), recipe);
  }

  private static IntFunction<FutureDraws> draws(
      Uncertainties uncertainties, EnsembleRecipe recipe) {
    if (recipe.plan() != EnsembleRecipe.Plan.SAMPLE) {
      return SensitivityPlan.of(recipe, uncertainties).draws();
    }
    Sampler sampler =
        FutureDraws.sampler(uncertainties, recipe.design(), recipe.seed(), recipe.trajectories());
    return FutureDraws.sampled(sampler);
  }

  /// The draws of a trajectory.
  FutureDraws draws(int trajectory) {
    return draws.apply(trajectory);
  }

  PartResults run(int part) {
    PartResults results = new PartResults(futures, recipe, part);
    new TrajectoryWork(futures, recipe.scenario(), recipe.until(), draws)
        .againstBaseline()
        .run(recipe.first(part), recipe.end(part), new Filing(results));
    return results;
  }

  private final class Filing implements TrajectoryWork.Taker {
    private final PartResults results;

    Filing(PartResults results) {
      this.results = results;
    }

    @Override
    public void take(int trajectory, Future future, Trajectory run) {
      List<Headline> headlines;
      try {
        headlines = Indicator.of(view(run, future));
      } catch (IllegalArgumentException | IllegalStateException e) { // one future, not the ensemble
        results.fail(trajectory, "its headlines: " + e.getMessage());
        return;
      }
      results.add(trajectory, future, run, headlines);
    }

    @Override
    public void fail(int trajectory, String message) {
      results.fail(trajectory, message);
    }
  }

  private RunView view(Trajectory run, Future future) {
    Study study = futures.study();
    return new RunView(
        run,
        study.home(),
        study.rival(),
        study.headlineElements(),
        study.headlineCommodities(),
        future.firstMonth());
  }
}
