// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import org.junit.jupiter.api.Test;

/// Feature: a quota on exports as an event.
///
/// World: [SmallWorlds#twoRegions]; at most 20 of the 50 t from month 2 to 5.
class H03_ExportQuotaTest {

  private final Trajectory run =
      Runs.run(
          SmallWorlds.twoRegions(0),
          Runs.events(
              new Event.ExportQuota("cap", Runs.trade("a", "b", "good"), 20, new Period(2, 4))),
          10);

  @Test
  void exportsFillTheQuotaWhileItHolds() {
    for (int t = 2; t < 6; t++) {
      assertThat(run.flow(t, 0)).isBetween(19.9, 20.0);
      assertThat(run.quotaUsed(t, 0)).isEqualTo(run.flow(t, 0));
      assertThat(run.licencePrice(t, 0)).isGreaterThan(100);
    }
  }

  @Test
  void licencesCostNothingBeforeAndAfter() {
    for (int t : new int[] {0, 1, 6, 9}) {
      assertThat(run.licencePrice(t, 0)).isZero();
      assertThat(run.flow(t, 0)).isGreaterThan(30);
    }
  }
}
