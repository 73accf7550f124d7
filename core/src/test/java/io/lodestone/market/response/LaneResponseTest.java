// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// y = Ȳ·σ(z), z = (v_B − π_A − f − τ − Σ e·λ)/δ − ln(κ − 1); surplus Ȳ·δ·ln(1 + e^z).
class LaneResponseTest extends ResponseContract {

  private final LaneResponse lanes = new LaneResponse(network, 1);
  private final int ore = network.lanes().getIndex("ore:a>b"); // ȳ 6, κ 1.2, δ 70, f 6, τ 2
  private final int slow = network.lanes().getIndex("heavy:b>a"); // ȳ 5, κ 1.6, δ 65, f 3, τ 1

  @Override
  Response response() {
    return lanes;
  }

  @Test
  void laneCarriesWhatIsUsualWhenPricesDifferByFrictionAndDuty() {
    for (double headroom : new double[] {1.1, 1.2, 2, 3, 4}) {
      setHeadroom(headroom);
      surplus(lanes, atGap(8));
      assertThat(lanes.flow(ore, 0)).isCloseTo(6, within(1e-13));
    }
  }

  @Test
  void headroomOfTwoCarriesTwoSigmaOfTheGap() {
    setHeadroom(2);
    surplus(lanes, atGap(8 + 70));
    // 12·σ(1)
    assertThat(lanes.flow(ore, 0)).isCloseTo(8.772702943560058, within(1e-12));
  }

  @Test
  void noGapFillsMoreThanTheChannel() {
    setHeadroom(2);
    surplus(lanes, atGap(1e9));
    assertThat(lanes.flow(ore, 0)).isEqualTo(12);
    setHeadroom(1.1);
    surplus(lanes, atGap(1e9));
    assertThat(lanes.flow(ore, 0)).isCloseTo(6.6, within(1e-14));
  }

  @Test
  void surplusOfALaneIsTheSoftPlus() {
    month.laneChannel[0] = 0;
    month.laneChannel[1] = 0;
    setHeadroom(2);
    // 12 t · 70 USD/t · ln 2
    assertThat(surplus(lanes, atGap(8))).isCloseTo(840 * Math.log(2), within(1e-10));
  }

  @Test
  void boundlessHeadroomIsTheFirstContractsExponential() {
    setHeadroom(1e13);
    for (double deltas = -5; deltas <= 5; deltas++) {
      surplus(lanes, atGap(8 + 70 * deltas));
      assertThat(lanes.flow(ore, 0) / (6 * Math.exp(deltas))).isCloseTo(1, within(1e-10));
    }
  }

  @Test
  void laneWithTransitAnswersTheForwardPriceAtTheImporterAndDeliversNothingNow() {
    month.laneChannel[0] = 0;
    month.laneChannel[ore] = 0;
    double[] prices = basePrices();
    prices[market("a/heavy")] = 5; // must not matter
    prices[forward("a/heavy")] = 990;
    prices[VARIABLES - 2] = 10; // its licence counts half
    double[] gradient = gradient(lanes, prices);
    double z = (990 - 900 - 3 - 1 - 5) / 65.0 - Math.log(0.6);
    double y = 8 / (1 + Math.exp(-z));
    assertThat(lanes.flow(slow, 0)).isCloseTo(y, within(1e-12));
    assertThat(gradient[market("a/heavy")]).isZero();
    assertThat(gradient[forward("a/heavy")]).isCloseTo(y, within(1e-12));
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
    java.util.Arrays.fill(month.laneChannel, 0);
    assertThat(gradient(lanes, atGap(1e9))).containsOnly(0);
  }

  private double[] atGap(double usdPerTonne) {
    double[] prices = basePrices();
    prices[market("b/ore")] = prices[market("a/ore")] + usdPerTonne;
    return prices;
  }

  private void setHeadroom(double headroom) {
    month.laneHeadroom[ore] = headroom;
    month.laneChannel[ore] = headroom * month.laneUsual[ore];
  }
}
