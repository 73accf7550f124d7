// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With no events, growth or projects a simulation stays at the calibrated base month.
class BaseMonthStaysPutTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void sixtyMonthsOfARandomWorldStayPut(long seed) {
    staysPut(CalibratedNetworks.of(seed, 2 + (int) (seed % 4)));
  }

  /// Two hundred worlds with every lane one to three months at sea.
  @ParameterizedTest
  @ValueSource(ints = {0, 50, 100, 150})
  void sixtyMonthsOfWorldsAtSeaStayPut(int first) {
    for (long seed = first; seed < first + 50; seed++) {
      staysPut(CalibratedNetworks.atSea(seed, 2 + (int) (seed % 2), 1, 3));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void sixtyMonthsOfASmallWorldStayPut(int delay) {
    staysPut(SmallWorlds.twoRegions(delay));
    staysPut(SmallWorlds.smelter(delay));
  }

  private static void staysPut(RandomNetworks.Case world) {
    Network n = world.network();
    Trajectory run = Runs.run(world, Scenario.NONE, 60);
    for (int t : new int[] {0, 1, 2, 5, 20, 59}) {
      for (int m = 0; m < n.markets().size(); m++) {
        double price = n.markets().at(m).basePriceUsdPerTonne();
        assertThat(run.price(t, m)).isCloseTo(price, within(1e-6 * price));
        if (n.forwardOf(m) >= 0) {
          assertThat(run.forwardPrice(t, m)).isCloseTo(price, within(1e-6 * price));
        }
        double stock = n.markets().at(m).coverMonths() * world.base().throughput(m);
        assertThat(run.stock(t, m)).isCloseTo(stock, within(1e-6 * stock));
      }
      for (int p = 0; p < n.plants().size(); p++) {
        double x = world.base().activity(p);
        assertThat(run.activity(t, p)).isCloseTo(x, within(1e-6 * x));
      }
      for (int l = 0; l < n.lanes().size(); l++) {
        double y = world.base().laneFlow(l);
        assertThat(run.flow(t, l)).isCloseTo(y, within(1e-6 * y));
      }
      for (int u = 0; u < n.endUses().size(); u++) {
        double q = world.base().use(u);
        assertThat(run.consumption(t, u)).isCloseTo(q, within(1e-6 * q));
      }
    }
  }
}
