// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Behaviour;
import org.junit.jupiter.api.Test;

/// s = S·(π/πᵉ)^(−η); surplus S·πᵉ·(π/πᵉ)^(1−η)/(η−1).
class StoreResponseTest extends ResponseContract {

  private final StoreResponse stores = new StoreResponse(network, 1);
  private final int heavy = market("a/heavy"); // πᵉ 990

  @Override
  Response response() {
    return stores;
  }

  @Test
  void storeHoldsItsTargetAtTheExpectedPrice() {
    double[] prices = basePrices();
    prices[heavy] = month.expectedPrice[heavy];
    double[] gradient = gradient(stores, prices);
    assertThat(stores.closing(heavy, 0)).isEqualTo(month.storeTarget[heavy]);
    assertThat(gradient[heavy]).isEqualTo(-month.storeTarget[heavy]);
  }

  @Test
  void twiceTheExpectedPriceQuartersTheStock() {
    double[] prices = basePrices();
    prices[heavy] = 2 * month.expectedPrice[heavy];
    surplus(stores, prices);
    assertThat(stores.closing(heavy, 0)).isCloseTo(month.storeTarget[heavy] / 4, within(1e-13));
  }

  @Test
  void surplusOfAStoreIsItsValueAtTheRootOfThePrices() {
    for (int m = 0; m < month.basePrice.length; m++) {
      month.storeTarget[m] = m == heavy ? 3 : 0;
    }
    double[] prices = basePrices();
    prices[heavy] = 2 * 990;
    // 3·990·2^(−1)/1
    double at = month.expectedPrice[heavy];
    assertThat(at).isCloseTo(990, within(1e-9));
    assertThat(surplus(stores, prices)).isCloseTo(1485, within(1e-8));
  }

  @Test
  void stockFallsWithThePrice() {
    double last = Double.POSITIVE_INFINITY;
    for (double price = 1; price < 1e6; price *= 2) {
      double[] prices = basePrices();
      prices[heavy] = price;
      surplus(stores, prices);
      assertThat(stores.closing(heavy, 0)).isLessThan(last).isPositive();
      last = stores.closing(heavy, 0);
    }
  }

  @Test
  void anotherExponentIsFollowed() {
    Behaviour d = Behaviour.DEFAULT;
    Behaviour steep = d.withStoreExponent(3);
    assertThat(steep.storeExponent()).isNotEqualTo(d.storeExponent());
    StoreResponse response = new StoreResponse(network.withBehaviour(steep), 1);
    java.util.Arrays.fill(month.expectedPrice, 100);
    java.util.Arrays.fill(month.storeTarget, 8);
    double[] prices = new double[VARIABLES];
    java.util.Arrays.fill(prices, 200);
    double surplus = surplus(response, prices);
    assertThat(response.closing(0, 0)).isCloseTo(1, within(1e-14));
    // S·πᵉ·2^(−2)/2 in each market
    assertThat(surplus).isCloseTo(month.basePrice.length * 100, within(1e-10));
  }
}
