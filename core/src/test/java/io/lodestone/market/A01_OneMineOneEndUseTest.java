// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: one price balances one plant and one end use.
///
/// ```
/// mine (50 t, 1000 USD/t, δ 100) ──> good ──> use (ε 1)
/// ```
///
/// At 1,100 USD/t the mine runs at σ(1) = 0.731: 36.553 t. The use takes 40.208 t at 1,000 and so
/// 36.553 t at 1,100; the store wants 1/1.21 t of its 1 t.
class A01_OneMineOneEndUseTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 1000)
                  .process("mine", Map.of("good", 1.0))
                  .plant("mine-r", "r", "mine", 50, 1000)
                  .use("r", "good", 1))
          .plant("mine-r", 100)
          .stock("r/good", 1 / 1.21)
          .use("use-r-good", 36.552928931500245 * 1.1);

  @Test
  void priceIsWhereTheMineMakesWhatTheUseTakes() {
    MonthSolution solved = month.clear();
    assertThat(solved.price(0)).isCloseTo(1100, within(1e-5));
    assertThat(solved.activity(0)).isCloseTo(36.552928931500245, within(1e-7));
    assertThat(solved.demand(0)).isCloseTo(36.552928931500245, within(1e-7));
    assertThat(solved.without(0)).isLessThan(1e-12);
    assertThat(solved.closing(0)).isCloseTo(1 / 1.21, within(1e-8));
  }

  @Test
  void higherCostRaisesThePriceByLess() {
    month.in.setPlant(0, 50, 100, 1050, 0);
    assertThat(month.clear().price(0)).isBetween(1101.0, 1149.0);
  }

  @Test
  void wedgeIsACostLikeAnother() {
    month.in.setPlant(0, 50, 100, 1050, 0);
    double price = month.clear().price(0);
    month.in.setPlant(0, 50, 100, 950, 100);
    assertThat(month.clear().price(0)).isEqualTo(price);
  }
}
