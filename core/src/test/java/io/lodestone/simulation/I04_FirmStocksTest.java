// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Payer;
import io.lodestone.market.MonthInputs;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: firms must hold more stock, which they build up, pay for and sell at the end.
///
/// World: [SmallWorlds#twoRegions], half a month of cover; two months more in b from month 3 for
/// twelve months, built over four.
class I04_FirmStocksTest {

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(0);
  private final int market = world.network().markets().getIndex("b/good");

  private final Scenario duty =
      Runs.measures(
          new Measure.FirmStocks(List.of("b"), List.of("good"), 2, 4, 0.12, new Period(3, 12)));

  @Test
  void coverGrowsToItsSize() {
    for (int month : new int[] {2, 3, 6, 14, 15}) {
      MonthInputs inputs = Runs.month(world, duty, month).clearing().inputs();
      double alarm = Runs.run(world, duty, month + 1).alarm(month, market);
      double added = month < 3 || month > 14 ? 0 : Math.min(2, 0.5 * (month - 2));
      assertThat(inputs.storeTarget(market))
          .isCloseTo((0.5 + added) * inputs.throughput(market) * Math.exp(alarm), within(1e-9));
    }
  }

  @Test
  void firmsPayForWhatTheyAddAndGetItBackWhenTheySell() {
    Trajectory run = Runs.run(world, duty, 24);
    double part = run.stock(3, market) * 0.5 / 1.0;
    assertThat(run.costUsd(3, 0, Payer.FIRMS))
        .isCloseTo(run.price(3, market) * part * 1.01, within(1e-6));
    assertThat(run.costUsd(15, 0, Payer.FIRMS)).isNegative();
    assertThat(run.costUsd(16, 0, Payer.FIRMS)).isZero();
    assertThat(run.costUsd(3, 0, Payer.STATE)).isZero();
  }
}
