// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a position. What is under way to a market is held against a target like a stock, at a
/// price of its own.
///
/// ```
/// stock ──> a/good ══ ȳ 10, δ 50, f 5, one month ══> b/good later (b⁺ of S⁺)
/// ```
///
/// With the lane shut all of b⁺ stays: S⁺·(φ/πᶠ)^(−2) = b⁺, so that a quarter of the target doubles
/// the forward price.
class D04_PositionTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .lane("good", "a", "b", 1)
                  .use("b", "good", 1))
          .lane("good:a>b", new CatalogueMonth.Channel(0, 2), 50, 5)
          .use("use-b-good", 0);

  private final int b = month.market("b/good");

  @Test
  void positionOnTargetIsWorthTheExpectedForwardPrice() {
    month.in.setForward(b, 130, 40, 40);
    assertThat(month.clear().forwardPrice(b)).isCloseTo(130, within(1e-6));
  }

  @Test
  void quarterOfTheTargetIsWorthTwiceTheExpectedForwardPrice() {
    month.forward("b/good", 10, 40);
    MonthSolution solved = month.clear();
    assertThat(solved.forwardPrice(b)).isCloseTo(200, within(1e-6));
    assertThat(solved.position(b)).isCloseTo(10, within(1e-8));
  }

  @Test
  void forwardPriceAndPriceOfTodayAreTwoPrices() {
    month.forward("b/good", 10, 40).stock("b/good", 4);
    MonthSolution solved = month.clear();
    assertThat(solved.price(b)).isCloseTo(50, within(1e-6));
    assertThat(solved.forwardPrice(b)).isCloseTo(200, within(1e-6));
  }

  @Test
  void emptyPositionDrawsAllThatTheChannelHolds() {
    month.lane("good:a>b", new CatalogueMonth.Channel(10, 2), 50, 5).stock("a/good", 1000);
    month.forward("b/good", 0.01, 1e4);
    assertThat(month.clear().flow(0)).isBetween(19.9, 20.0);
  }
}
