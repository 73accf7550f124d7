// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.ensemble;

import io.lodestone.data.reader.Future;
import io.lodestone.data.reader.FutureDraws;
import io.lodestone.data.reader.Futures;
import io.lodestone.data.study.Study;
import io.lodestone.data.study.Uncertainties;
import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.RunView;
import io.lodestone.network.Network;
import io.lodestone.random.Sampler;
import io.lodestone.simulation.BatchSimulation;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Outcome;
import io.lodestone.simulation.Trajectory;
import io.lodestone.units.Horizon;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Draws and simulates the trajectories of a part.
final class PartWork {

  /// Trajectories side by side; no result depends on it.
  private static final int WIDTH = 8;

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
    Study study = futures.study();
    Horizon horizon = study.horizon().until(recipe.until());
    Network structure = study.getScenario(recipe.scenario()).extend(study.network());
    Queue queue = new Queue(part, horizon, results);
    new BatchSimulation(structure, horizon, WIDTH).run(queue::next, queue::take);
    return results;
  }

  /// The part's trajectories, one after another: what is not drawn well fails at once, the others
  /// become jobs and then results.
  private final class Queue {
    private final int part;
    private final Horizon horizon;
    private final PartResults results;
    private final Map<Integer, Future> open = new HashMap<>();
    private int trajectory;

    Queue(int part, Horizon horizon, PartResults results) {
      this.part = part;
      this.horizon = horizon;
      this.results = results;
      this.trajectory = recipe.first(part);
    }

    @Nullable Job next() {
      while (trajectory < recipe.end(part)) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("part " + part + " was broken off");
        }
        int number = trajectory++;
        try {
          Future future = futures.of(recipe.scenario(), draws(number));
          Job job = future.job(number, horizon);
          open.put(number, future);
          return job;
        } catch (IllegalArgumentException e) {
          results.fail(number, String.valueOf(e.getMessage()));
        }
      }
      return null;
    }

    void take(Outcome outcome) {
      Future future = Objects.requireNonNull(open.remove(outcome.number()));
      Trajectory run = outcome.trajectory();
      if (run == null) {
        results.fail(outcome.number(), String.valueOf(outcome.failure()));
      } else {
        results.add(outcome.number(), future.values(), run, Indicator.of(view(run, future)));
      }
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
