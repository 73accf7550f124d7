// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Job;
import io.lodestone.study.reader.Future;
import io.lodestone.units.Horizon;
import java.util.List;

/// A future in which portfolios are tried, with what all of them share worked out once. Immutable;
/// threads may share it.
///
/// @param number of the future: its trajectory in a Monte Carlo design of the plan's seed
/// @param future the world
/// @param base its base month
record PlanFuture(int number, Future future, BaseMonth base) {

  static PlanFuture of(int number, Future future) {
    return new PlanFuture(number, future, future.baseMonth());
  }

  /// The place of the first chosen measure among all of a run.
  int firstMeasure() {
    return future.scenario().measures().size();
  }

  /// This future with measures, as a job for a simulation.
  Job job(int id, List<Measure> chosen, Horizon horizon) {
    return job(id, future.withMeasures(chosen), future.network(), horizon);
  }

  /// The same future in which measures have changed more than conditions, such as one with a lift.
  ///
  /// @param changed the future with its measures; its base month is this one's, since measures
  ///   begin after it
  Job job(int id, Future changed, Horizon horizon) {
    return job(id, changed.scenario(), changed.network(), horizon);
  }

  private Job job(int id, Scenario scenario, Network bare, Horizon horizon) {
    Network network = scenario.extend(bare);
    return new Job(
        id, network, base, scenario.conditions(network, horizon.months()), future.shocks());
  }
}
