// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// b and b⁺ at every price; surplus b·π + b⁺·φ.
class SupplyResponseTest extends ResponseContract {

  private final SupplyResponse supply = new SupplyResponse(network, 1);

  @Override
  Response response() {
    return supply;
  }

  @Test
  void whatIsThereIsOfferedAtEveryPrice() {
    for (double factor : new double[] {1e-3, 1, 1e3}) {
      double[] prices = basePrices();
      prices[market("b/ore")] *= factor;
      prices[forward("a/light")] *= factor;
      double[] gradient = gradient(supply, prices);
      assertThat(gradient[market("b/ore")]).isEqualTo(month.available[market("b/ore")]);
      assertThat(gradient[forward("a/light")])
          .isEqualTo(month.underWay[network.forwardOf(market("a/light"))]);
    }
  }

  @Test
  void surplusIsTheValueOfWhatIsThereAndUnderWay() {
    java.util.Arrays.fill(month.available, 0);
    java.util.Arrays.fill(month.underWay, 0);
    month.available[market("b/ore")] = 7;
    month.underWay[network.forwardOf(market("a/heavy"))] = 3;
    double[] prices = basePrices();
    prices[market("b/ore")] = 11;
    prices[forward("a/heavy")] = 100;
    assertThat(surplus(supply, prices)).isCloseTo(377, within(1e-12));
  }
}
