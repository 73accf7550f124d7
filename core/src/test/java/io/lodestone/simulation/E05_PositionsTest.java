// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.market.MonthInputs;
import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Feature: forward markets know what is at sea, so that voyages do not make prices swing.
///
/// World: [SmallWorlds#twoRegions]; b uses 60 t a month, of which 50 t come by sea, and holds half
/// a month, 30 t.
class E05_PositionsTest {

  /// b⁺ is stock and goods at sea less what the month takes beyond its mine's 10 t: 30 + 50·T − 50.
  /// S⁺ is (0.5 + T·50/60) months of 60 t.
  @ParameterizedTest
  @CsvSource({"1, 30, 80", "2, 80, 130", "3, 130, 180"})
  void positionsOfTheBaseMonthByHand(int transit, double left, double wanted) {
    MonthInputs inputs =
        Runs.month(SmallWorlds.twoRegions(transit), Scenario.NONE, 5).clearing().inputs();
    assertThat(inputs.underWay(1)).isCloseTo(left, within(1e-6));
    assertThat(inputs.positionTarget(1)).isCloseTo(wanted, within(1e-6));
    assertThat(inputs.expectedForwardPrice(1)).isCloseTo(1000, within(1e-6));
  }

  @Test
  void positionIsWhatIsHeldAndAtSea() {
    Trajectory run = Runs.run(SmallWorlds.twoRegions(2), shock("mine-a", 0.8), 40);
    for (int t = 2; t < 40; t++) {
      double atSea = run.flow(t, 0) + run.flow(t - 1, 0);
      // what the month took is known only afterwards; the position counts with what is usual
      double surprise = Math.abs(run.position(t, 1) - run.stock(t, 1) - atSea);
      assertThat(surprise).isLessThan(0.2 * 60);
      assertThat(run.forwardPrice(t, 1)).isPositive();
    }
    assertThat(run.forwardPrice(10, 0)).isZero(); // nothing comes to a later
  }

  private static Scenario shock(String mine, double left) {
    return Runs.events(new Event.Outage(List.of(mine), left, new Period(6, 12)));
  }

  /// A fifth of the ore is missing for a year; two years later prices are back.
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void pricesAreBackTwoYearsAfterAShock(int transit) {
    isBack(Runs.run(SmallWorlds.twoRegions(transit), shock("mine-a", 0.8), 60));
    for (long seed = 1; seed <= 20; seed++) {
      RandomNetworks.Case world =
          CalibratedNetworks.atSea(seed, 2 + (int) (seed % 3), transit, transit);
      isBack(Runs.run(world, shock("mine-r0", 0.8), 60));
    }
  }

  private static void isBack(Trajectory run) {
    for (int m = 0; m < run.network().markets().size(); m++) {
      double price = run.network().markets().at(m).basePriceUsdPerTonne();
      for (int t = 18 + 24; t < 60; t++) {
        assertThat(run.price(t, m)).isCloseTo(price, within(0.05 * price));
      }
    }
  }
}
