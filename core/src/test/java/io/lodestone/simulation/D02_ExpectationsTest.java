// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: expected prices follow prices slowly and lean towards the base price.
///
/// World: [SmallWorlds#twoRegions], a boom in b from month 2. ln πᵉ ← 0.8·ln πᵉ + 0.15·ln π +
/// 0.05·ln P.
class D02_ExpectationsTest {

  private final Trajectory run =
      Runs.run(
          SmallWorlds.twoRegions(0),
          Runs.events(new Event.DemandShift(List.of("use-b-*"), 1.5, new Period(2, 12))),
          30);
  private final int b = run.network().markets().getIndex("b/good");

  @Test
  void firstMonthOfTheBoomMovesNextMonthsExpectation() {
    assertThat(run.expectedPrice(2, b)).isCloseTo(1000, within(1e-3));
    double price = run.price(2, b);
    assertThat(price).isGreaterThan(1100);
    assertThat(run.expectedPrice(3, b))
        .isCloseTo(1000 * Math.pow(price / 1000, 0.15), within(1e-2));
  }

  @Test
  void everyMonthFollowsTheFormula() {
    for (int t = 0; t + 1 < 30; t++) {
      double expected =
          0.8 * Math.log(run.expectedPrice(t, b))
              + 0.15 * Math.log(run.price(t, b))
              + 0.05 * Math.log(1000);
      assertThat(Math.log(run.expectedPrice(t + 1, b))).isCloseTo(expected, within(1e-12));
    }
  }
}
