// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Payer;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.Stockpile;
import io.lodestone.network.StockpileTerms;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: a reserve in months of cover that an event releases, and what is left counts.
///
/// World: [SmallWorlds#twoRegions]; b puts 60 t a month through. The reserve buys at most 2 t and
/// releases at most 5 t a month; a dispute stops trade in months 40 to 43.
class I09_StockpileTermsTest {

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(0);

  private static Stockpile reserve(StockpileTerms terms) {
    return new Stockpile("reserve", "b", "good", 0, 0, 2, 1.2, 5, 1e9, 0).withTerms(terms);
  }

  private Trajectory run(StockpileTerms terms, List<String> eventNames) {
    Event dispute = new Event.ExportBan(Runs.trade("a", "b", "good"), new Period(40, 4));
    Measure reserve =
        new Measure.StrategicStockpile(reserve(terms), 0, new Period(0, Period.FOREVER));
    Scenario scenario = new Scenario("s", "s", "", List.of(dispute), List.of(reserve), eventNames);
    return Runs.run(world, scenario, 72);
  }

  @Test
  void targetIsMonthsOfUsualThroughput() {
    Trajectory run = run(new StockpileTerms(1, "", true), List.of());
    assertThat(run.stockpile(9, 0)).isEqualTo(20);
    assertThat(run.stockpile(39, 0)).isBetween(58.0, 62.0);
    assertThat(run.stockpile(43, 0)).isGreaterThanOrEqualTo(run.stockpile(39, 0)); // no release
  }

  @Test
  void namedEventReleasesWhileItLasts() {
    Trajectory run = run(new StockpileTerms(1, "dispute", true), List.of("dispute"));
    double before = run.stockpile(39, 0);
    for (int t = 40; t < 44; t++) {
      assertThat(run.stockpileRelease(t, 0)).isEqualTo(5);
    }
    assertThat(run.stockpile(43, 0)).isCloseTo(before - 20, within(1e-9));
    assertThat(run.stockpile(71, 0)).isGreaterThan(run.stockpile(43, 0));
  }

  @Test
  void eventOfAnotherNameReleasesNothing() {
    Trajectory run = run(new StockpileTerms(1, "quarrel", true), List.of("dispute"));
    assertThat(run.stockpile(43, 0)).isGreaterThan(58);
  }

  @Test
  void reserveThatDoesNotBuyBackStaysAsItWasLeft() {
    Trajectory run = run(new StockpileTerms(1, "dispute", false), List.of("dispute"));
    assertThat(run.stockpile(39, 0)).isGreaterThan(58);
    assertThat(run.stockpile(71, 0)).isEqualTo(run.stockpile(43, 0));
  }

  @Test
  void whatIsLeftCountsAtThePriceOfTheLastYear() {
    Trajectory run = run(new StockpileTerms(1, "", true), List.of());
    double mean = 0;
    for (int t = 60; t < 72; t++) {
      mean += run.price(t, 1) / 12;
    }
    double bought = -run.stockpileRelease(71, 0) * run.price(71, 1);
    assertThat(run.costUsd(71, 0, Payer.STATE))
        .isCloseTo(bought - mean * run.stockpile(71, 0), within(1e-3));
  }
}
