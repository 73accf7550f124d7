// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lodestone.tracing.Window;
import org.junit.jupiter.api.Test;

class MonthlyStatisticTest {

  private static final double[] SPIKE = {9, 2, 4, 10, 7, 5, 3, 2};
  private static final Window WINDOW = new Window(1, 7);

  private static double of(MonthlyStatistic statistic) {
    return statistic.of(SPIKE, 2, WINDOW);
  }

  @Test
  void levelsAreOverTheWindowOnly() {
    assertThat(of(MonthlyStatistic.SUM)).isEqualTo(33);
    assertThat(of(MonthlyStatistic.MEAN)).isEqualTo(33 / 7.0);
    assertThat(of(MonthlyStatistic.RATIO)).isEqualTo(33 / 7.0 / 2);
  }

  @Test
  void peakIsTheHighestOfTheWindow() {
    assertThat(of(MonthlyStatistic.PEAK)).isEqualTo(5);
    assertThat(of(MonthlyStatistic.PEAK_MONTH)).isEqualTo(2);
  }

  @Test
  void changeComparesTheHalvesOfTheWindow() {
    // 2, 4, 10 | 7 | 5, 3, 2
    assertThat(of(MonthlyStatistic.CHANGE)).isEqualTo(10 / 16.0);
  }

  @Test
  void halfOfWhatLayAboveTheBaseIsGoneAfterTwoMonths() {
    assertThat(of(MonthlyStatistic.HALF_LIFE)).isEqualTo(2); // 10 to at most 6
  }

  @Test
  void spikeThatLastsIsCutOffAtTheEndOfTheWindow() {
    assertThat(MonthlyStatistic.HALF_LIFE.of(SPIKE, 2, new Window(1, 3))).isEqualTo(1);
    assertThat(MonthlyStatistic.HALF_LIFE.of(new double[] {3, 8, 8, 8}, 2, new Window(0, 4)))
        .isEqualTo(3);
  }

  @Test
  void withoutASpikeThereIsNothingToDecay() {
    assertThat(MonthlyStatistic.HALF_LIFE.of(new double[] {1, 2, 1}, 2, new Window(0, 3))).isZero();
  }

  @Test
  void wordsLeadBack() {
    for (MonthlyStatistic each : MonthlyStatistic.values()) {
      assertThat(MonthlyStatistic.of(each.word())).isEqualTo(each);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MonthlyStatistic.of("median"))
        .withMessageContaining("half-life");
  }
}
