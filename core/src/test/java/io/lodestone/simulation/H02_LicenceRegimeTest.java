// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.market.MonthInputs;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
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
  void referenceFlowOfTheLaneIsTheApprovedShare() {
    RandomNetworks.Case world = SmallWorlds.twoRegions(0);
    double[] expected = {50, 50, 15, 15, 15, 15, 15, 15, 30, 30};
    for (int t = 0; t < 10; t += 3) {
      MonthInputs inputs = Runs.month(world, regime(0.3), t).clearing().inputs();
      assertThat(inputs.laneUsual(0)).isCloseTo(expected[t], within(1e-9));
    }
  }

  @Test
  void scarcityPushesMoreThroughThanTheShareButLessThanBefore() {
    Trajectory run = Runs.run(SmallWorlds.twoRegions(0), regime(0.3), 8);
    assertThat(run.flow(7, 0)).isBetween(15.0, 50.0);
    int b = run.network().markets().getIndex("b/good");
    assertThat(run.price(7, b)).isGreaterThan(1050);
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
