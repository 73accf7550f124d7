// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.RandomNetworks;
import io.lodestone.network.Sketch;
import io.lodestone.scenario.Scenario;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a store loses a share of its opening stock each month.
///
/// ```
/// mine (101 of 150 t) ──> good (one month of cover, 1 % lost) ──> use (100 t)
/// ```
class D03_LossTest {

  @Test
  void stockOfAMonthLosesAHundredthOfIt() {
    RandomNetworks.Case world =
        new Sketch()
            .commodity("good", 1000)
            .market("r", "good", 1000, 1, 0.01)
            .process("mine", Map.of("good", 1.0))
            .plant("mine-r", "r", "mine", 150, 500)
            .use("r", "good", 0.5)
            .calibrate(Map.of("mine-r", 101.0), Map.of());
    Trajectory run = Runs.run(world, Scenario.NONE, 24);
    assertThat(run.consumption(23, 0)).isCloseTo(100, within(1e-4));
    assertThat(run.openingStock(23, 0)).isCloseTo(100, within(1e-4));
    assertThat(run.activity(23, 0)).isCloseTo(101, within(1e-4));
  }
}
