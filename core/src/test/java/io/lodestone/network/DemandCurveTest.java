// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demand curve by hand and against sums; areas are what losses are made of.
class DemandCurveTest {

  private final DemandCurve curve = new DemandCurve(100, 10, 0.5, 4);

  @Test
  void basePriceBuysTheReferenceAndNobodySavesOrGoesWithout() {
    assertThat(curve.bought(10)).isCloseTo(100, within(1e-12));
    assertThat(curve.saved(10)).isZero();
    assertThat(curve.without(10)).isCloseTo(0, within(1e-12));
  }

  @Test
  void fourTimesThePriceAtAChokeOfEight() {
    DemandCurve far = new DemandCurve(100, 10, 0.5, 8);
    // 4^(−½) = ½; (½)⁴ = 1/16; (15/16)² = 225/256; (1 − 8^(−4))²
    double norm = Math.pow(1 - Math.pow(8, -4), 2);
    assertThat(far.bought(40)).isCloseTo(50 * 225 / 256.0 / norm, within(1e-12));
    assertThat(far.saved(40)).isCloseTo(50, within(1e-12));
    assertThat(far.without(40)).isCloseTo(50 - 50 * 225 / 256.0 / norm, within(1e-12));
  }

  @Test
  void beyondTheChokeAllThatThriftLeavesGoesWithout() {
    assertThat(curve.bought(40)).isZero();
    assertThat(curve.bought(1e9)).isZero();
    assertThat(curve.saved(1e9)).isCloseTo(50, within(1e-12));
    assertThat(curve.without(1e9)).isCloseTo(50, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 1, 1.0000001, 3, 5, 8, 9, 12})
  void areaIsTheSumOfWhatIsBought(double elasticity) {
    DemandCurve own = new DemandCurve(100, 10, elasticity, 4);
    for (double[] prices : new double[][] {{10, 25}, {3, 12}, {30, 60}, {11, 11.5}}) {
      int steps = 4000;
      double h = (prices[1] - prices[0]) / steps;
      double sum = 0;
      for (int k = 0; k < steps; k++) {
        double from = prices[0] + k * h;
        sum += h / 6 * (own.bought(from) + 4 * own.bought(from + h / 2) + own.bought(from + h));
      }
      assertThat(own.area(prices[0], prices[1])).isCloseTo(sum, within(1e-7 * sum));
      assertThat(own.area(prices[1], prices[0])).isEqualTo(-own.area(prices[0], prices[1]));
    }
  }

  @Test
  void areaOfNearlyEqualPricesKeepsItsDigits() {
    double price = 17;
    double h = 1e-9;
    assertThat(curve.area(price, price + h) / ((price + h) - price))
        .isCloseTo(curve.bought(price), within(1e-6));
  }

  @Test
  void elasticityIsThatOfTheCurve() {
    for (double price : new double[] {2, 10, 25, 39}) {
      double change = Math.log(curve.bought(price * 1.00001) / curve.bought(price * 0.99999));
      double expected = -change / Math.log(1.00001 / 0.99999);
      assertThat(curve.elasticityAt(price)).isCloseTo(expected, within(1e-4 * expected));
    }
    assertThat(curve.elasticityAt(10)).isCloseTo(0.5 + 8 / 255.0, within(1e-12));
    assertThat(curve.elasticityAt(41)).isZero();
  }

  @Test
  void areaEndsAtTheChoke() {
    assertThat(curve.area(10, 1e6)).isEqualTo(curve.area(10, 40));
    assertThat(curve.area(50, 60)).isZero();
  }

  @Test
  void curveWithoutAChokeOrAPriceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DemandCurve(1, 1, 0.5, 1))
        .withMessageContaining("Maybe");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DemandCurve(1, 0, 0.5, 2))
        .withMessageContaining("Maybe");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DemandCurve(-1, 1, 0.5, 2))
        .withMessageContaining("Maybe");
  }
}
