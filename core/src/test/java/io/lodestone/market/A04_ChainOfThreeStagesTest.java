// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: inputs. A price travels up and down a chain.
///
/// ```
/// mine (100 t, 60, δ 10) ──> ore ──> smelter (50 t, takes 2 t/t, 100, δ 10) ──> metal ──> use
/// ```
///
/// Ore at 60 runs the mine at half, 50 t; metal at 220 pays the smelter 220 − 2·60 − 100 = 0, half
/// of its 50 t: 25 t of metal from 50 t of ore.
class A04_ChainOfThreeStagesTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("ore", 60)
                  .commodity("metal", 220)
                  .process("mine", Map.of("ore", 1.0))
                  .process("smelt", Map.of("ore", -2.0, "metal", 1.0))
                  .plant("mine-r", "r", "mine", 100, 60)
                  .plant("smelter-r", "r", "smelt", 50, 100)
                  .use("r", "metal", 0.5))
          .plant("mine-r", 10)
          .plant("smelter-r", 10)
          .use("use-r-metal", 25);

  @Test
  void everyStageEarnsItsMargin() {
    MonthSolution solved = month.clear();
    assertThat(solved.price(month.market("r/ore"))).isCloseTo(60, within(1e-5));
    assertThat(solved.price(month.market("r/metal"))).isCloseTo(220, within(1e-4));
    assertThat(solved.activity(0)).isCloseTo(50, within(1e-5));
    assertThat(solved.activity(1)).isCloseTo(25, within(1e-5));
  }

  @Test
  void moreDemandAtTheEndRaisesThePriceAtTheStart() {
    month.use("use-r-metal", 35);
    MonthSolution solved = month.clear();
    assertThat(solved.price(month.market("r/ore"))).isGreaterThan(60);
    assertThat(solved.price(month.market("r/metal"))).isGreaterThan(220);
  }

  @Test
  void lossOfTheMiddleStageLowersThePriceBeforeAndRaisesItAfter() {
    month.in.setPlant(1, 10, 10, 100, 0);
    MonthSolution solved = month.clear();
    assertThat(solved.price(month.market("r/ore"))).isLessThan(60);
    assertThat(solved.price(month.market("r/metal"))).isGreaterThan(220);
  }
}
