// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.DemandCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// q = Q·B(π/P), B(r) = r^(−ε)·(1 − (r/χ)⁴)₊²/(1 − χ^(−4))²; surplus −∫ q dπ.
class EndUseResponseTest extends ResponseContract {

  private final EndUseResponse uses = new EndUseResponse(network, 1);
  private final int light = network.endUses().getIndex("use-a-light"); // ε 0.4
  private final double reference = month.useReference[light];

  @Override
  Response response() {
    return uses;
  }

  @Test
  void demandAtTheBasePriceIsTheReferenceWhateverTheChoke() {
    for (double choke : new double[] {1.5, 2, 5, 50, 1e6}) {
      month.chokeMultiple[light] = choke;
      surplus(uses, basePrices());
      assertThat(uses.demand(light, 0)).isCloseTo(reference, within(1e-14 * reference));
      assertThat(uses.saved(light, 0)).isZero();
      assertThat(uses.without(light, 0)).isCloseTo(0, within(1e-14 * reference));
    }
  }

  @Test
  void thirtyTwoTimesThePriceIsSplitIntoSavedAndGoneWithout() {
    month.chokeMultiple[light] = 64;
    surplus(uses, atRatio(32));
    // 32^(−0.4) = ¼, (1 − (½)⁴)² = (15/16)² = 225/256, (1 − 64^(−4))² next to 1
    double norm = Math.pow(1 - Math.pow(64, -4), 2);
    double bought = reference / 4 * 225 / 256 / norm;
    assertThat(uses.demand(light, 0)).isCloseTo(bought, within(1e-12));
    assertThat(uses.saved(light, 0)).isCloseTo(reference * 3 / 4, within(1e-12));
    assertThat(uses.without(light, 0)).isCloseTo(reference / 4 - bought, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 2.5, 1e3, 1e9})
  void nobodyBuysBeyondTheChoke(double ratio) {
    month.chokeMultiple[light] = 2;
    double[] gradient = gradient(uses, atRatio(ratio));
    assertThat(uses.demand(light, 0)).isZero();
    assertThat(gradient[market("a/light")]).isZero();
    double thrifty = reference * Math.pow(2, -0.4);
    assertThat(uses.saved(light, 0)).isCloseTo(reference - thrifty, within(1e-12));
    assertThat(uses.without(light, 0)).isCloseTo(thrifty, within(1e-12));
  }

  @Test
  void surplusStandsStillBeyondTheChoke() {
    only(light);
    month.chokeMultiple[light] = 2;
    assertThat(surplus(uses, atRatio(1e5))).isEqualTo(surplus(uses, atRatio(2)));
    assertThat(surplus(uses, atRatio(2))).isGreaterThan(surplus(uses, atRatio(3)) - 1e-9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.4, 1, 2.5, 5, 7, 9, 11})
  void surplusIsMinusTheAreaUnderDemandAlsoWhereItIsALogarithm(double elasticity) {
    only(light);
    month.elasticity[light] = elasticity;
    month.chokeMultiple[light] = 6;
    double area = 0;
    int steps = 20_000;
    double low = 0.7;
    double high = 8; // beyond the choke
    double h = (high - low) / steps;
    for (int k = 0; k < steps; k++) { // Simpson's rule
      double from = low + k * h;
      area += h / 6 * (buys(from) + 4 * buys(from + h / 2) + buys(from + h));
    }
    double told = surplus(uses, atRatio(low)) - surplus(uses, atRatio(high));
    assertThat(told).isCloseTo(40 * area, within(1e-8 * 40 * area));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 5, 9})
  void logarithmsJoinTheirNeighbours(double elasticity) {
    only(light);
    month.chokeMultiple[light] = 6;
    double[] change = new double[3];
    for (int k = 0; k < 3; k++) {
      month.elasticity[light] = elasticity + (k - 1) * 1e-6;
      change[k] = surplus(uses, atRatio(5)) - surplus(uses, atRatio(1.5));
    }
    double mean = (change[0] + change[2]) / 2;
    assertThat(change[1]).isCloseTo(mean, within(1e-8 * Math.abs(mean)));
  }

  @Test
  void demandFallsWithThePriceToNothing() {
    month.chokeMultiple[light] = 50;
    double last = Double.POSITIVE_INFINITY;
    for (double ratio = 1e-3; ratio < 50; ratio *= 1.1) {
      double bought = buys(ratio);
      assertThat(bought).isLessThan(last).isPositive();
      last = bought;
    }
    assertThat(buys(50)).isZero();
  }

  @Test
  void demandIsThatOfTheCurveThatLossesAreMadeOf() {
    for (double ratio = 0.1; ratio < 70; ratio *= 1.3) {
      month.chokeMultiple[light] = 50;
      DemandCurve curve = new DemandCurve(reference, 40, 0.4, 50);
      surplus(uses, atRatio(ratio));
      double price = atRatio(ratio)[market("a/light")];
      assertThat(uses.demand(light, 0)).isCloseTo(curve.bought(price), within(1e-13 * reference));
      assertThat(uses.saved(light, 0)).isCloseTo(curve.saved(price), within(1e-13 * reference));
      assertThat(uses.without(light, 0)).isCloseTo(curve.without(price), within(2e-13 * reference));
    }
  }

  private double buys(double ratio) {
    surplus(uses, atRatio(ratio));
    return uses.demand(light, 0);
  }

  private double[] atRatio(double ratio) {
    double[] prices = basePrices();
    prices[market("a/light")] *= ratio;
    return prices;
  }

  private void only(int use) {
    for (int u = 0; u < month.useReference.length; u++) {
      month.useReference[u] = u == use ? month.useReference[u] : 0;
    }
  }
}
