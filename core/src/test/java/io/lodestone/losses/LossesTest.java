// SPDX-License-Identifier: Apache-2.0
package io.lodestone.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.Commodity;
import io.lodestone.network.DemandCurve;
import io.lodestone.network.Element;
import io.lodestone.network.EndUse;
import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.Stockpile;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Runs;
import io.lodestone.simulation.Trajectory;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// World: [SmallWorlds#twoRegions]; b gets 50 of its 60 t from a and may not from month 3 to 14.
class LossesTest {

  private static final int MONTHS = 40;
  private static final Period BAN = new Period(3, 12);

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(0);
  private final Trajectory baseline = Runs.run(world, Scenario.NONE, MONTHS);
  private final Trajectory stop = Runs.run(world, Runs.events(ban()), MONTHS);
  private final Losses losses = Losses.of(stop, baseline);
  private final int use = stop.network().endUses().getIndex("use-b-good");
  private final int market = stop.network().markets().getIndex("b/good");

  private static Event ban() {
    return new Event.ExportBan(Runs.trade("a", "b", "good"), BAN);
  }

  @Test
  void eventOfSizeZeroCostsExactlyNothing() {
    Scenario nothing =
        Runs.events(
            new Event.DemandShift(List.of("*"), 1, BAN),
            new Event.LicenceRegime(Runs.trade("*", "*", "*"), Series.ONE, BAN),
            new Event.Outage(List.of("*"), 1, BAN));
    Losses none = Losses.of(Runs.run(world, nothing, MONTHS), baseline);
    for (String region : List.of("a", "b")) {
      Loss loss = none.ofRegion(region);
      assertThat(loss.useLostTonnes()).isZero();
      assertThat(loss.withoutTonnes()).isZero();
      assertThat(loss.extraBillUsd()).isZero();
      assertThat(loss.surplusLostUsd()).isZero();
      assertThat(loss.outputLostUsd()).isZero();
      assertThat(loss.costUsd()).isZero();
    }
  }

  @Test
  void aStopCountsAllItsTonnesAlsoThoseThatUsersHaveLearntToDoWithout() {
    double all = 0;
    double atOnce = 0;
    for (int t = 0; t < MONTHS; t++) {
      all += baseline.consumption(t, use) - stop.consumption(t, use);
      atOnce += stop.reference(t, use) - stop.consumption(t, use);
    }
    assertThat(losses.ofRegion("b").useLostTonnes()).isCloseTo(all, within(1e-9 * all));
    assertThat(all).isGreaterThan(1.2 * atOnce);
  }

  @Test
  void useLostIsSavedPlusGoneWithoutInTheRunsOwnFigures() {
    for (int t = 0; t < MONTHS; t++) {
      Loss loss = losses.at(t, use);
      double lasting = baseline.reference(t, use) - stop.reference(t, use);
      double saved = lasting + stop.saved(t, use) - baseline.saved(t, use);
      assertThat(loss.savedTonnes()).isCloseTo(saved, within(1e-12 * loss.normalTonnes()));
      assertThat(loss.useLostTonnes())
          .isCloseTo(saved + loss.withoutTonnes(), within(1e-12 * loss.normalTonnes()));
    }
  }

  @Test
  void surplusLostIsTheAreaThatFineStepsGive() {
    int t = 5;
    EndUse d = stop.network().endUses().at(use);
    double before = baseline.price(t, market);
    double now = stop.price(t, market);
    double base = stop.network().markets().at(market).basePriceUsdPerTonne();
    DemandCurve curve =
        new DemandCurve(stop.reference(t, use), base, stop.elasticity(t, use), d.chokeMultiple());
    double gone = baseline.thrift(t, use) / stop.thrift(t, use) - 1;
    double area = steps(curve, before, now) - (now - before) * stop.consumption(t, use);
    double lasting = gone * steps(curve, before, 0.5 * (before + now));
    assertThat(gone).isPositive();
    assertThat(losses.at(t, use).surplusLostUsd())
        .isCloseTo(area + lasting, within(1e-6 * (area + lasting)));
  }

  private static double steps(DemandCurve curve, double from, double to) {
    int steps = 20_000;
    double width = (to - from) / steps;
    return width
        * IntStream.range(0, steps).mapToDouble(k -> curve.bought(from + (k + 0.5) * width)).sum();
  }

  @Test
  void totalsAddUpOverUses() {
    Loss sum = Loss.NONE;
    for (int u = 0; u < stop.network().endUses().size(); u++) {
      sum = sum.plus(losses.ofUse(u));
    }
    Loss regions = losses.ofRegion("a").plus(losses.ofRegion("b"));
    assertThat(sum.useLostTonnes()).isCloseTo(regions.useLostTonnes(), within(1e-9));
    assertThat(sum.costUsd()).isCloseTo(regions.costUsd(), within(1e-12 * Math.abs(sum.costUsd())));
    assertThat(losses.ofCommodity("b", "good")).isEqualTo(losses.ofRegion("b"));
    assertThat(losses.ofRegion("a").gainedTonnes()).isPositive();
  }

  @Test
  void costsOfElementsAddUpToThoseOfTheirGoods() {
    RandomNetworks.Case many = withElements(CalibratedNetworks.of(2, 3));
    Trajectory calm = Runs.run(many, Scenario.NONE, 24);
    Scenario outage = Runs.events(new Event.Outage(List.of("*"), 0.6, BAN));
    Losses found = Losses.of(Runs.run(many, outage, 24), calm);
    Network network = calm.network();
    for (String region : network.regions().ids()) {
      double elements =
          network.elements().ids().stream()
              .mapToDouble(e -> found.ofElement(region, e).costUsd())
              .sum();
      double goods = found.ofRegion(region).costUsd();
      assertThat(elements).isCloseTo(goods, within(1e-9 * Math.abs(goods)));
    }
    assertThat(found.ofRegion(network.regions().idAt(0)).costUsd()).isNotZero();
  }

  private static RandomNetworks.Case withElements(RandomNetworks.Case world) {
    Map<String, Double> both = Map.of("nd", 0.6, "dy", 0.1);
    Network network = world.network();
    List<Commodity> carrying =
        network.commodities().list().stream()
            .map(c -> new Commodity(c.id(), c.name(), c.stage(), c.basePriceUsdPerTonne(), both))
            .toList();
    Network traced =
        network.toBuilder()
            .elements(
                List.of(
                    new Element("nd", "Neodymium", "Nd", "light"),
                    new Element("dy", "Dysprosium", "Dy", "heavy")))
            .commodities(carrying)
            .build();
    return new RandomNetworks.Case(traced, world.base());
  }

  @Test
  void aReserveThatRaisesUseIsShownAsRaisingUse() {
    Measure reserve =
        new Measure.StrategicStockpile(
            new Stockpile("reserve", "b", "good", 300, 300, 0, 1.2, 20, 0.5, 0), 0.02, BAN);
    Scenario both = new Scenario("both", "Both", "", List.of(ban()), List.of(reserve));
    Losses with = Losses.of(Runs.run(world, both, MONTHS), baseline);
    assertThat(with.ofUse(use).useLostTonnes()).isLessThan(losses.ofUse(use).useLostTonnes() - 50);
    assertThat(with.ofUse(use).costUsd()).isLessThan(losses.ofUse(use).costUsd());
  }

  @Test
  void runsOfOtherMonthsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Losses.of(stop, Runs.run(world, Scenario.NONE, 12)))
        .withMessageContaining("Maybe the baseline was run to another month");
  }
}
