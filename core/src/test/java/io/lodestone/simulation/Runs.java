// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import io.lodestone.scenario.Trade;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.List;

/// Runs of test worlds from January 2025.
public final class Runs {

  static final YearMonth START = YearMonth.of(2025, 1);

  private Runs() {}

  /// A scenario of events.
  public static Scenario events(Event... events) {
    return new Scenario("test", "A test", "", List.of(events), List.of());
  }

  /// A scenario of measures.
  public static Scenario measures(Measure... measures) {
    return new Scenario("test", "A test", "", List.of(), List.of(measures));
  }

  /// All trade of a commodity between two regions.
  public static Trade trade(String from, String to, String commodity) {
    return new Trade(List.of(from), List.of(to), List.of(commodity));
  }

  static Simulation prepare(RandomNetworks.Case world, Scenario scenario, int months) {
    Network network = scenario.extend(world.network());
    return new Simulation(
        network, world.base(), scenario.conditions(network, months), new Horizon(START, months));
  }

  /// The run of a scenario.
  public static Trajectory run(RandomNetworks.Case world, Scenario scenario, int months) {
    return prepare(world, scenario, months).run(notice -> {});
  }

  /// The solved month with its inputs.
  static SolvedMonth month(RandomNetworks.Case world, Scenario scenario, int month) {
    return prepare(world, scenario, month + 1).runTo(month);
  }
}
