// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.lab.place.Stop;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.study.reader.Future;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.Uncertainties.Factor;
import io.lodestone.units.Horizon;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One trajectory of an ensemble, to be looked at by itself.
public final class LoneTrajectory {

  private final Futures futures;
  private final EnsembleRecipe recipe;
  private final PartWork work;
  private final int trajectory;

  /// The trajectory of a number.
  ///
  /// @throws IllegalArgumentException when the recipe has no such trajectory
  public LoneTrajectory(Futures futures, EnsembleRecipe recipe, int trajectory) {
    if (trajectory < 0 || trajectory >= recipe.trajectories()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "trajectory %d of an ensemble of %d\nMaybe count from 0",
              trajectory,
              recipe.trajectories()));
    }
    this.futures = futures;
    this.recipe = recipe;
    this.work = new PartWork(futures, recipe);
    this.trajectory = trajectory;
  }

  /// The study as this trajectory draws it, with one of its scenarios as it happens here.
  public Study study(String scenario) {
    Future future = futures.of(scenario, work.draws(trajectory));
    return futures.study().withWorld(future.network(), future.figures(), future.scenario());
  }

  /// The run of this trajectory under one of the study's scenarios, with its ordinary shocks: bit
  /// for bit what the ensemble has.
  ///
  /// @throws io.lodestone.market.NotConvergedException when a month has no solution
  public Trajectory run(String scenario) {
    Horizon horizon = futures.study().horizon().until(recipe.until());
    Job job = futures.of(scenario, work.draws(trajectory)).job(trajectory, horizon);
    return new Simulation(job, horizon).run(notice -> Stop.ifAsked());
  }

  /// What was drawn for each factor with one number, by its name, in the unit of its distribution.
  public Map<String, Double> drawn(String scenario) {
    Future future = futures.of(scenario, work.draws(trajectory));
    Map<String, Double> drawn = new LinkedHashMap<>();
    int i = 0;
    for (Factor factor : futures.drawn()) {
      drawn.put(factor.name(), future.values().get(i++));
    }
    drawn.putAll(future.lifts());
    return drawn;
  }
}
