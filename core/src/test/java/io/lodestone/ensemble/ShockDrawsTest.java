// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.OrdinaryShocks;
import io.lodestone.network.Behaviour;
import io.lodestone.network.Commodity;
import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.ShockSpreads;
import io.lodestone.network.Stage;
import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Ordinary shocks hang on names and trajectories only.
class ShockDrawsTest {

  private static final int MONTHS = 24;
  private final Network network = RandomNetworks.of(1, 2, Behaviour.DEFAULT).network();
  private final ShockDraws draws = new ShockDraws(Sampler.of(5, new Design.MonteCarlo()), MONTHS);

  @Test
  void newCommodityMovesNoOther() {
    List<Commodity> more = new ArrayList<>(network.commodities().list());
    more.add(new Commodity("a-new-one", "New", Stage.METAL, 10, Map.of()));
    Network larger = network.toBuilder().commodities(more).build();
    OrdinaryShocks before = draws.of(network, 3);
    OrdinaryShocks after = draws.of(larger, 3);
    int ore = network.commodities().getIndex("ore");
    int oreAfter = larger.commodities().getIndex("ore");
    int mine = network.plants().getIndex("mine-r1");
    for (int t = 0; t < MONTHS; t++) {
      assertThat(after.demandFactor(oreAfter, t)).isEqualTo(before.demandFactor(ore, t));
      assertThat(after.news(oreAfter, t)).isEqualTo(before.news(ore, t));
      assertThat(after.capacityFactor(mine, t)).isEqualTo(before.capacityFactor(mine, t));
    }
  }

  @Test
  void otherTrajectoriesHaveOtherShocksAndTheSameHasTheSame() {
    OrdinaryShocks one = draws.of(network, 0);
    assertThat(draws.of(network, 0).demandFactor(0, 7)).isEqualTo(one.demandFactor(0, 7));
    assertThat(draws.of(network, 1).demandFactor(0, 7)).isNotEqualTo(one.demandFactor(0, 7));
  }

  @Test
  void onlyMinesAreShaken() {
    OrdinaryShocks shocks = draws.of(network, 0);
    assertThat(shocks.capacityFactor(network.plants().getIndex("mine-r0"), 5)).isNotEqualTo(1);
    assertThat(shocks.capacityFactor(network.plants().getIndex("separator-r0"), 5)).isEqualTo(1);
  }

  @Test
  void worldIsRestWhereSpreadsAreZero() {
    Behaviour b = network.behaviour();
    Behaviour still =
        b.withRules(b.usualFlows(), b.expectations(), b.alarm(), ShockSpreads.DEFAULT.scaled(0));
    OrdinaryShocks shocks = draws.of(network.withBehaviour(still), 0);
    for (int t = 0; t < MONTHS; t++) {
      assertThat(shocks.demandFactor(0, t)).isEqualTo(1);
      assertThat(shocks.news(0, t)).isZero();
      assertThat(shocks.capacityFactor(0, t)).isEqualTo(1);
    }
  }

  /// Spreads of a month's news: √(0.045² + 0.03²), of which 0.03² is shared by all commodities.
  @Test
  void newsHasItsSpreadAndIsSharedInPart() {
    double square = 0;
    double product = 0;
    int count = 0;
    for (int i = 0; i < 400; i++) {
      OrdinaryShocks shocks = draws.of(network, i);
      for (int t = 0; t < MONTHS; t++) {
        square += shocks.news(0, t) * shocks.news(0, t);
        product += shocks.news(0, t) * shocks.news(1, t);
        count++;
      }
    }
    assertThat(square / count).isCloseTo(0.045 * 0.045 + 0.03 * 0.03, within(1.5e-4));
    assertThat(product / count).isCloseTo(0.03 * 0.03, within(1.5e-4));
  }
}
