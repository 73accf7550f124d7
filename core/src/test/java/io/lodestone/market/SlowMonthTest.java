// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.RandomNetworks;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The clearing against [SlowMonth], an implementation that shares nothing with it but the page it
/// was written from.
class SlowMonthTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void slowImplementationFindsTheSameMonth(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 2 + (int) (seed % 3));
    MarketClearing clearing = disturbed(world, seed);
    Network network = clearingNetwork(world);
    MonthSolution fast = clearing.clear();
    SlowMonth slow = new SlowMonth(network, clearing.inputs());
    slow.solve(1e-12, 400);
    for (int m = 0; m < network.markets().size(); m++) {
      // the month balances to 1e-9 of throughput: where little answers a price, it may be off by
      // some times that
      assertThat(fast.price(m) / slow.price[m]).isCloseTo(1, within(1e-8));
      assertThat(fast.closing(m)).isCloseTo(slow.closing(m), within(2e-8 * slow.closing(m)));
      if (network.forwardOf(m) >= 0) {
        double later = slow.price[network.markets().size() + network.forwardOf(m)];
        assertThat(fast.forwardPrice(m) / later).isCloseTo(1, within(1e-8));
        assertThat(fast.position(m)).isCloseTo(slow.position(m), within(2e-8 * slow.position(m)));
      }
    }
    for (int p = 0; p < network.plants().size(); p++) {
      assertThat(fast.activity(p)).isCloseTo(slow.activity(p), within(1e-8 * slow.activity(p)));
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      assertThat(fast.flow(l)).isCloseTo(slow.flow(l), within(1e-8 * slow.flow(l) + 1e-12));
    }
    assertThat(fast.licencePrice(0) / slow.price[slow.price.length - 1]).isCloseTo(1, within(1e-8));
    assertThat(fast.surplus()).isCloseTo(slow.surplus(), within(1e-9 * Math.abs(slow.surplus())));
  }

  @Test
  void surplusRecomputedFromPricesIsTheOneReported() {
    for (long seed = 20; seed < 60; seed++) {
      RandomNetworks.Case world = CalibratedNetworks.of(seed, 4);
      MarketClearing clearing = disturbed(world, seed);
      MonthSolution solved = clearing.clear();
      SlowMonth again = new SlowMonth(clearingNetwork(world), clearing.inputs(), solved);
      double scale = Math.abs(again.surplus());
      assertThat(solved.surplus()).isCloseTo(again.surplus(), within(1e-11 * scale));
    }
  }

  /// With a quota on the exports of magnets from r0 that binds.
  private static Network clearingNetwork(RandomNetworks.Case world) {
    Network network = world.network();
    List<Quota.Cover> covers =
        network.lanes().list().stream()
            .filter(l -> l.commodity().equals("magnet") && l.from().equals("r0"))
            .map(l -> new Quota.Cover(Quota.Kind.LANE, l.id(), 1))
            .toList();
    return network.withQuotas(List.of(new Quota("cap", "cap", 1, 0, 9, covers)));
  }

  /// A month off balance: capacities, demands, stocks and expectations moved, one lane banned, and
  /// half of the base exports of magnets allowed.
  private static MarketClearing disturbed(RandomNetworks.Case world, long seed) {
    Network network = clearingNetwork(world);
    MarketClearing clearing = BaseMonths.of(new RandomNetworks.Case(network, world.base()));
    MonthInputs in = clearing.inputs();
    SplittableRandom random = new SplittableRandom(seed);
    for (int m = 0; m < network.markets().size(); m++) {
      in.setPrices(m, in.basePrice(m), in.basePrice(m) * (0.7 + 0.6 * random.nextDouble()));
      double b = in.available(m) * (0.4 + random.nextDouble());
      in.setMarket(m, b, in.throughput(m), in.storeTarget(m));
      if (network.forwardOf(m) >= 0) {
        double expected = in.basePrice(m) * (0.7 + 0.6 * random.nextDouble());
        double underWay = in.underWay(m) * (0.4 + random.nextDouble());
        in.setForward(m, expected, underWay, in.positionTarget(m));
      }
    }
    for (int p = 0; p < network.plants().size(); p++) {
      double capacity = in.capacity(p) * (0.3 + 0.8 * random.nextDouble());
      in.setPlant(p, capacity, in.plantDelta(p), in.operatingCost(p), in.wedge(p));
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      double headroom = l % 3 == 0 ? 1.1 : 2;
      double usual = in.laneUsual(l) * (0.5 + random.nextDouble());
      in.setLane(
          l,
          usual,
          headroom,
          l == 0 ? 0 : headroom * usual,
          in.laneDelta(l),
          in.laneFriction(l),
          in.laneDuty(l));
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      in.setEndUse(
          u,
          in.useReference(u) * (0.8 + random.nextDouble()),
          in.elasticity(u),
          u % 4 == 0 ? 3 : 50);
    }
    double exports =
        network.quotas().at(0).covers().stream()
            .mapToDouble(c -> world.base().laneFlow(network.lanes().getIndex(c.id())))
            .sum();
    in.setQuota(0, exports / 2, 1e-4 * exports / 2 * 60_000);
    return clearing;
  }
}
