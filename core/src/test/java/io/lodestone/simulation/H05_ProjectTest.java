// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.market.MonthInputs;
import io.lodestone.network.Growth;
import io.lodestone.network.Lane;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Plant;
import io.lodestone.network.RampUp;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Capital;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a measure opens plants and lanes that the data keep as options.
///
/// World: [SmallWorlds#twoRegions] with an optional mine of 40 t in b (ramp-up series 1) and an
/// optional lane from b to a; the project starts in month 4.
class H05_ProjectTest {

  private final RandomNetworks.Case world =
      SmallWorlds.twoRegionsSketch(0, Growth.NONE, Series.ONE)
          .plant(new Plant("new-b", "new", "b", "mine", 40, 300, Lifetime.OPTION, RampUp.SERIES_1))
          .lane(new Lane("good", "b", "a", 0, 0, 0, Lifetime.OPTION))
          .calibrate(Map.of("mine-a", 80.0, "mine-b", 10.0), Map.of("good:a>b", 50.0));

  @Test
  void optionStaysClosedUnlessChosen() {
    Trajectory run = Runs.run(world, Scenario.NONE, 10);
    int plant = run.network().plants().getIndex("new-b");
    for (int t = 0; t < 10; t++) {
      assertThat(run.capacity(t, plant)).isZero();
      assertThat(run.flow(t, run.network().lanes().getIndex("good:b>a"))).isZero();
    }
  }

  @Test
  void projectOpensPlantAndLaneAndRampsUp() {
    Trajectory run =
        Runs.run(
            world,
            Runs.measures(
                new Measure.Project(
                    List.of("new-*"),
                    List.of("good:b>a"),
                    1,
                    Capital.NONE,
                    new Period(4, Period.FOREVER))),
            20);
    int plant = run.network().plants().getIndex("new-b");
    assertThat(run.capacity(3, plant)).isZero();
    for (int t = 4; t < 20; t++) {
      double share = 1 - Math.exp(-(t - 4 + 1) / 5.5);
      assertThat(run.capacity(t, plant)).isCloseTo(40 * share, within(1e-12));
    }
    assertThat(run.flow(19, run.network().lanes().getIndex("good:b>a"))).isPositive();
  }

  @Test
  void subsidyLowersTheCostOfThePlantsItNames() {
    Scenario subsidy =
        Runs.measures(new Measure.Subsidy(List.of("mine-b"), 150, new Period(0, Period.FOREVER)));
    MonthInputs inputs = Runs.month(world, subsidy, 0).clearing().inputs();
    assertThat(inputs.operatingCost(world.network().plants().getIndex("mine-b"))).isEqualTo(550);
    assertThat(inputs.operatingCost(world.network().plants().getIndex("mine-a"))).isEqualTo(500);
  }
}
