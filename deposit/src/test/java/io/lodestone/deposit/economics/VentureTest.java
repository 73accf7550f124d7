// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A venture under monthly prices against sums by hand.
class VentureTest {

  private static final List<String> ELEMENTS = List.of("Dy", "Y");
  private static final Basket MIX = new Basket(Map.of("Dy", 0.1, "Y", 0.9));

  private static Venture venture(double rate, double payable, double byProduct) {
    return new Venture(
        new Venture.Capital(2400, List.of(0.5, 0.5), 12),
        new Venture.Running(24, 120, 1, 2),
        new Venture.Sale(payable, byProduct),
        rate);
  }

  private static MonthlySales sales() {
    double[] tonnes = new double[36];
    Arrays.fill(tonnes, 24, 36, 10);
    return MonthlySales.ofMix(MIX, ELEMENTS, tonnes, 3);
  }

  private static MonthlyPrices prices(double dysprosium, double yttrium) {
    return MonthlyPrices.level(Map.of("Dy", dysprosium, "Y", yttrium), ELEMENTS);
  }

  @Test
  void withoutDiscountingEverythingAddsUp() {
    VentureValue value = venture(0, 0.5, 4).value(sales(), prices(100, 10));
    assertThat(value.costs()).isCloseTo(2400 + 12 + 120 + 120 + 2 * 360, within(1e-9));
    assertThat(value.revenue()).isCloseTo(0.5 * 360 * 19, within(1e-9));
    assertThat(value.byProducts()).isCloseTo(480, within(1e-9));
    assertThat(value.discountedKg()).isCloseTo(360, within(1e-9));
    assertThat(value.netPresentValue()).isCloseTo(3420 + 480 - 3372, within(1e-9));
  }

  @Test
  void presentValueIsThatOfTheFlows() {
    Venture venture = venture(0.08, 0.7, 1);
    MonthlySales sales = sales();
    MonthlyPrices prices = prices(80, 5);
    double[] flows = new double[sales.months()];
    for (int month = 0; month < flows.length; month++) {
      flows[month] = venture.flow(month, sales, prices);
    }
    double byFlows = CashFlow.of(flows).presentValueFromPeriodOne(DiscountRate.monthlyOf(0.08));
    assertThat(venture.value(sales, prices).netPresentValue()).isCloseTo(byFlows, within(1e-9));
  }

  @Test
  void breakEvenMultipleBreaksEven() {
    Venture venture = venture(0.05, 1, 2);
    double multiple = venture.value(sales(), prices(100, 10)).breakEvenMultiple();
    assertThat(venture.value(sales(), prices(100 * multiple, 10 * multiple)).netPresentValue())
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void subsidyFillsTheGapAndIsNeverNegative() {
    Venture venture = venture(0.05, 1, 0);
    VentureValue poor = venture.value(sales(), prices(10, 1));
    assertThat(poor.netPresentValue() + poor.subsidyPerKg() * poor.discountedKg())
        .isCloseTo(0, within(1e-9));
    assertThat(venture.value(sales(), prices(1000, 100)).subsidyPerKg()).isZero();
  }

  @Test
  void pricesOfTheMonthCount() {
    double[][] path = new double[36][2];
    path[30][0] = 100; // the only month with a price
    double revenue = venture(0, 1, 0).value(sales(), MonthlyPrices.of(ELEMENTS, path)).revenue();
    assertThat(revenue).isCloseTo(10 * 3 * 0.1 * 100, within(1e-9));
  }

  @Test
  void elementsMustMatch() {
    MonthlyPrices other = MonthlyPrices.level(Map.of("Dy", 1.0, "Y", 1.0), List.of("Y", "Dy"));
    assertThatThrownBy(() -> venture(0, 1, 0).value(sales(), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void oddsCountAndInterpolate() {
    Odds odds = Odds.of(3, -1, 1, 2);
    assertThat(odds.shareAbove(0)).isEqualTo(0.75);
    assertThat(odds.quantile(0.5)).isCloseTo(1.5, within(1e-12));
    assertThat(odds.mean()).isCloseTo(1.25, within(1e-12));
    assertThat(Odds.of(1, 2, 3).standardErrorAbove(0)).isPositive();
  }
}
