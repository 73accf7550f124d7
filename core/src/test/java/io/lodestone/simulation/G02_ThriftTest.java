// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: long-run demand. Dear months teach thrift, which fades with 1/36 a month.
///
/// World: [SmallWorlds#twoRegions]; the mine in a is out for months 3 to 8. In b ε = 0.3 and 0.9 in
/// the long run: ln A ← (35/36)·ln A − (0.6/36)·ln(π/P).
class G02_ThriftTest {

  private final Trajectory run =
      Runs.run(
          SmallWorlds.twoRegions(0),
          Runs.events(new Event.Outage(List.of("mine-a"), 0.3, new Period(3, 6))),
          60);
  private final int use = run.network().endUses().getIndex("use-b-good");
  private final int b = run.network().markets().getIndex("b/good");

  @Test
  void thriftFollowsTheFormulaEveryMonth() {
    double base = run.base().use(use);
    double log = 0;
    for (int t = 0; t < 60; t++) {
      assertThat(Math.log(run.reference(t, use) / base)).isCloseTo(log, within(1e-12));
      log = log * 35 / 36 - 0.6 / 36 * Math.log(run.price(t, b) / 1000);
    }
  }

  @Test
  void demandIsLowestAfterTheOutageAndRecovers() {
    double base = run.base().use(use);
    assertThat(run.reference(9, use)).isLessThan(0.97 * base);
    assertThat(run.reference(59, use)).isGreaterThan(run.reference(9, use));
  }
}
