// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.market.MonthInputs;
import io.lodestone.network.Growth;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Plant;
import io.lodestone.network.RampUp;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a ban on technology slows ramp-up for good and makes new plants dearer while it lasts.
///
/// World: [SmallWorlds#twoRegions] with a project mine of 40 t/month in b from month 4.
class H07_TechnologyBanTest {

  private static final List<String> ALL = List.of("*");

  private final RandomNetworks.Case world =
      SmallWorlds.twoRegionsSketch(0, Growth.NONE, Series.ONE)
          .plant(
              new Plant("new-b", "new-b", "b", "mine", 40, 300, Lifetime.from(4), RampUp.SERIES_1))
          .calibrate(Map.of("mine-a", 80.0, "mine-b", 10.0), Map.of("good:a>b", 50.0));

  private static Scenario ban(double rampFactor, Period period) {
    return Runs.events(
        new Event.TechnologyBan(ALL, List.of("a"), rampFactor, 1.5, 2, 0.25, period));
  }

  @Test
  void monthsUnderTheBanDoTheWorkOfHalfAMonth() {
    Trajectory run = Runs.run(world, ban(2, new Period(0, Period.FOREVER)), 24);
    int plant = run.network().plants().getIndex("new-b");
    for (int t = 4; t < 24; t++) {
      double share = 1 - Math.exp(-(0.5 * (t - 4) + 1) / 5.5);
      assertThat(run.capacity(t, plant)).isCloseTo(40 * share, within(1e-12));
    }
  }

  @Test
  void whatWasLostStaysLostWhenTheBanEnds() {
    Trajectory run = Runs.run(world, ban(2, new Period(0, 10)), 24);
    int plant = run.network().plants().getIndex("new-b");
    double three = 1 - Math.exp(-((20 - 4) - 3 + 1) / 5.5); // six months counted for three
    assertThat(run.capacity(20, plant)).isCloseTo(40 * three, within(1e-12));
  }

  @Test
  void newPlantsElsewhereCostMoreWhileItLasts() {
    Scenario ban = ban(1, new Period(2, 6));
    for (int month : new int[] {1, 2, 7, 8}) {
      MonthInputs inputs = Runs.month(world, ban, month).clearing().inputs();
      int fresh = world.network().plants().getIndex("new-b");
      int old = world.network().plants().getIndex("mine-b");
      boolean inForce = month >= 2 && month < 8;
      assertThat(inputs.operatingCost(fresh)).isEqualTo(inForce ? 450 : 300);
      assertThat(inputs.operatingCost(old)).isEqualTo(700); // knows its trade
    }
  }

  @Test
  void plantsExpandLessByThemselves() {
    Growth growth = new Growth(500, 0.2, 6, 1);
    Series boom = Series.of(Map.of(0, 1.0, 12, 2.0));
    RandomNetworks.Case growing = SmallWorlds.twoRegions(0, growth, boom);
    Trajectory free = Runs.run(growing, Scenario.NONE, 36);
    Trajectory hampered = Runs.run(growing, ban(1, new Period(0, Period.FOREVER)), 36);
    int a = free.network().plants().getIndex("mine-a");
    int b = free.network().plants().getIndex("mine-b");
    assertThat(free.capacity(35, b)).isGreaterThan(free.capacity(0, b));
    assertThat(hampered.capacity(35, b)).isLessThan(free.capacity(35, b));
    assertThat(hampered.capacity(20, a)).isEqualTo(free.capacity(20, a)); // exempt
  }
}
