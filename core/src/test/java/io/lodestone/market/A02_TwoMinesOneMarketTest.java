// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: plants share a market by their costs.
///
/// ```
/// cheap (100 t, 900 USD/t, δ 100) ──┐
/// dear  (100 t, 1100 USD/t, δ 100) ─┴─> good ──> use (ε 0.5)
/// ```
///
/// At 1,000 USD/t the cheap one runs at σ(1), the dear one at σ(−1) = 1 − σ(1): 100 t together.
class A02_TwoMinesOneMarketTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 1000)
                  .process("mine", Map.of("good", 1.0))
                  .plant("cheap", "r", "mine", 100, 900)
                  .plant("dear", "r", "mine", 100, 1100)
                  .use("r", "good", 0.5))
          .plant("cheap", 100)
          .plant("dear", 100)
          .use("use-r-good", 100);

  @Test
  void sharesFollowTheMarginsOverDelta() {
    MonthSolution solved = month.clear();
    assertThat(solved.price(0)).isCloseTo(1000, within(1e-4));
    assertThat(solved.activity(0)).isCloseTo(73.10585786, within(1e-6));
    assertThat(solved.activity(1)).isCloseTo(26.89414214, within(1e-6));
  }

  @Test
  void lossOfTheCheapOneRaisesPriceAndTheOthersActivity() {
    month.in.setPlant(0, 0, 100, 900, 0);
    MonthSolution solved = month.clear();
    assertThat(solved.activity(0)).isZero();
    assertThat(solved.price(0)).isGreaterThan(1000);
    assertThat(solved.activity(1)).isGreaterThan(50);
  }
}
