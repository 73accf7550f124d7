// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import static io.lodestone.baseyear.Figures.activity;
import static io.lodestone.baseyear.Figures.figure;
import static io.lodestone.baseyear.Figures.flow;
import static io.lodestone.baseyear.Figures.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.EndUse;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.SmallNetworks;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reconciliation by hand: mine -> market -> end use, and a separator with two products.
class ReconciliationTest {

  @Test
  void contradictionIsSharedByTheSquaresOfTheSpreads() {
    // 600 ± 60 mined and 720 ± 144 used: the mine moves 3600/(3600+20736) of the gap of 120
    ReconciledYear year =
        Reconciliation.solve(
            SmallNetworks.mineAndUse(), List.of(activity("mine", 600, 0.1), use("user", 720, 0.2)));
    double balanced = 600 + 120 * 3600 / (3600 + 20736.0);
    assertThat(year.activity(0) * 12).isCloseTo(balanced, within(1e-9));
    assertThat(year.use(0)).isCloseTo(year.activity(0), within(1e-12));
    assertThat(year.throughput(0)).isCloseTo(balanced / 12, within(1e-10));
    assertThat(year.listFigures().get(0).pull()).isCloseTo((balanced - 600) / 60, within(1e-9));
    assertThat(year.listFigures().get(1).pull()).isCloseTo((balanced - 720) / 144, within(1e-9));
    assertThat(year.listPulls().get(0).figure().id()).isEqualTo("user");
    assertThat(year.listWarnings()).isEmpty();
  }

  @Test
  void figuresThatAddUpStayAsTheyAre() {
    ReconciledYear year =
        Reconciliation.solve(
            SmallNetworks.jointSeparator(),
            List.of(
                activity("mine", 600, 0.1),
                activity("separator", 600, 0.1),
                use("light-user", 360, 0.1),
                use("heavy-user", 60, 0.1)));
    assertThat(year.listFigures())
        .allSatisfy(f -> assertThat(f.pull()).isCloseTo(0, within(1e-12)))
        .allSatisfy(f -> assertThat(f.atBound()).isFalse());
  }

  @Test
  void jointProductsKeepTheirProportion() {
    ReconciledYear year =
        Reconciliation.solve(
            SmallNetworks.jointSeparator(),
            List.of(
                activity("mine", 600, 0.1),
                activity("separator", 500, 0.1),
                use("light-user", 360, 0.3),
                use("heavy-user", 30, 0.3)));
    double separator = year.activity(1);
    assertThat(year.activity(0)).isCloseTo(separator, within(1e-10));
    assertThat(year.use(0)).isCloseTo(0.1 * separator, within(1e-10)); // heavy comes first by id
    assertThat(year.use(1)).isCloseTo(0.6 * separator, within(1e-10));
  }

  @Test
  void storeLossesAreMadeUpByInflow() {
    // 2 months of cover, 3 % lost a month: 6 % of throughput on top of it
    ReconciledYear year =
        Reconciliation.solve(
            SmallNetworks.mineAndUse(2, 0.03),
            List.of(activity("mine", 600, 0.1), use("user", 600, 0.1)));
    assertThat(year.activity(0)).isCloseTo(1.06 * year.use(0), within(1e-10));
    assertThat(year.throughput(0)).isEqualTo(year.use(0));
  }

  @Test
  void capacityHoldsAReportThatExceedsIt() {
    ReconciledYear year =
        Reconciliation.solve(
            SmallNetworks.mineAndUse(),
            List.of(activity("mine", 1500, 0.01), use("user", 1500, 0.1)));
    assertThat(year.activity(0)).isEqualTo(98); // 98 % of 100 t/month
    ReconciledFigure mine = year.listFigures().get(0);
    assertThat(mine.atBound()).isTrue();
    assertThat(mine.reportedPerYear()).isEqualTo(1500);
    assertThat(mine.reconciledPerYear()).isCloseTo(1176, within(1e-9));
    assertThat(mine.pull()).isCloseTo(-324 / 15.0, within(1e-9));
    assertThat(year.listWarnings()).containsExactly(mine);
  }

  @Test
  void reportOfZeroKeepsAPlantBarelyAlive() {
    ReconciledYear year =
        Reconciliation.solve(
            SmallNetworks.mineAndUse(), List.of(activity("mine", 0, 0.1), use("user", 0, 0.1)));
    assertThat(year.activity(0)).isCloseTo(0.1, within(1e-12)); // 0.1 % of 100 t/month
    assertThat(year.use(0)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void overstatementShowsInTheRatioThoughItsPullCannot() {
    // a lane of 1,200 t/year at a spread of 60 % where the mine makes 240: pull −1.3 at most −1.67
    ReconciledFigure overstated =
        new ReconciledFigure(activity("mine", 1200, 0.6), 1200, 240, -960 / 720.0, false);
    assertThat(overstated.isWarning()).isTrue();
    assertThat(overstated.isRatioWarning()).isTrue();
    assertThat(overstated.findRatio()).hasValue(0.2);
    ReconciledFigure near = new ReconciledFigure(activity("mine", 1200, 0.6), 1200, 480, -1, false);
    assertThat(near.isWarning()).isFalse();
    ReconciledFigure nothing = new ReconciledFigure(activity("mine", 0, 0.6), 0, 1, 0.1, true);
    assertThat(nothing.findRatio()).isEmpty();
    assertThat(nothing.isWarning()).isFalse();
  }

  @Test
  void newLaneLeaksAtBasePricesAndIsBalanced() {
    Network network = SmallNetworks.twoRegions();
    ReconciledYear year = Reconciliation.solve(network, twoRegionFigures());
    int back = network.lanes().getIndex("ore:abroad>home");
    int out = network.lanes().getIndex("ore:home>abroad");
    int home = network.markets().getIndex("home/ore");
    int mine = network.plants().getIndex("mine-home");
    int user = network.endUses().getIndex("user-home");
    // f = 30 + 25 % of 1000; (1000 − 1100 − 280) / (8 % of 1000) = −4.75
    double expected = 2 * year.newLaneReference(back) / (1 + Math.exp(4.75));
    assertThat(year.flow(back)).isCloseTo(expected, within(1e-15));
    // abroad handles less than home uses: the first pass's throughput, which the leak moves a
    // little
    int abroad = network.markets().getIndex("abroad/ore");
    assertThat(year.throughput(abroad)).isLessThan(year.throughput(home));
    assertThat(year.newLaneReference(back) / year.throughput(abroad)).isCloseTo(0.01, within(1e-5));
    double taken = (year.use(user) + year.flow(out)) * 1.02;
    assertThat(year.activity(mine) + year.flow(back)).isCloseTo(taken, within(1e-10));
  }

  @Test
  void nothingHappensAtADormantMarket() {
    Network network = SmallNetworks.sleepingIsland();
    ReconciledYear year =
        Reconciliation.solve(network, List.of(activity("mine", 600, 0.1), use("user", 600, 0.1)));
    for (int l = 0; l < network.lanes().size(); l++) {
      assertThat(year.flow(l)).isZero();
    }
    assertThat(year.throughput(network.markets().getIndex("island/ore"))).isZero();
    // the island smelter would take 2 × 20 t/month; home uses 50
    assertThat(year.newLaneReference(network.lanes().getIndex("ore:home>island")))
        .isCloseTo(0.4, within(1e-12));
    assertThat(year.newLaneReference(network.lanes().getIndex("ore:island>home")))
        .isCloseTo(0.5, within(1e-12));
    assertThat(year.newLaneReference(network.lanes().getIndex("ore:home>reef"))).isZero();
  }

  @Test
  void marketWithoutAnOutletIsNamed() {
    Network network =
        SmallNetworks.jointSeparator().toBuilder()
            .endUses(
                SmallNetworks.jointSeparator().endUses().list().stream()
                    .filter(u -> !u.id().equals("heavy-user"))
                    .toList())
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Reconciliation.solve(
                network,
                List.of(
                    activity("mine", 600, 0.1),
                    activity("separator", 600, 0.1),
                    use("light-user", 360, 0.1))))
        .withMessageStartingWith(
            "no base year balances within capacities: "
                + "market home/heavy has 0.01000 t/month in and 0.000 out at best\nMaybe")
        .withMessageContaining("\nMaybe a lane, an end use or a plant is missing");
  }

  @Test
  void missingDoubleAndForeignFiguresAreNamed() {
    Network network = SmallNetworks.mineAndUse();
    Figure mine = activity("mine", 600, 0.1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reconciliation.solve(network, List.of(mine)))
        .withMessageStartingWith("no base-year figure for use user\nMaybe");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reconciliation.solve(network, List.of(mine, mine)))
        .withMessageStartingWith("activity mine has two figures");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reconciliation.solve(network, List.of(use("usr", 1, 0.1))))
        .withMessageContaining("no end use \"usr\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reconciliation.solve(network, List.of(activity("mine", -1, 0.1))))
        .withMessageStartingWith("activity mine is -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reconciliation.solve(network, List.of(activity("mine", 1, 0))))
        .withMessageStartingWith("spread of activity mine is 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Reconciliation.solve(
                SmallNetworks.sleepingIsland(), List.of(flow("ore:home>island", 5, 0.1))))
        .withMessageContaining("is not of the base year");
  }

  @Test
  void newPlantIsRefused() {
    Network network = SmallNetworks.mineAndUse();
    Network changed =
        network.toBuilder()
            .plants(List.of(network.plants().at(0).withLifetime(Lifetime.NEW)))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reconciliation.solve(changed, List.of(use("user", 600, 0.1))))
        .withMessageStartingWith("plant mine opens as new");
  }

  @Test
  void priceFiguresPassThroughWithoutPull() {
    ReconciledYear year =
        Reconciliation.solve(
            SmallNetworks.mineAndUse(),
            List.of(
                figure(Figure.Kind.PRICE, "home/ore", 1000, 0.1),
                activity("mine", 600, 0.1),
                use("user", 600, 0.1)));
    ReconciledFigure price = year.listFigures().get(0);
    assertThat(price.reconciledPerYear()).isEqualTo(1000);
    assertThat(price.pull()).isZero();
  }

  @Test
  void orderOfFiguresAndRowsChangesNothing() {
    Network network = SmallNetworks.twoRegions();
    List<EndUse> uses = network.endUses().list();
    Network turned = network.toBuilder().endUses(uses.reversed()).build();
    ReconciledYear one = Reconciliation.solve(network, twoRegionFigures());
    ReconciledYear other = Reconciliation.solve(turned, twoRegionFigures().reversed());
    assertThat(other.use(0)).isEqualTo(one.use(0));
    assertThat(other.activity(1)).isEqualTo(one.activity(1));
  }

  static List<Figure> twoRegionFigures() {
    return List.of(
        activity("mine-home", 900, 0.05),
        activity("mine-abroad", 120, 0.15),
        flow("ore:home>abroad", 400, 0.35),
        use("user-home", 600, 0.15),
        use("user-abroad", 420, 0.6));
  }
}
