// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Contract.Settlement;
import io.lodestone.conditions.Payer;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: a plant is paid what last month's price lacks of a strike.
///
/// World: [SmallWorlds#twoRegions]; mine-b has a guarantee for half of its output.
class I02_PriceFloorTest {

  private static final Period ALWAYS = new Period(0, Period.FOREVER);

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(0);
  private final int mine = world.network().plants().getIndex("mine-b");

  private static Measure floor(double strike, Settlement settlement) {
    return new Measure.PriceFloor(List.of("mine-*"), "good", strike, 0.5, settlement, ALWAYS);
  }

  private double cost(Measure measure) {
    return Runs.month(world, Runs.measures(measure), 0).clearing().inputs().operatingCost(mine);
  }

  @Test
  void differenceIsPaidForTheCoveredShare() {
    assertThat(cost(floor(1200, Settlement.FLOOR))).isCloseTo(700 - 0.5 * 200, within(1e-9));
    assertThat(cost(floor(900, Settlement.FLOOR))).isEqualTo(700);
    assertThat(cost(floor(900, Settlement.BOTH_WAYS))).isCloseTo(700 + 50, within(1e-9));
  }

  @Test
  void stateBearsItAndGovernmentsPayIt() {
    Trajectory run = Runs.run(world, Runs.measures(floor(1200, Settlement.FLOOR)), 3);
    int b = world.network().markets().getIndex("b/good");
    int a = world.network().markets().getIndex("a/good");
    int other = world.network().plants().getIndex("mine-a");
    double paid =
        0.5 * (1200 - run.price(1, b)) * run.activity(2, mine)
            + 0.5 * (1200 - run.price(1, a)) * run.activity(2, other);
    assertThat(run.costUsd(2, 0, Payer.STATE)).isCloseTo(paid, within(1e-6));
    assertThat(run.subsidyUsd(2, mine) + run.subsidyUsd(2, other)).isCloseTo(paid, within(1e-6));
  }

  @Test
  void itKeepsAMineOpenThroughAPriceWar() {
    Event war = new Event.PriceWar(List.of("mine-a"), 600, new Period(2, 24));
    Trajectory alone = Runs.run(world, Runs.events(war), 20);
    Scenario guarded =
        new Scenario(
            "s",
            "s",
            "",
            List.of(war),
            List.of(
                new Measure.PriceFloor(
                    List.of("mine-b"), "good", 1000, 1, Settlement.FLOOR, ALWAYS)));
    Trajectory kept = Runs.run(world, guarded, 20);
    assertThat(alone.activity(19, mine)).isLessThan(0.8 * world.base().activity(mine));
    // last month's price settles, so the guarantee trails a moving price by a month
    assertThat(kept.activity(19, mine)).isBetween(9.5, 10.5);
  }
}
