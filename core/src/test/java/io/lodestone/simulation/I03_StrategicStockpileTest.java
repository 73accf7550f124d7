// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Payer;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.Stockpile;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: a stockpile as a measure buys in its period, releases by price or when traders run out,
/// and costs the state what it buys and holds.
///
/// World: [SmallWorlds#twoRegions]; a reserve in b of 10 t, bought at 2 t a month from month 1 for
/// eight months; trade stops in month 12.
class I03_StrategicStockpileTest {

  private static final Period BUILD = new Period(1, 8);

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(0);

  private static Measure reserve(double releaseAbove, double releaseBelowCover) {
    return new Measure.StrategicStockpile(
        new Stockpile("reserve", "b", "good", 0, 10, 2, 1.2, 4, releaseAbove, releaseBelowCover),
        0.12,
        BUILD);
  }

  private static Scenario with(Measure measure) {
    return new Scenario(
        "s",
        "s",
        "",
        List.of(new Event.ExportBan(Runs.trade("a", "b", "*"), new Period(12, 12))),
        List.of(measure));
  }

  @Test
  void itBuysInItsPeriodAndReleasesAfterwards() {
    Trajectory run = Runs.run(world, with(reserve(1.5, 0)), 20);
    assertThat(run.stockpile(0, 0)).isZero();
    assertThat(run.stockpile(1, 0)).isEqualTo(2);
    assertThat(run.stockpile(8, 0)).isEqualTo(10);
    assertThat(run.stockpile(12, 0)).isEqualTo(10); // last month's price is calm still
    assertThat(run.stockpile(13, 0)).isEqualTo(6);
    assertThat(run.stockpile(15, 0)).isZero();
    assertThat(run.stockpile(19, 0)).isZero(); // the period is over: it buys no more
  }

  @Test
  void stateBuysAtTheMonthsPriceAndPaysToHold() {
    Trajectory run = Runs.run(world, with(reserve(1.5, 0)), 20);
    int b = world.network().markets().getIndex("b/good");
    assertThat(run.costUsd(0, 0, Payer.STATE)).isZero();
    assertThat(run.costUsd(1, 0, Payer.STATE))
        .isCloseTo(run.price(1, b) * (2 + 0.01 * 2), within(1e-6));
    assertThat(run.costUsd(10, 0, Payer.STATE))
        .isCloseTo(run.price(10, b) * 0.01 * 10, within(1e-6));
    assertThat(run.costUsd(13, 0, Payer.STATE))
        .isCloseTo(run.price(13, b) * (0.01 * 6 - 4), within(1e-6));
  }

  @Test
  void emptyStoresReleaseItToo() {
    Trajectory run = Runs.run(world, with(reserve(1e9, 0.9)), 20);
    assertThat(run.stockpile(12, 0)).isEqualTo(10);
    assertThat(run.stockpile(14, 0)).isLessThan(10);
  }

  @Test
  void measureWithTheIdOfAStockpileTakesItsPlace() {
    Stockpile own = new Stockpile("reserve", "b", "good", 5, 5, 0, 0, 1, 9, 0);
    RandomNetworks.Case stocked =
        new RandomNetworks.Case(world.network().withStockpiles(List.of(own)), world.base());
    Trajectory run = Runs.run(stocked, with(reserve(1.5, 0)), 10);
    assertThat(run.network().stockpiles().size()).isEqualTo(1);
    assertThat(run.stockpile(0, 0)).isEqualTo(5);
    assertThat(run.stockpile(8, 0)).isEqualTo(10);
  }
}
