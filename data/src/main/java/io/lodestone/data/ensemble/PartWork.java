// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.ensemble;

import io.lodestone.data.reader.Future;
import io.lodestone.data.reader.FutureDraws;
import io.lodestone.data.reader.Futures;
import io.lodestone.data.study.Study;
import io.lodestone.data.study.Uncertainties;
import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.RunView;
import io.lodestone.market.NotConvergedException;
import io.lodestone.random.Sampler;
import io.lodestone.simulation.Trajectory;
import java.util.concurrent.CancellationException;
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
    for (int i = recipe.first(part); i < recipe.end(part); i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("part " + part + " was broken off");
      }
      try {
        Future future = futures.of(recipe.scenario(), draws(i));
        Trajectory run = future.simulate(futures.study().horizon().until(recipe.until()));
        results.add(i, future.values(), run, Indicator.of(view(run, future)));
      } catch (NotConvergedException | IllegalArgumentException e) {
        results.fail(i, String.valueOf(e.getMessage()));
      }
    }
    return results;
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
