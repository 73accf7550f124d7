// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.market.MonthInputs;
import io.lodestone.network.Growth;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import org.junit.jupiter.api.Test;

/// Feature: learning. Each doubling of cumulative output multiplies operating cost by the progress
/// ratio (Wright's law); ten years of base output lie behind a process at the start.
///
/// World: [SmallWorlds#twoRegions]; the mines make 90 t a month, 10,800 t lie behind them.
class G04_LearningTest {

  private final RandomNetworks.Case world =
      SmallWorlds.twoRegions(0, new Growth(0, 0, 0, 0.8), Series.ONE);

  @Test
  void costFallsWithWhatWasMade() {
    Trajectory run = Runs.run(world, Scenario.NONE, 49);
    double made = 10_800;
    for (int t = 0; t < 48; t++) {
      made += run.activity(t, 0) + run.activity(t, 1);
    }
    MonthInputs inputs = Runs.month(world, Scenario.NONE, 48).clearing().inputs();
    double factor = Math.pow(0.8, Math.log(made / 10_800) / Math.log(2));
    assertThat(factor).isBetween(0.88, 0.91);
    assertThat(inputs.operatingCost(0)).isCloseTo(500 * factor, within(1e-9));
    assertThat(inputs.operatingCost(1)).isCloseTo(700 * factor, within(1e-9));
  }

  @Test
  void nothingIsLearntBeforeTheFirstMonth() {
    MonthInputs inputs = Runs.month(world, Scenario.NONE, 0).clearing().inputs();
    assertThat(inputs.operatingCost(0)).isEqualTo(500);
  }
}
