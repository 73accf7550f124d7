// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.ExpectationRule;
import org.junit.jupiter.api.Test;

/// Expected prices of one market with a base price of 1,000 USD/t, α = 0.15 and κ_e = 0.05.
class ExpectationsTest {

  private static final double[] FULL = {1};
  private static final double[] NO_NEWS = {0};

  private static Expectations of(double horizonMonths) {
    ExpectationRule rule = ExpectationRule.DEFAULT.withHorizonMonths(horizonMonths);
    return new Expectations(new double[] {1000}, new double[] {0.15}, 0.05, rule);
  }

  private static void repeat(Expectations of, double price, int months) {
    for (int t = 0; t < months; t++) {
      of.move(new double[] {price}, FULL, NO_NEWS);
    }
  }

  @Test
  void basePriceTeachesNothingNew() {
    Expectations of = of(1.5);
    repeat(of, 1000, 60);
    assertThat(of.price(0)).isEqualTo(1000);
    assertThat(of.trend(0)).isZero();
  }

  @Test
  void firstMonthAtTwiceThePriceIsFollowedByThreeTwentieths() {
    Expectations of = of(0);
    repeat(of, 2000, 1);
    assertThat(of.trend(0)).isCloseTo(0.3 * Math.log(2), within(1e-15));
    assertThat(of.logOverReference(0)).isCloseTo(0.98 * Math.log(2), within(1e-15));
    assertThat(of.price(0)).isCloseTo(1000 * Math.pow(2, 0.15 + 0.05 * 0.02), within(1e-9));
  }

  @Test
  void unchangedDoubledPriceIsBelievedInTheEnd() {
    Expectations of = of(1.5);
    repeat(of, 2000, 1200);
    assertThat(of.price(0)).isCloseTo(2000, within(1e-6));
    assertThat(of.logOverReference(0)).isCloseTo(0, within(1e-9));
  }

  /// At 6 % a month half of the trend is followed for 1.5 months: 4.5 %; at 0.6 % a hundredth.
  @Test
  void onlySteepTrendsAreCarriedOn() {
    assertThat(carried(0.06)).isCloseTo(1.5 * 0.06 / 2, within(1e-4));
    assertThat(carried(0.006)).isCloseTo(1.5 * 0.006 / 101, within(1e-6));
    assertThat(carried(-0.06)).isCloseTo(-carried(0.06), within(1e-12));
    assertThat(carried(5)).isBetween(0.99 * Math.log(2), Math.log(2));
  }

  /// What a settled trend adds to the logarithm, against traders that follow none.
  private static double carried(double trend) {
    Expectations with = of(1.5);
    Expectations without = of(0);
    double[] price = {1000 * Math.exp(trend / 0.3)}; // 0.3 of this first change is the trend
    with.move(price, FULL, NO_NEWS);
    without.move(price, FULL, NO_NEWS);
    return Math.log(with.price(0) / without.price(0));
  }

  @Test
  void priceAtWhichNobodyTradesTeachesNobodyButMovesTheReference() {
    Expectations of = of(0);
    of.move(new double[] {2000}, new double[] {0}, NO_NEWS);
    assertThat(of.price(0)).isCloseTo(1000 * Math.pow(2, 0.05 * 0.02), within(1e-9));
  }

  @Test
  void newsMovesTheExpectationAlone() {
    Expectations of = of(1.5);
    of.move(new double[] {1000}, FULL, new double[] {0.1});
    assertThat(of.price(0)).isCloseTo(1000 * Math.exp(0.1), within(1e-9));
    assertThat(of.logPrice(0)).isZero();
  }

  @Test
  void expectationsStayWithinAFactorOfFifty() {
    Expectations of = of(1.5);
    repeat(of, 1e12, 600);
    assertThat(of.price(0)).isCloseTo(50_000, within(1e-6));
    repeat(of, 1e-9, 600);
    assertThat(of.price(0)).isCloseTo(20, within(1e-9));
  }
}
