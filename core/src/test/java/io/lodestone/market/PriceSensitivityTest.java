// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.RandomNetworks;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What one more tonne would do to a price, against clearing the month again with a little more.
class PriceSensitivityTest {

  private final RandomNetworks.Case world = CalibratedNetworks.of(3, 3);
  private final Lane lane =
      world.network().lanes().list().stream()
          .filter(l -> l.commodity().equals("magnet") && l.transitMonths() == 0)
          .findFirst()
          .orElseThrow();
  private final Network network =
      world
          .network()
          .withQuotas(
              List.of(
                  new Quota(
                      "cap",
                      "cap",
                      1,
                      0,
                      9,
                      List.of(new Quota.Cover(Quota.Kind.LANE, lane.id(), 1)))));
  private final MarketClearing clearing =
      BaseMonths.of(new RandomNetworks.Case(network, world.base()));
  private final MonthInputs in = clearing.inputs();
  private final int target = network.markets().getIndex(lane.to() + "/magnet");

  private PriceSensitivity sensitivity(MonthSolution solved) {
    return clearing.sensitivity(solved, target);
  }

  private MonthSolution underQuota() {
    double exports = world.base().laneFlow(network.lanes().getIndex(lane.id()));
    in.setQuota(0, exports / 2, 1e-4 * exports / 2 * 60_000);
    return clearing.clear();
  }

  @Test
  void tonneAtAMarketMovesThePriceAsToldEverywhere() {
    MonthSolution solved = underQuota();
    for (int m = 0; m < network.markets().size(); m++) {
      double told = sensitivity(solved).ofTonneAt(m);
      double h = 1e-4 * in.throughput(m);
      in.setMarket(m, in.available(m) + h, in.throughput(m), in.storeTarget(m));
      double up = clearing.clear(solved).price(target);
      in.setMarket(m, in.available(m) - 2 * h, in.throughput(m), in.storeTarget(m));
      double down = clearing.clear(solved).price(target);
      in.setMarket(m, in.available(m) + h, in.throughput(m), in.storeTarget(m));
      // 1e-9 of imbalance leaves this much of a difference
      double noise = 1e-7 * solved.price(target) / in.throughput(m);
      assertThat((up - down) / (2 * h)).isCloseTo(told, within(1e-4 * Math.abs(told) + noise));
    }
  }

  @Test
  void tonneUnderWayMovesThePriceAsTold() {
    MonthSolution solved = underQuota();
    for (int m = 0; m < network.markets().size(); m++) {
      double told = sensitivity(solved).ofTonneUnderWay(m);
      if (network.forwardOf(m) < 0) {
        assertThat(told).isZero();
        continue;
      }
      double expected = in.expectedForwardPrice(m);
      double b = in.underWay(m);
      double h = 1e-4 * b;
      in.setForward(m, expected, b + h, in.positionTarget(m));
      double up = clearing.clear(solved).price(target);
      in.setForward(m, expected, b - h, in.positionTarget(m));
      double down = clearing.clear(solved).price(target);
      in.setForward(m, expected, b, in.positionTarget(m));
      double noise =
          1e-7 * solved.price(target) / in.throughput(m) + 1e-8 * solved.price(target) / h;
      assertThat((up - down) / (2 * h)).isCloseTo(told, within(1e-3 * Math.abs(told) + noise));
    }
  }

  @Test
  void tonneUnderTheQuotaLowersTheImportersPriceAsTold() {
    MonthSolution solved = underQuota();
    double told = sensitivity(solved).ofQuota(0);
    assertThat(told).isNegative();
    double cap = in.quotaCap(0);
    double mu = in.quotaMu(0);
    in.setQuota(0, cap * 1.0001, mu);
    double up = clearing.clear(solved).price(target);
    in.setQuota(0, cap * 0.9999, mu);
    double down = clearing.clear(solved).price(target);
    assertThat((up - down) / (0.0002 * cap)).isCloseTo(told, within(1e-3 * Math.abs(told)));
  }

  @Test
  void quotaNotInForceHasNoEffect() {
    assertThat(sensitivity(clearing.clear()).ofQuota(0)).isZero();
  }

  @Test
  void tonneOfCapacityMovesThePriceAsTold() {
    MonthSolution solved = clearing.clear();
    for (int p = 0; p < network.plants().size(); p++) {
      double told = sensitivity(solved).ofCapacity(p);
      double k = in.capacity(p);
      in.setPlant(p, k * 1.0001, in.plantDelta(p), in.operatingCost(p), in.wedge(p));
      double up = clearing.clear(solved).price(target);
      in.setPlant(p, k * 0.9999, in.plantDelta(p), in.operatingCost(p), in.wedge(p));
      double down = clearing.clear(solved).price(target);
      in.setPlant(p, k, in.plantDelta(p), in.operatingCost(p), in.wedge(p));
      double noise = 1e-6 * solved.price(target) / k;
      assertThat((up - down) / (0.0002 * k)).isCloseTo(told, within(1e-3 * Math.abs(told) + noise));
    }
  }

  @Test
  void tonneOnALaneIsATonneThereLessATonneHere() {
    MonthSolution solved = clearing.clear();
    PriceSensitivity told = sensitivity(solved);
    for (int l = 0; l < network.lanes().size(); l++) {
      boolean later = network.lanes().at(l).transitMonths() > 0;
      int to = network.laneTo(l);
      double there = later ? told.ofTonneUnderWay(to) : told.ofTonneAt(to);
      assertThat(told.ofLane(l)).isEqualTo(there - told.ofTonneAt(network.laneFrom(l)));
    }
  }

  @Test
  void plantThatDoesNotExistHasNoEffect() {
    in.setPlant(0, 0, in.plantDelta(0), in.operatingCost(0), in.wedge(0));
    assertThat(sensitivity(clearing.clear()).ofCapacity(0)).isZero();
  }
}
