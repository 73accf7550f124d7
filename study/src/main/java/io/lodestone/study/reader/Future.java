// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.baseyear.Figure;
import io.lodestone.conditions.OrdinaryShocks;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Job;
import io.lodestone.units.Horizon;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A possible world of a study: what it would read if the draws were the truth.
///
/// @param network what exists, without the quotas of the scenario
/// @param figures of the base year
/// @param scenario what happens, with random events and with projects as delayed
/// @param firstMonth month index from which times are counted, by [Scenario#supplyMonth]; random
///   events left aside
/// @param values what was drawn for each factor that has one number, in the unit of its
///   distribution: `[factor]` of [Futures#drawn]
/// @param lifts what came of plants that live on the deposit, by quantity such as
///   `mud/landed-t-per-year`; empty where the scenario opens none
/// @param delays what becomes of projects in this world
/// @param shocks its ordinary shocks, the same in every scenario
public record Future(
    Network network,
    List<Figure> figures,
    Scenario scenario,
    int firstMonth,
    List<Double> values,
    Map<String, Double> lifts,
    ProjectDelays delays,
    OrdinaryShocks shocks) {

  public Future {
    figures = List.copyOf(figures);
    values = List.copyOf(values);
    lifts = Collections.unmodifiableMap(new LinkedHashMap<>(lifts));
  }

  /// The base month of this world.
  ///
  /// @throws IllegalArgumentException when the figures cannot be reconciled with the network
  public BaseMonth baseMonth() {
    return BaseYear.of(network, figures).calibrated().base();
  }

  /// What happens in this world if measures are chosen beside those of the scenario; their projects
  /// come late or fail like any other.
  public Scenario withMeasures(List<Measure> chosen) {
    return scenario.withMeasures(delays.change(chosen));
  }

  /// This world as a job for a simulation.
  ///
  /// @param number by which its outcome is known
  /// @throws IllegalArgumentException as [#baseMonth] does
  public Job job(int number, Horizon horizon) {
    Network extended = scenario.extend(network);
    return new Job(
        number, extended, baseMonth(), scenario.conditions(extended, horizon.months()), shocks);
  }
}
