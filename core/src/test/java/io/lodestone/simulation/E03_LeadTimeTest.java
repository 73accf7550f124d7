// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: a process with lead time delivers what it took in months ago.
///
/// World: [SmallWorlds#smelter] with three months of lead; the smelter is out in months 2 and 3.
class E03_LeadTimeTest {

  private final Trajectory run =
      Runs.run(
          SmallWorlds.smelter(3),
          Runs.events(new Event.Outage(List.of("smelter-b"), 0, new Period(2, 2))),
          10);
  private final int smelter = run.network().plants().getIndex("smelter-b");

  @Test
  void outageReachesTheMetalMarketAfterTheLeadTime() {
    int metal = run.network().markets().getIndex("b/metal");
    int ore = run.network().markets().getIndex("b/ore");
    assertThat(run.activity(2, smelter)).isZero();
    assertThat(run.price(2, ore)).isLessThan(950);
    assertThat(run.delivered(4, smelter)).isCloseTo(60, within(1e-4));
    assertThat(run.price(4, metal)).isCloseTo(5000, within(0.1));
    assertThat(run.delivered(5, smelter)).isZero();
    assertThat(run.price(5, metal)).isGreaterThan(7000);
  }
}
