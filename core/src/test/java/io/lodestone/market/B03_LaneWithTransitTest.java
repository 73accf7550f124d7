// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a lane with transit orders for later: it answers the forward price at the importer and
/// what is at sea already, and delivers nothing this month.
///
/// ```
/// stock ──> a/good ══ ȳ 10, κ 2, δ 50, f 5, two months ══> b/good later (30 t under way of 40)
///             └─> use (30 t, ε 1)
/// ```
///
/// With the good at 95 in a and at 100 later in b the gap is f: 10 t are loaded, which fills the
/// position to its 40 t at just the expected forward price. In a the use takes 3000/95 t and the
/// store (100/95)² t.
class B03_LaneWithTransitTest {

  private static final double STOCK = 10 + 3000.0 / 95 + Math.pow(100 / 95.0, 2);

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .lane("good", "a", "b", 2)
                  .use("a", "good", 1)
                  .use("b", "good", 1))
          .lane("good:a>b", new CatalogueMonth.Channel(10, 2), 50, 5)
          .stock("a/good", STOCK)
          .stock("b/good", 20)
          .forward("b/good", 30, 40)
          .use("use-a-good", 30)
          .use("use-b-good", 20);

  private final int b = month.market("b/good");

  @Test
  void ordersFillThePosition() {
    MonthSolution solved = month.clear();
    assertThat(solved.flow(0)).isCloseTo(10, within(1e-7));
    assertThat(solved.price(month.market("a/good"))).isCloseTo(95, within(1e-6));
    assertThat(solved.forwardPrice(b)).isCloseTo(100, within(1e-6));
    assertThat(solved.position(b)).isCloseTo(40, within(1e-7));
  }

  @Test
  void priceAtTheImporterThisMonthDoesNotMatter() {
    MonthSolution plenty = month.clear();
    month.use("use-b-good", 60);
    MonthSolution dear = month.clear();
    assertThat(dear.price(b)).isGreaterThan(2 * plenty.price(b));
    assertThat(dear.flow(0) / plenty.flow(0)).isCloseTo(1, within(1e-7));
  }

  @Test
  void whatIsAtSeaAlreadyIsNotOrderedAgain() {
    double before = month.clear().flow(0);
    month.forward("b/good", 38, 40);
    MonthSolution solved = month.clear();
    assertThat(solved.flow(0)).isLessThan(before).isGreaterThan(before - 8);
    assertThat(solved.forwardPrice(b)).isLessThan(100);
    assertThat(solved.position(b)).isCloseTo(38 + solved.flow(0), within(1e-7));
  }

  @Test
  void expectedForwardPriceDrawsTheGoods() {
    double before = month.clear().flow(0);
    month.in.setForward(b, 200, 30, 40);
    MonthSolution solved = month.clear();
    assertThat(solved.flow(0)).isGreaterThan(before).isLessThan(20);
    double z = (solved.forwardPrice(b) - solved.price(month.market("a/good")) - 5) / 50;
    assertThat(solved.flow(0)).isCloseTo(20 / (1 + Math.exp(-z)), within(1e-7));
  }

  @Test
  void marketToWhichAllComesWithinTheMonthHasNoForwardMarket() {
    int a = month.market("a/good");
    assertThat(month.network.forwardOf(a)).isEqualTo(-1);
    assertThat(month.clear().forwardPrice(a)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> month.in.setForward(a, 100, 1, 1))
        .withMessageContaining("Maybe");
  }
}
