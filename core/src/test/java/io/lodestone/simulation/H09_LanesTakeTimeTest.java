// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feature: channels widen and fade, so that nobody resells or restocks any amount in a month.
class H09_LanesTakeTimeTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noLaneCarriesMoreThanTwiceWhatIsUsual(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 4);
    Trajectory run =
        Runs.run(
            world,
            Runs.events(
                new Event.ExportBan(Runs.trade("r0", "r1", "*"), new Period(3, 24)),
                new Event.DemandShift(List.of("use-r1-*"), 3, new Period(5, 12))),
            36);
    double fullest = 0;
    for (int t = 0; t < 36; t++) {
      for (int l = 0; l < world.network().lanes().size(); l++) {
        double usual = run.usualFlow(t, l);
        assertThat(run.flow(t, l)).isLessThanOrEqualTo(2 * usual * (1 + 1e-12));
        fullest = Math.max(fullest, run.flow(t, l) / usual);
        double most = t == 0 ? usual : Math.max(run.usualFlow(t - 1, l), run.flow(t - 1, l));
        assertThat(usual).isLessThanOrEqualTo(most * (1 + 1e-12));
      }
    }
    assertThat(fullest).as("some lane is nearly full").isGreaterThan(1.9);
  }

  /// [SmallWorlds#twoRegions]; no trade from month 3 to 26. The lane's usual flow has faded to a
  /// half, so its first month is at most what it once carried, holders gain less than a month's
  /// use, and within three months the price is back within a factor of 2.
  @Test
  void stocksAfterABanRefillOverMonths() {
    Trajectory run =
        Runs.run(
            SmallWorlds.twoRegions(0),
            Runs.events(new Event.ExportBan(Runs.trade("a", "b", "good"), new Period(3, 24))),
            60);
    assertThat(run.usualFlow(27, 0)).isBetween(22.0, 27.0);
    assertThat(run.flow(27, 0)).isBetween(30.0, 50.0);
    assertThat(run.stock(27, 1) - run.stock(26, 1)).isBetween(20.0, 60.0);
    assertThat(run.stock(28, 1)).isGreaterThan(run.stock(27, 1));
    for (int t = 29; t < 60; t++) {
      assertThat(run.price(t, 1)).isBetween(500.0, 2000.0);
    }
  }
}
