// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.Stockpile;
import io.lodestone.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: a stockpile buys towards its target while last month's price is low.
///
/// World: [SmallWorlds#twoRegions] with a reserve in a that buys 4 t a month below 1.05 times the
/// base price, up to 10 t.
class F02_StockpileBuysTest {

  private final Trajectory run = run();

  private static Trajectory run() {
    RandomNetworks.Case world = SmallWorlds.twoRegions(0);
    Stockpile reserve = new Stockpile("reserve", "a", "good", 0, 10, 4, 1.05, 10, 9, 0);
    Network n = world.network().toBuilder().stockpiles(List.of(reserve)).build();
    return Runs.run(new RandomNetworks.Case(n, world.base()), Scenario.NONE, 6);
  }

  @Test
  void purchasesFillItToTheTarget() {
    assertThat(run.stockpile(0, 0)).isEqualTo(4);
    assertThat(run.stockpile(1, 0)).isEqualTo(8);
    assertThat(run.stockpile(2, 0)).isEqualTo(10);
    assertThat(run.stockpile(5, 0)).isEqualTo(10);
    assertThat(run.stockpileRelease(2, 0)).isEqualTo(-2);
  }

  @Test
  void purchasesRaiseThePrice() {
    assertThat(run.price(0, run.network().markets().getIndex("a/good"))).isGreaterThan(1000);
  }

  @Test
  void purchaseTakesNoMoreThanHalfOfWhatIsThere() {
    RandomNetworks.Case world = SmallWorlds.twoRegions(0);
    Stockpile greedy = new Stockpile("reserve", "a", "good", 0, 1e6, 1e6, 1.05, 0, 9, 0);
    Network n = world.network().toBuilder().stockpiles(List.of(greedy)).build();
    Trajectory bought = Runs.run(new RandomNetworks.Case(n, world.base()), Scenario.NONE, 1);
    // half a month of 80 t is there
    assertThat(bought.stockpileRelease(0, 0)).isCloseTo(-20, within(1e-9));
  }
}
