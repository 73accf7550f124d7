// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: trade within the month.
///
/// ```
/// mine (100 t, 100, δ 20) ──> a/good ══ ȳ 30, δ 10, f 15 ══> b/good ──> use (ε 1)
/// ```
///
/// At 100 in a the mine makes 50 t, all of it leaves: 50 = 30·e^z, z = ln(5/3) = 0.5108, so that b
/// pays 100 + 15 + 5.108.
class B01_OneLaneTest {

  private static final double ABROAD = 115 + 10 * Math.log(5 / 3.0);

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .plant("mine-a", "a", "mine", 100, 100)
                  .lane("good", "a", "b", 0)
                  .use("b", "good", 1))
          .plant("mine-a", 20)
          .lane("good:a>b", 30, 10, 15)
          .stock("b/good", Math.pow(100 / ABROAD, 2))
          .use("use-b-good", 50 * ABROAD / 100);

  @Test
  void pricesDifferByFrictionAndTheLogarithmOfTheFlow() {
    MonthSolution solved = month.clear();
    assertThat(solved.flow(0)).isCloseTo(50, within(1e-6));
    assertThat(solved.price(month.market("a/good"))).isCloseTo(100, within(1e-6));
    assertThat(solved.price(month.market("b/good"))).isCloseTo(ABROAD, within(1e-6));
  }

  @Test
  void freightIsPaidByBothSides() {
    month.lane("good:a>b", 30, 10, 25);
    MonthSolution solved = month.clear();
    assertThat(solved.price(month.market("a/good"))).isLessThan(100);
    assertThat(solved.price(month.market("b/good"))).isGreaterThan(ABROAD);
  }
}
