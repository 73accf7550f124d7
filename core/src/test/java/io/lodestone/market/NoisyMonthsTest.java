// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.RandomNetworks;
import org.junit.jupiter.api.Test;

/// Months of noisy futures are found in a few Newton steps.
class NoisyMonthsTest {

  private static final int MONTHS = 120;

  @Test
  void noisyMonthsTakeTenStepsInTheMean() {
    int steps = 0;
    int months = 0;
    for (int seed = 0; seed < 12; seed++) {
      RandomNetworks.Case world = CalibratedNetworks.of(seed, 3 + seed % 4);
      MarketClearing clearing = new MarketClearing(world.network());
      NoisyMonths noisy = new NoisyMonths(world, clearing.inputs(), seed);
      MonthSolution last = null;
      for (int t = 0; t < MONTHS; t++) {
        noisy.open();
        last = last == null ? clearing.clear() : clearing.clear(last);
        noisy.close(last);
        steps += last.iterations();
        months++;
      }
    }
    assertThat((double) steps / months).isLessThan(10);
  }
}
