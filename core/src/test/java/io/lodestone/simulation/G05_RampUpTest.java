// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Growth;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Plant;
import io.lodestone.network.RampUp;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a dated project ramps up.
///
/// World: [SmallWorlds#twoRegions] with a mine of 40 t in b from month 6, ramp-up series 2 (time
/// constant 11 months).
class G05_RampUpTest {

  @Test
  void capacityFollowsTheSeriesFromTheFirstMonth() {
    RandomNetworks.Case world =
        SmallWorlds.twoRegionsSketch(0, Growth.NONE, Series.ONE)
            .plant(
                new Plant("new-b", "new", "b", "mine", 40, 300, Lifetime.from(6), RampUp.SERIES_2))
            .calibrate(Map.of("mine-a", 80.0, "mine-b", 10.0), Map.of("good:a>b", 50.0));
    Trajectory run = Runs.run(world, Scenario.NONE, 30);
    int plant = run.network().plants().getIndex("new-b");
    int b = run.network().markets().getIndex("b/good");
    assertThat(run.capacity(5, plant)).isZero();
    assertThat(run.activity(5, plant)).isZero();
    assertThat(run.capacity(6, plant)).isCloseTo(40 * (1 - Math.exp(-1 / 11.0)), within(1e-12));
    assertThat(run.capacity(16, plant)).isCloseTo(40 * (1 - Math.exp(-1)), within(1e-12));
    assertThat(run.price(5, b)).isCloseTo(1000, within(1e-2));
    assertThat(run.price(20, b)).isLessThan(950);
  }
}
