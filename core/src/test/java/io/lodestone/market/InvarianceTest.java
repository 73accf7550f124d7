// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.Network;
import io.lodestone.network.NetworkBuilder;
import io.lodestone.network.Plant;
import io.lodestone.network.Quota;
import io.lodestone.network.RandomNetworks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must not change a price: the order of rows, two halves for one plant, units of display; and
/// what a duty and a quota of the same strength have in common.
class InvarianceTest {

  private static MarketClearing disturbed(RandomNetworks.Case world) {
    MarketClearing clearing = BaseMonths.of(world);
    MonthInputs in = clearing.inputs();
    for (int u = 0; u < world.network().endUses().size(); u++) {
      String id = world.network().endUses().idAt(u);
      double factor = 0.8 + 0.05 * (id.hashCode() & 7);
      in.setEndUse(u, in.useReference(u) * factor, in.elasticity(u), in.chokeMultiple(u));
    }
    return clearing;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderOfRowsChangesNothing(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 4);
    MonthSolution expected = disturbed(world).clear();
    Network shuffled = shuffled(world.network(), new Random(seed));
    MonthSolution actual = disturbed(new RandomNetworks.Case(shuffled, world.base())).clear();
    for (int m = 0; m < shuffled.markets().size(); m++) {
      assertThat(shuffled.markets().idAt(m)).isEqualTo(world.network().markets().idAt(m));
      assertThat(actual.price(m)).isEqualTo(expected.price(m)); // to the bit
    }
  }

  private static Network shuffled(Network n, Random random) {
    return new NetworkBuilder()
        .regions(shuffled(n.regions().list(), random))
        .commodities(shuffled(n.commodities().list(), random))
        .processes(shuffled(n.processes().list(), random))
        .markets(shuffled(n.markets().list(), random))
        .plants(shuffled(n.plants().list(), random))
        .lanes(shuffled(n.lanes().list(), random))
        .endUses(shuffled(n.endUses().list(), random))
        .stockpiles(shuffled(n.stockpiles().list(), random))
        .behaviour(n.behaviour())
        .build();
  }

  private static <T> List<T> shuffled(List<T> items, Random random) {
    List<T> copy = new ArrayList<>(items);
    Collections.shuffle(copy, random);
    return copy;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void otherNamesChangeNothingButTheOrder(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 3);
    Network n = world.network();
    List<Plant> renamed = new ArrayList<>();
    int plants = n.plants().size();
    for (int p = 0; p < plants; p++) {
      renamed.add(withIdAndCapacity(n.plants().at(p), "p%03d".formatted(plants - 1 - p), 1));
    }
    Network other = n.toBuilder().plants(renamed).build();
    MarketClearing one = disturbed(world);
    MarketClearing two = new MarketClearing(other);
    copy(one.inputs(), two.inputs(), n);
    for (int p = 0; p < plants; p++) {
      MonthInputs from = one.inputs();
      two.inputs()
          .setPlant(
              plants - 1 - p,
              from.capacity(p),
              from.plantDelta(p),
              from.operatingCost(p),
              from.wedge(p));
    }
    comparePrices(one.clear(), two.clear(), n.markets().size(), 1);
  }

  private static Plant withIdAndCapacity(Plant plant, String id, double share) {
    return new Plant(
        id,
        plant.name(),
        plant.region(),
        plant.process(),
        plant.capacityTonnesPerMonth() * share,
        plant.operatingCostUsdPerTonne(),
        plant.lifetime(),
        plant.rampUp());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void twoHalvesActAsOnePlant(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 3);
    Network n = world.network();
    MarketClearing one = disturbed(world);
    Plant whole = n.plants().at(n.plants().size() - 1);
    List<Plant> plants = new ArrayList<>(n.plants().list());
    plants.remove(whole);
    plants.add(withIdAndCapacity(whole, whole.id(), 0.5));
    plants.add(withIdAndCapacity(whole, whole.id() + "-second", 0.5)); // last by id
    Network split = n.toBuilder().plants(plants).build();
    int last = n.plants().size() - 1;
    MarketClearing two = new MarketClearing(split);
    copy(one.inputs(), two.inputs(), n);
    for (int half = last; half <= last + 1; half++) {
      two.inputs()
          .setPlant(
              half,
              one.inputs().capacity(last) / 2,
              one.inputs().plantDelta(last),
              one.inputs().operatingCost(last),
              one.inputs().wedge(last));
    }
    MonthSolution whole1 = one.clear();
    MonthSolution halves = two.clear();
    comparePrices(whole1, halves, n.markets().size(), 1);
    double sum = halves.activity(last) + halves.activity(last + 1);
    assertThat(sum / whole1.activity(last)).isCloseTo(1, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1000, 1e-3, 2204.6})
  void unitsOfMassChangeNothingPhysical(double perTonne) {
    RandomNetworks.Case world = CalibratedNetworks.of(7, 4);
    Network n = world.network();
    MarketClearing tonnes = disturbed(world);
    MarketClearing others = new MarketClearing(n);
    copy(tonnes.inputs(), others.inputs(), n);
    scale(tonnes.inputs(), others.inputs(), n, new Units(perTonne, 1));
    MonthSolution a = tonnes.clear();
    MonthSolution b = others.clear();
    comparePrices(a, b, n.markets().size(), perTonne);
    for (int l = 0; l < n.lanes().size(); l++) {
      assertThat(b.flow(l) / a.flow(l) / perTonne).isCloseTo(1, within(1e-7));
    }
    assertThat(b.surplus() / a.surplus()).isCloseTo(1, within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void twiceAllMassesIsTwiceTheFlowsAtTheSamePricesToTheBit(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 4);
    Network n = world.network();
    MarketClearing one = disturbed(world);
    MarketClearing two = new MarketClearing(n);
    scale(one.inputs(), two.inputs(), n, new Units(2, 2));
    MonthSolution a = one.clear();
    MonthSolution b = two.clear();
    for (int m = 0; m < n.markets().size(); m++) {
      assertThat(b.price(m)).isEqualTo(a.price(m));
      assertThat(b.forwardPrice(m)).isEqualTo(a.forwardPrice(m));
      assertThat(b.closing(m)).isEqualTo(2 * a.closing(m));
      assertThat(b.position(m)).isEqualTo(2 * a.position(m));
    }
    for (int l = 0; l < n.lanes().size(); l++) {
      assertThat(b.flow(l)).isEqualTo(2 * a.flow(l));
    }
    for (int u = 0; u < n.endUses().size(); u++) {
      assertThat(b.demand(u)).isEqualTo(2 * a.demand(u));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void twiceAllMoneyIsTwiceThePricesAtTheSameFlowsToTheBit(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 4);
    Network n = world.network();
    MarketClearing one = disturbed(world);
    MarketClearing two = new MarketClearing(n);
    scale(one.inputs(), two.inputs(), n, new Units(1, 2));
    MonthSolution a = one.clear();
    MonthSolution b = two.clear();
    for (int m = 0; m < n.markets().size(); m++) {
      assertThat(b.price(m)).isEqualTo(2 * a.price(m));
      assertThat(b.forwardPrice(m)).isEqualTo(2 * a.forwardPrice(m));
      assertThat(b.closing(m)).isEqualTo(a.closing(m));
    }
    for (int l = 0; l < n.lanes().size(); l++) {
      assertThat(b.flow(l)).isEqualTo(a.flow(l));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void capOfABillionTonnesChangesNothing(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 4);
    List<Quota.Cover> covers =
        world.network().lanes().list().stream()
            .filter(l -> l.commodity().equals("heavy-oxide"))
            .map(l -> new Quota.Cover(Quota.Kind.LANE, l.id(), 1))
            .toList();
    Network n = world.network().withQuotas(List.of(new Quota("cap", "cap", 1, 0, 9, covers)));
    double used =
        covers.stream().mapToDouble(c -> world.base().laneFlow(n.lanes().getIndex(c.id()))).sum();
    MonthSolution free = disturbed(world).clear();
    MarketClearing clearing = disturbed(new RandomNetworks.Case(n, world.base()));
    clearing.inputs().setQuota(0, 1e9, 1e-4 * Math.min(1e9, used) * 250_000);
    MonthSolution capped = clearing.clear();
    for (int m = 0; m < n.markets().size(); m++) {
      assertThat(capped.price(m) / free.price(m)).isCloseTo(1, within(1e-9));
    }
    for (int l = 0; l < n.lanes().size(); l++) {
      assertThat(capped.flow(l) / free.flow(l)).isCloseTo(1, within(1e-8));
    }
    assertThat(capped.licencePrice(0)).isPositive().isLessThan(1e-3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.8, 0.4, 0.1})
  void quotaAndDutyOfItsLicencePriceGiveTheSameMonth(double share) {
    RandomNetworks.Case world = CalibratedNetworks.of(9, 4);
    List<Quota.Cover> covers =
        world.network().lanes().list().stream()
            .filter(l -> l.commodity().equals("heavy-oxide") && l.from().equals("r1"))
            .map(l -> new Quota.Cover(Quota.Kind.LANE, l.id(), 1))
            .toList();
    Network n = world.network().withQuotas(List.of(new Quota("cap", "cap", 1, 0, 9, covers)));
    double exports =
        covers.stream().mapToDouble(c -> world.base().laneFlow(n.lanes().getIndex(c.id()))).sum();
    RandomNetworks.Case capped = new RandomNetworks.Case(n, world.base());
    MarketClearing clearing = disturbed(capped);
    double cap = share * exports;
    clearing.inputs().setQuota(0, cap, 1e-4 * cap * 250_000);
    MonthSolution underQuota = clearing.clear();
    assertThat(underQuota.licencePrice(0)).isGreaterThan(100);
    MonthInputs in = clearing.inputs();
    for (Quota.Cover cover : covers) {
      int l = n.lanes().getIndex(cover.id());
      double duty = in.laneDuty(l) + underQuota.licencePrice(0);
      in.setLane(
          l,
          in.laneUsual(l),
          in.laneHeadroom(l),
          in.laneChannel(l),
          in.laneDelta(l),
          in.laneFriction(l),
          duty);
    }
    in.setQuota(0, Double.POSITIVE_INFINITY, 0);
    MonthSolution underDuty = clearing.clear();
    comparePrices(underQuota, underDuty, n.markets().size(), 1);
    for (int l = 0; l < n.lanes().size(); l++) {
      assertThat(underDuty.flow(l) / underQuota.flow(l)).isCloseTo(1, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void moreCapacityNeverLowersTheLeastSurplus(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 3);
    MarketClearing clearing = disturbed(world);
    MonthInputs in = clearing.inputs();
    double base = clearing.clear().surplus();
    for (int p = 0; p < world.network().plants().size(); p++) {
      double before = in.capacity(p);
      in.setPlant(p, 1.3 * before, in.plantDelta(p), in.operatingCost(p), in.wedge(p));
      assertThat(clearing.clear().surplus()).isGreaterThan(base);
      in.setPlant(p, before, in.plantDelta(p), in.operatingCost(p), in.wedge(p));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whereTheSearchStartsDoesNotMatter(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 3);
    MarketClearing clearing = disturbed(world);
    MonthSolution cold = clearing.clear();
    BaseMonths.fill(clearing.inputs(), world);
    for (int p = 0; p < world.network().plants().size(); p++) {
      clearing.inputs().setPlant(p, 0, 1, 1, 0);
    }
    MonthSolution elsewhere = clearing.clear();
    MarketClearing again = disturbed(world);
    MonthSolution warm = again.clear(elsewhere);
    comparePrices(cold, warm, world.network().markets().size(), 1);
  }

  private static void comparePrices(
      MonthSolution a, MonthSolution b, int markets, double priceFactor) {
    for (int m = 0; m < markets; m++) {
      assertThat(priceFactor * b.price(m) / a.price(m)).isCloseTo(1, within(1e-8));
    }
  }

  /// Units of mass in a tonne, and units of money in a dollar.
  private record Units(double perTonne, double perDollar) {

    double price(double usdPerTonne) {
      return usdPerTonne * perDollar / perTonne;
    }
  }

  private static void copy(MonthInputs from, MonthInputs to, Network n) {
    scale(from, to, n, new Units(1, 1));
  }

  /// Writes the same month in other units.
  private static void scale(MonthInputs from, MonthInputs to, Network n, Units in) {
    double f = in.perTonne();
    for (int m = 0; m < n.markets().size(); m++) {
      to.setPrices(m, in.price(from.basePrice(m)), in.price(from.expectedPrice(m)));
      to.setMarket(m, from.available(m) * f, from.throughput(m) * f, from.storeTarget(m) * f);
      if (n.forwardOf(m) >= 0) {
        to.setForward(
            m,
            in.price(from.expectedForwardPrice(m)),
            from.underWay(m) * f,
            from.positionTarget(m) * f);
      }
    }
    for (int p = 0; p < n.plants().size(); p++) {
      to.setPlant(
          p,
          from.capacity(p) * f,
          in.price(from.plantDelta(p)),
          in.price(from.operatingCost(p)),
          in.price(from.wedge(p)));
    }
    for (int l = 0; l < n.lanes().size(); l++) {
      to.setLane(
          l,
          from.laneUsual(l) * f,
          from.laneHeadroom(l),
          from.laneChannel(l) * f,
          in.price(from.laneDelta(l)),
          in.price(from.laneFriction(l)),
          in.price(from.laneDuty(l)));
    }
    for (int u = 0; u < n.endUses().size(); u++) {
      to.setEndUse(u, from.useReference(u) * f, from.elasticity(u), from.chokeMultiple(u));
    }
  }
}
