// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a lane at zero separates markets.
///
/// ```
/// mine (100 t, 100, δ 20) ──> a/good ══ X ══> b/good ──> use (50 t, ε 1)
/// ```
class B02_BannedLaneTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .plant("mine-a", "a", "mine", 100, 100)
                  .lane("good", "a", "b", 0)
                  .use("a", "good", 1)
                  .use("b", "good", 1))
          .plant("mine-a", 20)
          .lane("good:a>b", 30, 10, 15)
          .use("use-a-good", 20)
          .use("use-b-good", 30, 50);

  @Test
  void banOnTheOnlyLaneLeavesDemandUnmet() {
    month.lane("good:a>b", 0, 10, 15);
    MonthSolution solved = month.clear();
    int b = month.network.endUses().getIndex("use-b-good");
    assertThat(solved.flow(0)).isZero();
    // the store of 1 t is all there is
    assertThat(solved.demand(b)).isLessThan(1);
    // 30/r·(1 − (r/50)⁴)² + 1/r² = 1: thrift alone would lead to about 3,000
    assertThat(solved.price(month.market("b/good"))).isBetween(2587.0, 2590.0);
    assertThat(solved.price(month.market("a/good"))).isLessThan(100);
  }

  @Test
  void pricesOfSeparateMarketsDoNotSeeEachOther() {
    month.lane("good:a>b", 0, 10, 15);
    double before = month.clear().price(month.market("a/good"));
    month.use("use-b-good", 300);
    assertThat(month.clear().price(month.market("a/good"))).isCloseTo(before, within(1e-7));
  }

  @Test
  void flatLaneReopensFromThePricesOfTheBan() {
    month.lane("good:a>b", 0, 10, 15);
    MonthSolution banned = month.clear();
    month.lane("good:a>b", 30, 10, 15);
    MonthSolution warm = month.clearing.clear(banned);
    MonthSolution cold = month.clear();
    assertThat(warm.price(0) / cold.price(0)).isCloseTo(1, within(1e-8));
    assertThat(warm.flow(0) / cold.flow(0)).isCloseTo(1, within(1e-7));
  }
}
