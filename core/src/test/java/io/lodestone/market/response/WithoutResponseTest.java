// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// g = Q·exp((π − χP)/δ), δ = 0.05·χP; surplus δ·g.
class WithoutResponseTest extends ResponseContract {

  private final WithoutResponse withouts = new WithoutResponse(network, 1);
  private final int light = network.endUses().getIndex("use-a-light");

  @Override
  Response response() {
    return withouts;
  }

  @Test
  void atTheChokePriceAllOfTheReferenceGoesWithout() {
    double[] prices = basePrices();
    prices[market("a/light")] *= month.chokeMultiple[light];
    surplus(withouts, prices);
    assertThat(withouts.without(light, 0)).isCloseTo(month.useReference[light], within(1e-12));
  }

  @Test
  void atHalfTheChokePriceNearlyNobodyGoesWithout() {
    double[] prices = basePrices();
    prices[market("a/light")] *= month.chokeMultiple[light] / 2;
    surplus(withouts, prices);
    // e^(−0.5/0.05) = e^−10
    double share = withouts.without(light, 0) / month.useReference[light];
    assertThat(share).isCloseTo(4.5399929762484854e-5, within(1e-15));
  }

  @Test
  void surplusIsDeltaTimesWhatGoesWithout() {
    month.useReference[0] = light == 0 ? month.useReference[0] : 0;
    month.useReference[1] = light == 1 ? month.useReference[1] : 0;
    month.useReference[2] = light == 2 ? month.useReference[2] : 0;
    double choke = 40 * month.chokeMultiple[light];
    double[] prices = basePrices();
    prices[market("a/light")] = choke;
    double expected = 0.05 * choke * month.useReference[light];
    assertThat(surplus(withouts, prices)).isCloseTo(expected, within(1e-10));
  }

  @Test
  void moreGoWithoutAtHigherPricesAndTheGradientAddsThem() {
    double last = 0;
    for (double factor = 0.1; factor < 3; factor += 0.1) {
      double[] prices = basePrices();
      prices[market("a/light")] = 40 * month.chokeMultiple[light] * factor;
      double[] gradient = gradient(withouts, prices);
      assertThat(withouts.without(light, 0)).isGreaterThan(last);
      assertThat(gradient[market("a/light")]).isEqualTo(withouts.without(light, 0));
      last = withouts.without(light, 0);
    }
  }

  @Test
  void jointMovesOutOnlyForUsersThatExist() {
    double[] prices = basePrices();
    prices[market("a/light")] *= 100;
    surplus(withouts, prices);
    assertThat(withouts.widen(0)).isTrue();
    month.useReference[light] = 0;
    surplus(withouts, prices);
    assertThat(withouts.widen(0)).isFalse();
  }
}
