// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.Stockpile;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: a stockpile releases while last month's price is high.
///
/// World: [SmallWorlds#twoRegions] with 25 t of reserve in b, released at 10 t a month above 1.2
/// times the base price; the lane is banned from month 3.
class F01_StockpileReleasesTest {

  private static Trajectory run(double openingTonnes) {
    RandomNetworks.Case world = SmallWorlds.twoRegions(0);
    Stockpile reserve = new Stockpile("reserve", "b", "good", openingTonnes, 0, 0, 0, 10, 1.2, 0);
    Network n = world.network().toBuilder().stockpiles(List.of(reserve)).build();
    return Runs.run(
        new RandomNetworks.Case(n, world.base()),
        Runs.events(
            new Event.ExportBan(Runs.trade("a", "b", "good"), new Period(3, Period.FOREVER))),
        10);
  }

  @Test
  void releaseFollowsThePriceByAMonthUntilNothingIsLeft() {
    Trajectory run = run(25);
    double[] released = {0, 0, 0, 0, 10, 10, 5, 0, 0, 0};
    double[] held = {25, 25, 25, 25, 15, 5, 0, 0, 0, 0};
    for (int t = 0; t < 10; t++) {
      assertThat(run.stockpileRelease(t, 0)).as("month %d", t).isEqualTo(released[t]);
      assertThat(run.stockpile(t, 0)).as("month %d", t).isEqualTo(held[t]);
    }
  }

  @Test
  void releaseLowersThePrice() {
    int b = run(25).network().markets().getIndex("b/good");
    assertThat(run(25).price(4, b)).isLessThan(0.9 * run(0).price(4, b));
  }
}
