// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.ensemble;

import io.lodestone.data.reader.Future;
import io.lodestone.data.reader.FutureDraws;
import io.lodestone.data.reader.Futures;
import io.lodestone.data.study.Study;
import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.RunView;
import io.lodestone.market.NotConvergedException;
import io.lodestone.network.Network;
import io.lodestone.random.Sampler;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.units.Horizon;

/// Draws and simulates the trajectories of a part.
final class PartWork {

  private final Futures futures;
  private final EnsembleRecipe recipe;
  private final Study study;
  private final Horizon horizon;
  private final Sampler sampler;

  PartWork(Futures futures, EnsembleRecipe recipe) {
    this.futures = futures;
    this.recipe = recipe;
    this.study = futures.study();
    this.horizon = study.horizon().until(recipe.until());
    this.sampler =
        FutureDraws.sampler(
            study.uncertainties(), recipe.design(), recipe.seed(), recipe.trajectories());
  }

  PartResults run(int part) {
    PartResults results = new PartResults(futures, recipe, part);
    for (int i = recipe.first(part); i < recipe.end(part); i++) {
      try {
        simulate(i, results);
      } catch (NotConvergedException | IllegalArgumentException e) {
        results.fail(i, String.valueOf(e.getMessage()));
      }
    }
    return results;
  }

  private void simulate(int trajectory, PartResults results) {
    Future future = futures.of(recipe.scenario(), FutureDraws.sampled(sampler, trajectory));
    Network network = future.scenario().extend(future.network());
    Trajectory run =
        new Simulation(
                network,
                future.baseMonth(),
                future.scenario().conditions(network, horizon.months()),
                horizon)
            .run(notice -> {});
    RunView view =
        new RunView(
            run,
            study.home(),
            study.rival(),
            study.headlineElements(),
            study.headlineCommodities(),
            future.firstMonth());
    results.add(trajectory, future.values(), run, Indicator.of(view));
  }
}
