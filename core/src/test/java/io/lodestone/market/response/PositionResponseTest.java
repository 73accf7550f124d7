// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// s⁺ = S⁺·(φ/πᶠ)^(−η); surplus S⁺·πᶠ·(φ/πᶠ)^(1−η)/(η−1).
class PositionResponseTest extends ResponseContract {

  private final PositionResponse positions = new PositionResponse(network, 1);
  private final int heavy = network.forwardOf(market("a/heavy")); // πᶠ 1080, S⁺ 6

  @Override
  Response response() {
    return positions;
  }

  @Test
  void positionIsItsTargetAtTheExpectedForwardPrice() {
    double[] prices = basePrices();
    prices[forward("a/heavy")] = month.expectedForward[heavy];
    double[] gradient = gradient(positions, prices);
    assertThat(positions.position(heavy, 0)).isEqualTo(6);
    assertThat(gradient[forward("a/heavy")]).isEqualTo(-6);
  }

  @Test
  void thePriceOfTodayDoesNotMatter() {
    double[] prices = basePrices();
    surplus(positions, prices);
    double before = positions.position(heavy, 0);
    prices[market("a/heavy")] *= 7;
    assertThat(gradient(positions, prices)[market("a/heavy")]).isZero();
    assertThat(positions.position(heavy, 0)).isEqualTo(before);
  }

  @Test
  void twiceTheExpectedForwardPriceQuartersThePosition() {
    month.positionTarget[1 - heavy] = 0;
    double[] prices = basePrices();
    prices[forward("a/heavy")] = 2 * month.expectedForward[heavy];
    // 6·1080·2^(−1)/1
    assertThat(surplus(positions, prices)).isCloseTo(3240, within(1e-9));
    assertThat(positions.position(heavy, 0)).isCloseTo(1.5, within(1e-14));
  }

  @Test
  void positionFallsWithTheForwardPrice() {
    double last = Double.POSITIVE_INFINITY;
    for (double price = 1; price < 1e6; price *= 2) {
      double[] prices = basePrices();
      prices[forward("a/heavy")] = price;
      surplus(positions, prices);
      assertThat(positions.position(heavy, 0)).isLessThan(last).isPositive();
      last = positions.position(heavy, 0);
    }
  }
}
