// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a store holds less the dearer the good is against what is expected.
///
/// ```
/// stock b ──> good ──> (nobody)
/// ```
///
/// All of b stays: S·(π/πᵉ)^(−2) = b, so that a quarter of the target doubles the price.
class D01_StoreTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
          new Sketch()
              .commodity("good", 100)
              .market("r", "good", 100, 1, 0)
              .process("mine", Map.of("good", 1.0))
              .use("r", "good", 1));

  @Test
  void stockOnTargetIsWorthTheExpectedPrice() {
    month.in.setPrices(0, 100, 130);
    month.use("use-r-good", 0);
    assertThat(month.clear().price(0)).isCloseTo(130, within(1e-6));
  }

  @Test
  void quarterOfTheTargetIsWorthTwiceTheExpectedPrice() {
    month.stock("r/good", 0.25).use("use-r-good", 0);
    MonthSolution solved = month.clear();
    assertThat(solved.price(0)).isCloseTo(200, within(1e-6));
    assertThat(solved.closing(0)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void fourTimesTheTargetIsWorthHalf() {
    month.stock("r/good", 4).use("use-r-good", 0);
    assertThat(month.clear().price(0)).isCloseTo(50, within(1e-6));
  }

  @Test
  void expectedDearthRaisesThePriceToday() {
    month.stock("r/good", 3).use("use-r-good", 2);
    double calm = month.clear().price(0);
    month.in.setPrices(0, 100, 200);
    MonthSolution nervous = month.clear();
    assertThat(nervous.price(0)).isGreaterThan(calm).isLessThan(200);
  }
}
