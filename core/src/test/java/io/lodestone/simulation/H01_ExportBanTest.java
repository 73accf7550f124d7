// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import org.junit.jupiter.api.Test;

/// Feature: an export ban.
///
/// World: [SmallWorlds#twoRegions]; b gets 50 of its 60 t from a and may not from month 3 to 8.
class H01_ExportBanTest {

  private final Trajectory run =
      Runs.run(
          SmallWorlds.twoRegions(0),
          Runs.events(new Event.ExportBan(Runs.trade("a", "b", "good"), new Period(3, 6))),
          40);
  private final int a = run.network().markets().getIndex("a/good");
  private final int b = run.network().markets().getIndex("b/good");
  private final int use = run.network().endUses().getIndex("use-b-good");

  @Test
  void laneIsEmptyWhileTheBanHoldsAndOnlyThen() {
    for (int t = 0; t < 40; t++) {
      assertThat(run.flow(t, 0) == 0).as("month %d", t).isEqualTo(t >= 3 && t < 9);
    }
  }

  @Test
  void importersPayMoreAndExportersGetLess() {
    assertThat(run.price(3, b)).isGreaterThan(1500);
    assertThat(run.price(3, a)).isLessThan(950);
    assertThat(run.reference(8, use) - run.consumption(8, use)).isGreaterThan(20);
  }

  @Test
  void worldGoesBackTowardsItsBase() {
    assertThat(run.price(39, b) / 1000).isCloseTo(1, within(0.1));
    assertThat(run.price(39, a) / 1000).isCloseTo(1, within(0.1));
  }

  @Test
  void banOnAnotherCommodityOrDirectionChangesNothing() {
    Trajectory other =
        Runs.run(
            SmallWorlds.twoRegions(0),
            Runs.events(
                new Event.ExportBan(Runs.trade("b", "a", "good"), new Period(3, 6)),
                new Event.ExportBan(Runs.trade("a", "b", "other*"), new Period(3, 6))),
            12);
    assertThat(other.price(8, b)).isCloseTo(1000, within(1e-3));
  }
}
