// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// y = ȳ·exp((π_B − π_A − f − τ − Σ e·λ)/δ); surplus δ·y.
class LaneResponseTest extends ResponseContract {

  private final LaneResponse lanes = new LaneResponse(network, 1);
  private final int ore = network.lanes().getIndex("ore:a>b"); // ȳ 6, δ 70, f 6, τ 2
  private final int slow = network.lanes().getIndex("heavy:b>a"); // ȳ 5, δ 65, f 3, τ 1

  @Override
  Response response() {
    return lanes;
  }

  @Test
  void laneCarriesItsReferenceWhenPricesDifferByFrictionAndDuty() {
    double[] prices = basePrices();
    prices[market("b/ore")] = prices[market("a/ore")] + 8;
    surplus(lanes, prices);
    assertThat(lanes.flow(ore, 0)).isCloseTo(6, within(1e-13));
  }

  @Test
  void oneDeltaMoreCarriesETimesAsMuch() {
    double[] prices = basePrices();
    prices[market("b/ore")] = prices[market("a/ore")] + 8 + 70;
    surplus(lanes, prices);
    assertThat(lanes.flow(ore, 0)).isCloseTo(16.309690970754271, within(1e-12));
  }

  @Test
  void surplusOfALaneIsDeltaTimesFlow() {
    month.laneReference[0] = 0;
    month.laneReference[1] = 0;
    double[] prices = basePrices();
    prices[market("b/ore")] = prices[market("a/ore")] + 8;
    assertThat(surplus(lanes, prices)).isCloseTo(420, within(1e-10));
  }

  @Test
  void laneWithTransitAnswersTheExpectedPriceAtTheImporterAndDeliversNothingNow() {
    month.laneReference[0] = 0;
    month.laneReference[ore] = 0;
    double[] prices = basePrices();
    prices[market("a/heavy")] = 5; // must not matter
    prices[VARIABLES - 2] = 10; // its licence counts half
    double[] gradient = gradient(lanes, prices);
    double y = 5 * Math.exp((990 - 900 - 3 - 1 - 5) / 65.0);
    assertThat(lanes.flow(slow, 0)).isCloseTo(y, within(1e-12));
    assertThat(gradient[market("a/heavy")]).isZero();
    assertThat(gradient[market("b/heavy")]).isCloseTo(-y, within(1e-12));
    assertThat(gradient[VARIABLES - 2]).isCloseTo(-y / 2, within(1e-12));
  }

  @Test
  void flowRisesWithThePriceAbroadAndFallsWithThePriceAtHome() {
    double last = 0;
    for (double abroad = 1; abroad < 400; abroad += 10) {
      double[] prices = basePrices();
      prices[market("b/ore")] = abroad;
      surplus(lanes, prices);
      assertThat(lanes.flow(ore, 0)).isGreaterThan(last);
      last = lanes.flow(ore, 0);
      surplus(lanes, moved(prices, market("a/ore"), 1));
      assertThat(lanes.flow(ore, 0)).isLessThan(last);
    }
  }

  @Test
  void bannedLaneCarriesNothingAtAnyPrice() {
    java.util.Arrays.fill(month.laneReference, 0);
    double[] prices = basePrices();
    prices[market("b/ore")] = 1e9;
    assertThat(gradient(lanes, prices)).containsOnly(0);
    assertThat(lanes.widen(0)).isFalse();
  }

  @Test
  void jointMovesOutUntilThePricesLieBelowIt() {
    double[] prices = basePrices();
    prices[market("b/ore")] = prices[market("a/ore")] + 8 + 25 * 70;
    surplus(lanes, prices);
    assertThat(lanes.flow(ore, 0)).isLessThan(6 * Math.exp(25));
    assertThat(lanes.widen(0)).isTrue();
    surplus(lanes, prices);
    assertThat(lanes.widen(0)).isTrue();
    surplus(lanes, prices);
    assertThat(lanes.widen(0)).isFalse();
    assertThat(lanes.flow(ore, 0) / (6 * Math.exp(25))).isCloseTo(1, within(1e-12));
  }
}
