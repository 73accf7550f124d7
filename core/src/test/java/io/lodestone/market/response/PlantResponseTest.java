// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// x = K·σ(z), z = (Σ a·π − o − w − Σ e·λ)/δ; surplus K·δ·ln(1 + e^z).
class PlantResponseTest extends ResponseContract {

  private final PlantResponse plants = new PlantResponse(network, 1);
  private final int mine = network.plants().getIndex("mine-a");

  @Override
  Response response() {
    return plants;
  }

  @Test
  void mineAtMarginOfOneDeltaRunsAtSigmaOfOne() {
    // 12 of cost − 1 of wedge + 3 of δ = 14 for a tonne of ore; σ(1) = 0.7310585786
    double[] prices = basePrices();
    prices[market("a/ore")] = 14;
    surplus(plants, prices);
    assertThat(plants.activity(mine, 0)).isCloseTo(73.10585786300049, within(1e-10));
  }

  @Test
  void surplusOfOnePlantIsTheSoftPlus() {
    month.capacity[1] = 0;
    month.capacity[2] = 0;
    double[] prices = basePrices();
    prices[market("a/ore")] = 14;
    // 100 t · 3 USD/t · ln(1 + e) = 300 · 1.3132616875
    assertThat(surplus(plants, prices)).isCloseTo(393.97850625546544, within(1e-9));
  }

  @Test
  void licenceCountsWithItsWeight() {
    double[] prices = basePrices();
    prices[market("a/ore")] = 14 + 2 * 1.5;
    prices[VARIABLES - 1] = 1.5; // the mining quota counts a tonne of ore twice
    surplus(plants, prices);
    assertThat(plants.activity(mine, 0)).isCloseTo(73.10585786300049, within(1e-10));
  }

  @Test
  void plantWithLeadTimeAnswersForwardPricesOfItsOutputs() {
    double[] prices = basePrices();
    prices[forward("a/light")] = 44;
    prices[forward("a/heavy")] = 990;
    double[] gradient = new double[VARIABLES];
    month.capacity[mine] = 0;
    month.capacity[network.plants().getIndex("splitter-b")] = 0;
    evaluate(plants, prices, gradient);
    int separator = network.plants().getIndex("separator-a");
    // −20 of ore + 0.6·44 of light + 0.05·990 of heavy − 30 − 0 = 25.9; δ = 4
    double expected = 60 / (1 + Math.exp(-25.9 / 4));
    assertThat(plants.activity(separator, 0)).isCloseTo(expected, within(1e-10));
    assertThat(gradient[market("a/ore")]).isCloseTo(-expected, within(1e-10));
    assertThat(gradient[market("a/light")]).isZero();
    assertThat(gradient[forward("a/light")]).isCloseTo(0.6 * expected, within(1e-10));
    assertThat(gradient[forward("a/heavy")]).isCloseTo(0.05 * expected, within(1e-10));
    assertThat(gradient[VARIABLES - 1]).isCloseTo(-expected, within(1e-10));
  }

  @Test
  void activityRisesWithThePriceFromNothingToCapacity() {
    double last = -1;
    for (double price = 0.5; price < 40; price += 0.5) {
      double[] prices = basePrices();
      prices[market("a/ore")] = price;
      surplus(plants, prices);
      assertThat(plants.activity(mine, 0)).isGreaterThan(last).isLessThanOrEqualTo(100);
      last = plants.activity(mine, 0);
    }
  }

  @Test
  void marginOfAThousandDeltasNeitherOverflowsNorLosesTheSurplus() {
    month.capacity[1] = 0;
    month.capacity[2] = 0;
    double[] prices = basePrices();
    prices[market("a/ore")] = 11 + 3000;
    assertThat(surplus(plants, prices)).isEqualTo(100 * 3 * 1000.0);
    assertThat(plants.activity(mine, 0)).isEqualTo(100);
    month.operatingCost[mine] = 1e6;
    assertThat(surplus(plants, prices)).isZero();
    assertThat(plants.activity(mine, 0)).isZero();
  }

  @Test
  void plantWithoutCapacityIsSilent() {
    java.util.Arrays.fill(month.capacity, 0);
    assertThat(gradient(plants, basePrices())).containsOnly(0);
    assertThat(surplus(plants, basePrices())).isZero();
  }
}
