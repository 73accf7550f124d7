// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a month in which one bit of a price moves more than the tolerance.
///
/// ```
/// 1,000 t at 1,000,003 in a ══ ȳ 30, δ 8 ══> b, which has moved a kilogram a month
/// ```
///
/// Importers restock some hundred tonnes; the flow answers a price's last bit, 1e-10 USD/t, with
/// some 1e-9 t, a millionth of b's kilogram.
class RestockingMonthTest {

  @Test
  void pricesThatStandStillAreTaken() {
    CatalogueMonth month =
        new CatalogueMonth(
                new Sketch()
                    .commodity("good", 100)
                    .market("a", "good", 100, 1, 0)
                    .process("mine", Map.of("good", 1.0))
                    .lane("good", "a", "b", 0)
                    .use("b", "good", 1))
            .lane("good:a>b", 30, 8, 15)
            .use("use-b-good", 0);
    int a = month.market("a/good");
    int b = month.market("b/good");
    month.in.setPrices(a, 100, 1_000_003);
    month.in.setMarket(a, 1000, 1000, 1000);
    month.in.setPrices(b, 100, 300_000_007);
    month.in.setMarket(b, 1e-5, 1e-3, 3e-3);
    MonthSolution solved = month.clear();
    assertThat(solved.imbalance()).isBetween(Tolerances.IMBALANCE, Tolerances.STANDING);
    assertThat(solved.iterations()).isLessThan(100);
    assertThat(solved.flow(0)).isGreaterThan(100);
    assertThat(solved.closing(a) + solved.flow(0)).isCloseTo(1000, within(1e-7));
    assertThat(solved.closing(b)).isCloseTo(1e-5 + solved.flow(0), within(1e-7));
    assertThat(solved.closing(b))
        .isCloseTo(3e-3 * Math.pow(300_000_007 / solved.price(b), 2), within(1e-6));
  }
}
