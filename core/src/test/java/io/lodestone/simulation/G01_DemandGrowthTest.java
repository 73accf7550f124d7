// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Growth;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: demand at base prices follows its path.
///
/// World: [SmallWorlds#twoRegions]; demand in b rises from 1 to 2 over twelve months.
class G01_DemandGrowthTest {

  private final Trajectory run =
      Runs.run(
          SmallWorlds.twoRegions(0, Growth.NONE, Series.of(Map.of(0, 1.0, 12, 2.0))),
          Scenario.NONE,
          25);
  private final int use = run.network().endUses().getIndex("use-b-good");

  @Test
  void referenceGrowsLinearlyButForThriftAndThenStands() {
    double base = run.base().use(use);
    assertThat(run.reference(0, use)).isCloseTo(base, within(1e-9));
    assertThat(run.reference(1, use) / base).isCloseTo(13 / 12.0, within(1e-6));
    // prices have risen: thrift takes some of the growth back
    assertThat(run.reference(12, use) / base).isBetween(1.7, 2.0);
    assertThat(run.reference(24, use)).isLessThan(run.reference(13, use));
  }

  @Test
  void pricesRiseWithDemand() {
    int b = run.network().markets().getIndex("b/good");
    assertThat(run.price(6, b)).isGreaterThan(1001);
    assertThat(run.price(12, b)).isGreaterThan(run.price(6, b));
  }
}
