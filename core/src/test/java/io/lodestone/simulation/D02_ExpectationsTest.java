// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: expected prices follow prices slowly, lean towards a reference that follows even more
/// slowly, and carry steep trends on.
///
/// World: [SmallWorlds#twoRegions], a boom in b from month 2.
class D02_ExpectationsTest {

  private final Trajectory run =
      Runs.run(
          SmallWorlds.twoRegions(0),
          Runs.events(new Event.DemandShift(List.of("use-b-*"), 1.5, new Period(2, 12))),
          30);
  private final int b = run.network().markets().getIndex("b/good");

  /// The core is 0.15 of the logarithm of the price and 0.05 of a fiftieth of it; the trend is 0.3
  /// of it.
  @Test
  void firstMonthOfTheBoomMovesNextMonthsExpectation() {
    assertThat(run.expectedPrice(2, b)).isCloseTo(1000, within(1e-3));
    double log = Math.log(run.price(2, b) / 1000);
    assertThat(log).isGreaterThan(0.1);
    double core = (0.15 + 0.05 * 0.02) * log;
    double trend = 0.3 * log;
    double steep = trend * trend / (trend * trend + 0.06 * 0.06);
    double carried = Math.log(2) * Math.tanh(1.5 * trend * steep / Math.log(2));
    assertThat(run.expectedPrice(3, b)).isCloseTo(1000 * Math.exp(core + carried), within(1e-3));
  }

  @Test
  void everyMonthFollowsTheFormula() {
    double trend = 0;
    double reference = 0;
    double core = 0;
    double before = 0;
    for (int t = 0; t + 1 < 30; t++) {
      double log = Math.log(run.price(t, b) / 1000);
      trend += 0.3 * (log - before - trend);
      reference += 0.02 * (log - reference);
      core = 0.8 * core + 0.15 * log + 0.05 * reference;
      double steep = trend * trend / (trend * trend + 0.0036);
      double carried = Math.log(2) * Math.tanh(1.5 * trend * steep / Math.log(2));
      assertThat(Math.log(run.expectedPrice(t + 1, b) / 1000))
          .isCloseTo(core + carried, within(1e-12));
      before = log;
    }
  }
}
