// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.market.NotConvergedException;
import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Horizon;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a simulation refuses, and how it tells.
class SimulationTest {

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(0);

  @Test
  void monthThatCannotBeClearedIsNamedWithItsMarkets() {
    Scenario absurd =
        Runs.events(new Event.DemandShift(List.of("use-b-*"), 1e308, new Period(5, 1)));
    assertThatThrownBy(() -> Runs.run(world, absurd, 12))
        .isInstanceOf(NotConvergedException.class)
        .hasMessageStartingWith("month 2025-06: ")
        .hasMessageContaining("b/good")
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void tooFewConditionsAreRefused() {
    Network n = world.network();
    Horizon horizon = new Horizon(Runs.START, 12);
    assertThatThrownBy(
            () -> new Simulation(n, world.base(), Scenario.NONE.conditions(n, 11), horizon))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("conditions for 11 months, horizon of 12\nMaybe");
  }

  @Test
  void monthOutsideTheHorizonOrPassedIsRefused() {
    Simulation simulation = Runs.prepare(world, Scenario.NONE, 12);
    assertThatThrownBy(() -> simulation.runTo(12)).hasMessageContaining("month index 12");
    assertThat(simulation.runTo(5).month()).isEqualTo(Runs.START.plusMonths(5));
    assertThatThrownBy(() -> simulation.runTo(5)).hasMessageContaining("Maybe");
    assertThat(simulation.runTo(6).solution().price(0)).isCloseTo(1000, within(1e-3));
  }

  @Test
  void runsOfTheSameWorldAreTheSameToTheBit() {
    Scenario outage = Runs.events(new Event.Outage(List.of("mine-a"), 0.4, new Period(3, 9)));
    Trajectory one = Runs.run(world, outage, 36);
    Trajectory two = Runs.run(world, outage, 36);
    for (int t = 0; t < 36; t++) {
      assertThat(two.price(t, 1)).isEqualTo(one.price(t, 1));
      assertThat(two.iterations(t)).isEqualTo(one.iterations(t));
    }
  }

  @Test
  void useLostIsCountedAgainstTheBaselineAndAGainIsNegative() {
    Scenario glut = Runs.events(new Event.PriceWar(List.of("*"), 400, new Period(0, 12)));
    Trajectory calm = Runs.run(world, Scenario.NONE, 12);
    Trajectory run = Runs.run(world, glut, 12).against(calm);
    assertThat(run.useLost(3, 0)).isEqualTo(calm.consumption(3, 0) - run.consumption(3, 0));
    assertThat(run.useLost(3, 0)).isNegative();
    assertThat(calm.useLost(3, 0)).isZero();
  }
}
