// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import static io.lodestone.baseyear.Figures.activity;
import static io.lodestone.baseyear.Figures.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.EndUse;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.RampUp;
import io.lodestone.network.SmallNetworks;
import io.lodestone.units.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calibration: wedges by hand, and a base month without excess supply.
class CalibrationTest {

  @Test
  void wedgeOfAMineIsItsMarginLessWhatItsSlackExplains() {
    // 600 t/year of 1200, a fifth of the rest within months: 50 of 60, logit ln 5
    Network network = SmallNetworks.mineAndUse();
    Calibrated calibrated =
        BaseYear.of(network, List.of(activity("mine", 600, 0.1), use("user", 600, 0.1)))
            .calibrated();
    assertThat(calibrated.base().activity(0)).isCloseTo(50, within(1e-10));
    assertThat(calibrated.base().plantWedge(0)).isCloseTo(600 - 150 * Math.log(5), within(1e-8));
    assertThat(calibrated.wedges()).hasSize(1);
    assertThat(calibrated.wedges().get(0).shareOfPrice())
        .isCloseTo(0.6 - 0.15 * Math.log(5), within(1e-11));
    assertThat(calibrated.wedges().get(0).isWarning()).isFalse();
  }

  @Test
  void wedgeOfALaneIsThePriceGapLessFreightAndDuty() {
    Network network = SmallNetworks.twoRegions();
    BaseYear year = BaseYear.of(network, ReconciliationTest.twoRegionFigures());
    BaseMonth base = year.calibrated().base();
    int out = network.lanes().getIndex("ore:home>abroad");
    int back = network.lanes().getIndex("ore:abroad>home");
    assertThat(base.laneFriction(out)).isCloseTo(1100 - 1000 - 20, within(1e-9));
    assertThat(base.laneReference(out)).isEqualTo(base.laneFlow(out));
    assertThat(base.laneFriction(back)).isEqualTo(30 + 250.0);
    assertThat(base.laneFlow(back)).isLessThan(base.laneReference(back)).isPositive();
    Wedge wedge =
        year.calibrated().wedges().stream().filter(w -> w.kind().equals("lane")).findAny().get();
    assertThat(wedge.id()).isEqualTo("ore:home>abroad");
    assertThat(wedge.usdPerTonne()).isCloseTo(30, within(1e-9));
    assertThat(wedge.shareOfPrice()).isCloseTo(30 / 1100.0, within(1e-12));
  }

  @Test
  void wedgesComeLargestShareFirst() {
    RandomYears.Case random = RandomYears.of(3, 4, 2);
    List<Wedge> wedges = BaseYear.of(random.network(), random.figures()).calibrated().wedges();
    assertThat(wedges)
        .isSortedAccordingTo(
            (a, b) -> Double.compare(Math.abs(b.shareOfPrice()), Math.abs(a.shareOfPrice())));
  }

  @Test
  void nothingIsInExcessAtBasePricesInTheSmallNetworks() {
    requireNoExcess(SmallNetworks.twoRegions(), ReconciliationTest.twoRegionFigures());
    requireNoExcess(
        SmallNetworks.sleepingIsland(), List.of(activity("mine", 600, 0.1), use("user", 500, 0.1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void nothingIsInExcessAtBasePricesInRandomNetworks(long seed) {
    RandomYears.Case random = RandomYears.of(seed, 6, 5);
    requireNoExcess(random.network(), random.figures());
  }

  private static void requireNoExcess(Network network, List<Figure> figures) {
    BaseMonth base = BaseYear.of(network, figures).calibrated().base();
    double[] excess = ExcessSupply.of(network, base, 0);
    for (int m = 0; m < excess.length; m++) {
      assertThat(excess[m])
          .as(network.markets().idAt(m))
          .isCloseTo(0, within(1e-9 * base.throughput(m)));
    }
  }

  @Test
  void newLaneAtADormantMarketOpensWithTheFirstPlantThere() {
    Network network = SmallNetworks.sleepingIsland();
    int fromIsland = network.lanes().getIndex("ore:island>home");
    int toIsland = network.lanes().getIndex("ore:home>island");
    assertThat(network.isDormant(network.laneFrom(fromIsland))).isTrue();
    assertThat(network.isDormant(network.laneTo(fromIsland))).isFalse();
    assertThat(new Conditions(network, 11).laneMultiplier(fromIsland)).isZero();
    Conditions mining = new Conditions(network, 12);
    assertThat(mining.laneMultiplier(fromIsland)).isEqualTo(1);
    assertThat(mining.laneMultiplier(toIsland)).isZero(); // nobody there uses ore yet
    double[] together = new double[network.lanes().size()];
    mining.copyLaneMultipliers(together);
    for (int l = 0; l < together.length; l++) {
      assertThat(together[l]).isEqualTo(mining.laneMultiplier(l));
    }
    int smelter = network.plants().getIndex("island-smelter");
    mining.setPlantLifetime(network.plants().at(smelter), smelter, Lifetime.from(12));
    assertThat(mining.laneMultiplier(toIsland)).isEqualTo(1);
    mining.scaleCapacity(smelter, 0); // an outage leaves the lane open
    assertThat(mining.laneMultiplier(toIsland)).isEqualTo(1);
    mining.scaleLane(toIsland, 0);
    assertThat(mining.laneMultiplier(toIsland)).isZero();
  }

  @Test
  void measureOpensALaneToADormantMarket() {
    Network network = SmallNetworks.sleepingIsland();
    int toIsland = network.lanes().getIndex("ore:home>island");
    Conditions now = new Conditions(network, 0);
    now.openLane(toIsland);
    assertThat(now.laneMultiplier(toIsland)).isEqualTo(1);
  }

  @Test
  void demandAtBasePricesIsTheReconciledUseWhateverTheChoke() {
    Network network =
        SmallNetworks.mineAndUse().toBuilder()
            .endUses(
                List.of(new EndUse("user", "u", "home", "ore", "use", 0.3, 0.6, 2, Series.ONE, 1)))
            .build();
    BaseYear year =
        BaseYear.of(network, List.of(activity("mine", 600, 0.1), use("user", 600, 0.1)));
    assertThat(year.calibrated().base().use(0)).isEqualTo(year.reconciled().use(0));
  }

  @Test
  void slackOfAMineOfTheStudyGoesBeforeThatOfAll() {
    Network network = SmallNetworks.mineAndUse();
    Network own =
        network.toBuilder().plants(List.of(network.plants().at(0).withSlackShare(0.5))).build();
    BaseMonth base =
        BaseYear.of(own, List.of(activity("mine", 600, 0.1), use("user", 600, 0.1)))
            .calibrated()
            .base();
    // 50 of 75: logit ln 2
    assertThat(base.plantWedge(0)).isCloseTo(600 - 150 * Math.log(2), within(1e-8));
  }

  @Test
  void wedgeOverHalfThePriceIsAWarning() {
    Network network =
        SmallNetworks.mineAndUse().toBuilder()
            .plants(
                List.of(new Plant("mine", "m", "home", "dig", 100, 10, Lifetime.BASE, RampUp.NONE)))
            .build();
    Wedge wedge =
        BaseYear.of(network, List.of(activity("mine", 600, 0.1), use("user", 600, 0.1)))
            .calibrated()
            .wedges()
            .getFirst();
    assertThat(wedge.shareOfPrice()).isCloseTo(0.99 - 0.15 * Math.log(5), within(1e-11));
    assertThat(wedge.isWarning()).isTrue();
  }

  @Test
  void lanesUnderWayAreOfTheBaseMonth() {
    Network network = SmallNetworks.twoRegions();
    BaseMonth base =
        BaseYear.of(network, ReconciliationTest.twoRegionFigures()).calibrated().base();
    int out = network.lanes().getIndex("ore:home>abroad"); // one month at sea
    int abroad = network.markets().getIndex("abroad/ore");
    int home = network.markets().getIndex("home/ore");
    int mine = network.plants().getIndex("mine-abroad");
    assertThat(base.meanDelayMonths(abroad))
        .isCloseTo(base.laneFlow(out) / base.throughput(abroad), within(1e-15));
    assertThat(base.inflowWithin(abroad)).isEqualTo(base.activity(mine));
    assertThat(base.meanDelayMonths(home)).isZero();
  }

  @Test
  void chokeAtTheBasePriceIsRefused() {
    Network network =
        SmallNetworks.mineAndUse().toBuilder()
            .endUses(
                List.of(new EndUse("user", "u", "home", "ore", "use", 0.3, 0.6, 1, Series.ONE, 1)))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BaseYear.of(network, List.of(activity("mine", 600, 0.1), use("user", 600, 0.1))))
        .withMessageStartingWith("choke multiple of end use user is 1.0\nMaybe");
  }
}
