// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: joint outputs, the balance problem.
///
/// ```
///                                        ┌─> light (0.8 t/t) ──> use (ε 0.5)
/// separator (100 t, 1000 USD/t, δ 100) ──┤
///                                        └─> heavy (0.2 t/t) ──> use (ε 0.5)
/// ```
///
/// Light at 500 and heavy at 3,000 USD/t pay 0.8·500 + 0.2·3000 = 1,000 for a tonne: half of
/// capacity, 40 t of light and 10 t of heavy.
class A03_JointOutputsTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("light", 500)
                  .commodity("heavy", 3000)
                  .process("separate", Map.of("light", 0.8, "heavy", 0.2))
                  .plant("separator", "r", "separate", 100, 1000)
                  .use("r", "light", 0.5)
                  .use("r", "heavy", 0.5))
          .plant("separator", 100)
          .use("use-r-light", 40)
          .use("use-r-heavy", 10);

  @Test
  void bothMarketsBalanceAtOnce() {
    MonthSolution solved = month.clear();
    assertThat(solved.activity(0)).isCloseTo(50, within(1e-5));
    assertThat(solved.price(month.market("r/light"))).isCloseTo(500, within(1e-4));
    assertThat(solved.price(month.market("r/heavy"))).isCloseTo(3000, within(1e-3));
  }

  @Test
  void moreDemandForOneFloodsTheOther() {
    month.use("use-r-heavy", 13);
    MonthSolution solved = month.clear();
    assertThat(solved.price(month.market("r/heavy"))).isGreaterThan(3000);
    assertThat(solved.activity(0)).isGreaterThan(50);
    assertThat(solved.price(month.market("r/light"))).isLessThan(500);
  }
}
