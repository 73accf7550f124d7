// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Payer;
import io.lodestone.leverage.SideAccounts;
import io.lodestone.leverage.SideAccounts.Window;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.Stockpile;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: what measures cost stands in the accounts of the side whose measures they are.
///
/// World: [SmallWorlds#twoRegions]; b buys a reserve.
class J02_AccountsOfSidesTest {

  private static final int MONTHS = 12;
  private static final Window YEAR = new Window(0, MONTHS, 0);

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(0);
  private final Measure reserve =
      new Measure.StrategicStockpile(
          new Stockpile("reserve", "b", "good", 0, 10, 2, 1.2, 4, 1.5, 0), 0.12, new Period(1, 8));
  private final Trajectory run =
      Runs.run(world, new Scenario("s", "s", "", List.of(), List.of(reserve)), MONTHS);

  @Test
  void purchasesAndHoldingAreTheTargetsProgrammes() {
    double paid = 0;
    for (int month = 0; month < MONTHS; month++) {
      paid += run.costUsd(month, 0, Payer.STATE);
    }
    SideAccounts accounts = SideAccounts.of(run, "b", "a", 0);
    assertThat(paid).isPositive();
    assertThat(accounts.programmeCost(YEAR)).isCloseTo(paid, within(1e-9 * paid));
    assertThat(accounts.targetCost(YEAR))
        .isCloseTo(accounts.valueLost(YEAR) + paid, within(1e-9 * paid));
  }

  @Test
  void measuresOfTheSenderAreNotTheTargets() {
    assertThat(SideAccounts.of(run, "b", "a", 1).programmeCost(YEAR)).isZero();
  }
}
