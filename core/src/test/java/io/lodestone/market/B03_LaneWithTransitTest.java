// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a lane with transit answers the expected price and delivers nothing this month.
///
/// ```
/// stock 40 t ──> a/good ══ ȳ 10, δ 50, f 5, two months ══> b/good ──> use (ε 1)
/// ```
class B03_LaneWithTransitTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .lane("good", "a", "b", 2)
                  .use("a", "good", 1)
                  .use("b", "good", 1))
          .lane("good:a>b", 10, 50, 5)
          .stock("a/good", 40)
          .stock("b/good", 20)
          .use("use-a-good", 30)
          .use("use-b-good", 20);

  @Test
  void priceAtTheImporterThisMonthDoesNotMatter() {
    MonthSolution plenty = month.clear();
    month.use("use-b-good", 60);
    MonthSolution dear = month.clear();
    int b = month.market("b/good");
    assertThat(dear.price(b)).isGreaterThan(2 * plenty.price(b));
    assertThat(dear.flow(0) / plenty.flow(0)).isCloseTo(1, within(1e-7));
  }

  @Test
  void expectedPriceDrawsTheGoods() {
    double before = month.clear().flow(0);
    month.in.setPrices(month.market("b/good"), 100, 200);
    MonthSolution solved = month.clear();
    assertThat(solved.flow(0)).isGreaterThan(before);
    double z = (200 - solved.price(month.market("a/good")) - 5) / 50;
    assertThat(solved.flow(0)).isCloseTo(10 * Math.exp(z), within(1e-7));
  }
}
