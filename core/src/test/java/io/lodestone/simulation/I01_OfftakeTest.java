// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Contract;
import io.lodestone.conditions.Payer;
import io.lodestone.network.Quota;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: an offtake delivers a part of a plant's output outside the market.
///
/// World: [SmallWorlds#twoRegions]; from month 2 on mine-a (80 t) owes b a quarter of its output or
/// 10 t.
class I01_OfftakeTest {

  private static final Period FROM_TWO = new Period(2, Period.FOREVER);

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(0);

  private static Measure offtake(double share, double tonnes, Contract.PriceFormula price) {
    return new Measure.Offtake(
        List.of("mine-a"), "good", "b", share, tonnes, price, Payer.STATE, FROM_TWO);
  }

  @Test
  void shareOfLastMonthsOutputIsTakenFromTheSellerAndGivenToTheBuyer() {
    Scenario contract = Runs.measures(offtake(0.25, Double.NaN, Contract.PriceFormula.MARKET));
    SolvedMonth month = Runs.month(world, contract, 2);
    int a = world.network().markets().getIndex("a/good");
    int b = world.network().markets().getIndex("b/good");
    // half a month of cover: 40 t in a and 30 t in b; 20 t change places
    assertThat(month.clearing().inputs().available(a)).isCloseTo(20, within(1e-6));
    assertThat(month.clearing().inputs().available(b)).isCloseTo(50, within(1e-6));
  }

  @Test
  void tonnageIsDeliveredWhateverThePrice() {
    Scenario contract = Runs.measures(offtake(Double.NaN, 10, Contract.PriceFormula.MARKET));
    Trajectory with = Runs.run(world, contract, 8);
    int lane = world.network().lanes().getIndex("good:a>b");
    for (int t = 2; t < 8; t++) { // the market takes that much less by itself: b needs no more
      assertThat(with.flow(t, lane)).isCloseTo(50, within(3.0));
      assertThat(with.flow(t, lane)).isGreaterThan(10);
    }
    assertThat(with.measures()).isEqualTo(1);
    assertThat(with.costUsd(5, 0, Payer.STATE)).isZero(); // at the market's price
  }

  @Test
  void payerBearsWhatThePriceIsAboveTheMarket() {
    Contract.PriceFormula collar = new Contract.PriceFormula(1, 1300, 2000);
    Trajectory run = Runs.run(world, Runs.measures(offtake(Double.NaN, 10, collar)), 8);
    int a = world.network().markets().getIndex("a/good");
    for (int t = 2; t < 8; t++) {
      double premium = 1300 - run.price(t, a);
      assertThat(run.costUsd(t, 0, Payer.STATE)).isCloseTo(10 * premium, within(1e-6));
      assertThat(run.costUsd(t, 0, Payer.FIRMS)).isZero();
    }
    assertThat(run.costUsd(1, 0, Payer.STATE)).isZero();
  }

  @Test
  void exportBanOfTheSellerStopsItToo() {
    Scenario banned =
        new Scenario(
            "s",
            "s",
            "",
            List.of(new Event.ExportBan(Runs.trade("a", "b", "*"), new Period(4, 2))),
            List.of(offtake(Double.NaN, 10, Contract.PriceFormula.MARKET)));
    Trajectory run = Runs.run(world, banned, 8);
    int lane = world.network().lanes().getIndex("good:a>b");
    assertThat(run.flow(4, lane)).isZero();
    assertThat(run.flow(6, lane)).isGreaterThan(10);
  }

  @Test
  void goodsUnderWayArriveAfterTheTransitTime() {
    RandomNetworks.Case slow = SmallWorlds.twoRegions(2);
    Scenario contract = Runs.measures(offtake(Double.NaN, 10, Contract.PriceFormula.MARKET));
    Trajectory run = Runs.run(slow, contract, 8);
    int lane = slow.network().lanes().getIndex("good:a>b");
    for (int t = 2; t < 8; t++) {
      assertThat(run.arrival(t, lane)).isEqualTo(run.flow(t - 2, lane));
    }
  }

  @Test
  void quotaCountsItFirst() {
    Quota quota =
        new Quota(
            "cap", "cap", 30, 0, 99, List.of(new Quota.Cover(Quota.Kind.LANE, "good:a>b", 1)));
    RandomNetworks.Case capped =
        new RandomNetworks.Case(world.network().withQuotas(List.of(quota)), world.base());
    Scenario contract = Runs.measures(offtake(Double.NaN, 10, Contract.PriceFormula.MARKET));
    SolvedMonth month = Runs.month(capped, contract, 3);
    assertThat(month.clearing().inputs().quotaCap(0)).isCloseTo(20, within(1e-9));
    Trajectory run = Runs.run(capped, contract, 6);
    assertThat(run.quotaUsed(5, 0)).isLessThanOrEqualTo(30);
  }
}
