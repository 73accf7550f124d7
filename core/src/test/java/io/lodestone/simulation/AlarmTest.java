// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.AlarmRule;
import io.lodestone.network.ExpectationRule;
import org.junit.jupiter.api.Test;

/// Alarm of three markets: ore and oxide in one region, ore in another without refined goods.
class AlarmTest {

  private static final double REFERENCE = 0.98; // a price that jumps moves its reference by 2 %

  private final Expectations prices =
      new Expectations(
          new double[] {1, 1, 1}, new double[] {0.15, 0.15, 0.15}, 0.05, ExpectationRule.DEFAULT);
  private final Alarm alarm =
      new Alarm(new int[] {0, 0, 1}, new boolean[] {false, true, false}, 2, AlarmRule.DEFAULT);

  private void month(double ore, double oxide, double farOre) {
    double[] lessons = {1, 1, 1};
    prices.move(new double[] {ore, oxide, farOre}, lessons, new double[3]);
    alarm.move(prices);
  }

  @Test
  void nobodyIsAlarmedAtRestOrByCheapGoods() {
    month(1, 1, 1);
    month(0.5, 0.4, 0.3);
    for (int m = 0; m < 3; m++) {
      assertThat(alarm.at(m)).isZero();
      assertThat(alarm.factor(m)).isEqualTo(1);
    }
  }

  /// At 2.2 times the reference half of ln 3 is called for; a quarter of it comes in a month.
  @Test
  void holdersWantHalfOfTheMostAtTheHalfWayRatio() {
    double price = Math.pow(2.2, 1 / REFERENCE);
    month(price, price, price);
    for (int m = 0; m < 3; m++) {
      assertThat(alarm.at(m)).isCloseTo(0.25 * 0.5 * Math.log(3), within(1e-12));
      assertThat(alarm.factor(m)).isCloseTo(Math.pow(3, 0.125), within(1e-12));
    }
  }

  @Test
  void refinedGoodsAlarmTheirRegionByHalfAndNoOther() {
    month(1, 10, 1);
    double x = 0.5 * REFERENCE * Math.log(10);
    double half = Math.log(2.2);
    double expected = 0.25 * Math.log(3) * x * x / (x * x + half * half);
    assertThat(alarm.at(0)).isCloseTo(expected, within(1e-12));
    assertThat(alarm.at(1)).isGreaterThan(1.2 * expected);
    assertThat(alarm.at(2)).isZero();
  }

  @Test
  void alarmNeverExceedsTheMostAndIsGoneWhenThePriceIsOrdinaryAgain() {
    for (int t = 0; t < 24; t++) {
      month(1e6, 1e6, 1e6);
      assertThat(alarm.factor(0)).isLessThan(3);
    }
    assertThat(alarm.factor(0)).isGreaterThan(2.8);
    for (int t = 0; t < 60; t++) {
      month(1, 1, 1);
    }
    assertThat(alarm.factor(0)).isCloseTo(1, within(1e-6));
  }
}
