// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a licence regime that approves a share of exports.
///
/// World: [SmallWorlds#twoRegions]; from month 2 on 30 % are approved, from month 8 on 60 %.
class H02_LicenceRegimeTest {

  private static Scenario regime(double early) {
    return Runs.events(
        new Event.LicenceRegime(
            Runs.trade("a", "b", "good"),
            Series.of(Map.of(7, early, 8, 0.6)),
            new Period(2, Period.FOREVER)));
  }

  @Test
  void channelOfTheLaneIsATenthMoreThanTheApprovedShare() {
    Trajectory run = Runs.run(SmallWorlds.twoRegions(0), regime(0.3), 10);
    double[] expected = {100, 100, 16.5, 16.5, 16.5, 16.5, 16.5, 16.5, 33, 33};
    for (int t = 0; t < 10; t++) {
      assertThat(run.channel(t, 0)).isCloseTo(expected[t], within(1e-4));
    }
  }

  /// Demand doubles and the importer's own mine stops, so that the price calls for all it can get.
  @Test
  void approvalsHoldWhateverThePrice() {
    Scenario scarce =
        Runs.events(
            new Event.LicenceRegime(
                Runs.trade("a", "b", "good"), Series.constant(0.3), new Period(2, 30)),
            new Event.DemandShift(List.of("use-b-*"), 2, new Period(2, 30)),
            new Event.Outage(List.of("mine-b"), 0, new Period(2, 30)));
    Trajectory run = Runs.run(SmallWorlds.twoRegions(0), scarce, 32);
    int b = run.network().markets().getIndex("b/good");
    assertThat(run.price(20, b)).isGreaterThan(10_000);
    for (int t = 2; t < 32; t++) {
      assertThat(run.flow(t, 0)).isBetween(16.0, 1.1 * 0.3 * 50);
    }
  }

  @Test
  void fewerLicencesMeanHigherPrices() {
    int b = SmallWorlds.twoRegions(0).network().markets().getIndex("b/good");
    double last = 0;
    for (double share : new double[] {1, 0.5, 0.1, 0.01, 0}) {
      double price = Runs.run(SmallWorlds.twoRegions(0), regime(share), 8).price(7, b);
      assertThat(price).isGreaterThan(last);
      last = price;
    }
  }
}
