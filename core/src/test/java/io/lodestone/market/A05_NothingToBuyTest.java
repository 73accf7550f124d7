// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: going without. Without any supply the price stops short of the choke, and nobody buys
/// what is not there.
///
/// ```
/// (nothing) ──> good (stock 0.01 t) ──> use (100 t, ε 0.5, χ 50)
/// ```
///
/// At π near 50·P thrift leaves 100/√50 = 14.1 t; the store keeps about 1/50² = 0.0004 t, so that
/// 0.0096 t are bought: (1 − u)² = 0.00068, u = (r/50)⁴ = 0.974, r = 49.7.
class A05_NothingToBuyTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 1000)
                  .process("mine", Map.of("good", 1.0))
                  .use("r", "good", 0.5))
          .stock("r/good", 0.01)
          .use("use-r-good", 100, 50);

  @Test
  void priceStopsShortOfTheChoke() {
    MonthSolution solved = month.clear();
    double ratio = solved.price(0) / 1000;
    assertThat(ratio).isBetween(49.6, 49.75);
    double left = 1 - Math.pow(ratio / 50, 4);
    assertThat(solved.demand(0)).isCloseTo(100 / Math.sqrt(ratio) * left * left, within(1e-8));
  }

  @Test
  void usersBuyWhatTheStoreLetsGoAndSaveOrGoWithoutTheRest() {
    MonthSolution solved = month.clear();
    double ratio = solved.price(0) / 1000;
    assertThat(solved.demand(0)).isCloseTo(0.01 - solved.closing(0), within(1e-8));
    assertThat(solved.saved(0)).isCloseTo(100 - 100 / Math.sqrt(ratio), within(1e-9));
    assertThat(solved.demand(0) + solved.saved(0) + solved.without(0))
        .isCloseTo(100, within(1e-12));
  }

  @Test
  void emptyMarketIsWorthTheChokeAndNoMoreWhateverTheDemand() {
    for (double demand : new double[] {1, 1e3, 1e6}) {
      month.use("use-r-good", demand, 50);
      assertThat(month.clear().price(0)).isLessThan(50_000);
    }
  }
}
