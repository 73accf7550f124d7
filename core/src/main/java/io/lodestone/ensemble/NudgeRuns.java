// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.BatchSimulation;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Outcome;
import io.lodestone.simulation.Trajectory;
import io.lodestone.units.Horizon;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Runs of one scenario in each of which one thing is a little more, eight side by side. Immutable;
/// threads may share it, each with its own part of the list.
public final class NudgeRuns {

  /// Trajectories side by side; no result depends on it.
  private static final int WIDTH = 8;

  private final Network network;
  private final BaseMonth base;
  private final Scenario scenario;
  private final Horizon horizon;

  /// Runs of a scenario.
  ///
  /// @param network what exists, without the scenario's quotas
  /// @param base the calibrated base month, which stays
  public NudgeRuns(Network network, BaseMonth base, Scenario scenario, Horizon horizon) {
    this.network = network;
    this.base = base;
    this.scenario = scenario;
    this.horizon = horizon;
  }

  /// A number of each nudged run.
  ///
  /// @param share how much more, such as 0.1; negative for less
  /// @param number read off each run
  /// @return `[nudge]`; NaN where a month has no solution
  public double[] values(List<Nudge> nudges, double share, ToDoubleFunction<Trajectory> number) {
    double[] values = new double[nudges.size()];
    Arrays.fill(values, Double.NaN);
    int[] next = {0};
    new BatchSimulation(scenario.extend(network), horizon, WIDTH)
        .run(
            () -> next[0] < nudges.size() ? job(next[0], nudges.get(next[0]++), share) : null,
            outcome -> values[outcome.number()] = read(outcome, number));
    return values;
  }

  private static double read(Outcome outcome, ToDoubleFunction<Trajectory> number) {
    Trajectory run = outcome.trajectory();
    return run == null ? Double.NaN : number.applyAsDouble(run);
  }

  private Job job(int number, Nudge nudge, double share) {
    Scenario happens = Nudge.scenario(scenario, nudge);
    // Quotas are those of the scenario as it is, so that all runs have one structure.
    Network world = scenario.extend(Nudge.network(network, nudge, share));
    List<Conditions> conditions = happens.conditions(world, horizon.months());
    conditions.forEach(month -> Nudge.change(month, nudge, share));
    return new Job(number, world, base, conditions);
  }
}
