// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Payer;
import io.lodestone.network.Growth;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Plant;
import io.lodestone.network.RampUp;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Capital;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: what projects, subsidies and tariffs cost, and whom.
///
/// World: [SmallWorlds#twoRegions] whose mines cost 1,000 USD per t a year to build and may grow by
/// themselves; an option mine of 40 t/month in b.
class I08_CapitalAndDutiesTest {

  private static final Period ALWAYS = new Period(0, Period.FOREVER);
  private static final Growth GROWTH = new Growth(1000, 0.2, 6, 1);
  private static final Series BOOM = Series.of(Map.of(0, 1.0, 12, 1.6));

  private final RandomNetworks.Case world =
      SmallWorlds.twoRegionsSketch(0, GROWTH, BOOM)
          .plant(
              new Plant("new-b", "new-b", "b", "mine", 40, 300, Lifetime.OPTION, RampUp.SERIES_1))
          .calibrate(Map.of("mine-a", 80.0, "mine-b", 10.0), Map.of("good:a>b", 50.0));

  private Trajectory run(Measure measure, int months) {
    return Runs.run(world, Runs.measures(measure), months);
  }

  private static Measure project(double factor, Capital capital, int start) {
    return new Measure.Project(
        List.of("new-b"), List.of(), factor, capital, new Period(start, Period.FOREVER));
  }

  @Test
  void capitalIsSpentEvenlyBeforeTheStartAndShared() {
    Trajectory run = run(project(0.5, new Capital(Double.NaN, 6, 0.25), 10), 16);
    double all = 0.5 * 40 * 12 * 1000;
    for (int t = 0; t < 16; t++) {
      double month = t >= 4 && t < 10 ? all / 6 : 0;
      assertThat(run.costUsd(t, 0, Payer.STATE)).isCloseTo(0.25 * month, within(1e-6));
      assertThat(run.costUsd(t, 0, Payer.FIRMS)).isCloseTo(0.75 * month, within(1e-6));
    }
    double share = 1 - Math.exp(-1 / 5.5);
    int plant = run.network().plants().getIndex("new-b");
    assertThat(run.capacity(10, plant)).isCloseTo(0.5 * 40 * share, within(1e-12));
  }

  @Test
  void whatIsSpentBeforeTheRunFallsIntoIt() {
    Trajectory run = run(project(1, new Capital(500, 24, 1), 2), 6);
    double all = 40 * 12 * 500;
    assertThat(run.costUsd(0, 0, Payer.STATE)).isCloseTo(all / 2, within(1e-6));
    assertThat(run.costUsd(1, 0, Payer.STATE)).isCloseTo(all / 2, within(1e-6));
  }

  @Test
  void projectThatFailsHasSpentItsShareAndOpensNothing() {
    Measure.Project planned = (Measure.Project) project(0.5, new Capital(Double.NaN, 6, 0.25), 10);
    Trajectory run = run(planned.failed(List.of("new-b"), 0.4), 30);
    double all = 0.5 * 40 * 12 * 1000;
    double spent = 0;
    for (int t = 0; t < 30; t++) {
      spent += run.costUsd(t, 0, Payer.STATE) + run.costUsd(t, 0, Payer.FIRMS);
    }
    assertThat(spent).isCloseTo(0.4 * all, within(1e-6));
    assertThat(run.capacity(29, run.network().plants().getIndex("new-b"))).isZero();
  }

  @Test
  void projectOfSizeZeroIsNone() {
    Trajectory none = Runs.run(world, Scenario.NONE, 24);
    Trajectory zero = run(project(0, new Capital(Double.NaN, 6, 1), 3), 24);
    for (int m = 0; m < 2; m++) {
      assertThat(zero.price(23, m)).isEqualTo(none.price(23, m));
    }
  }

  @Test
  void operatingSubsidyIsPaidPerTonne() {
    Trajectory run = run(new Measure.Subsidy(List.of("mine-b"), 150, ALWAYS), 3);
    int mine = run.network().plants().getIndex("mine-b");
    assertThat(run.costUsd(2, 0, Payer.STATE)).isCloseTo(150 * run.activity(2, mine), within(1e-9));
  }

  @Test
  void capitalSubsidyMakesPlantsGrowMoreAndCostsItsShare() {
    Trajectory free = Runs.run(world, Scenario.NONE, 48);
    Trajectory helped = run(new Measure.CapitalSubsidy(List.of("mine-b"), 0.5, ALWAYS), 48);
    int mine = free.network().plants().getIndex("mine-b");
    double extra = 0;
    for (int t = 1; t < 48; t++) {
      extra += helped.costUsd(t, 0, Payer.STATE);
    }
    assertThat(helped.capacity(47, mine)).isGreaterThan(free.capacity(47, mine));
    double added = helped.capacity(47, mine) - helped.capacity(0, mine);
    assertThat(extra).isCloseTo(0.5 * 12 * 1000 * added, within(0.2 * extra)); // some on the way
    assertThat(helped.costUsd(13, 0, Payer.STATE)).isZero(); // committed in January only
  }

  @Test
  void tariffMovesMoneyFromUsersToTheState() {
    Trajectory run = run(new Measure.Tariff(Runs.trade("a", "b", "*"), 0.1, ALWAYS), 4);
    int a = run.network().markets().getIndex("a/good");
    int lane = run.network().lanes().getIndex("good:a>b");
    double paid = 0.1 * run.price(2, a) * run.flow(3, lane);
    assertThat(run.costUsd(3, 0, Payer.CONSUMERS)).isCloseTo(paid, within(1e-6));
    assertThat(run.costUsd(3, Payer.STATE)).isCloseTo(-paid, within(1e-6));
    assertThat(run.flow(3, lane)).isLessThan(Runs.run(world, Scenario.NONE, 4).flow(3, lane));
  }
}
