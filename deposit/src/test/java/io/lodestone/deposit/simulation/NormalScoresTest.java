// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.random.StandardNormal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NormalScoresTest {

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static final double[] VALUES = {300, 100, 900, 500, 700, 500};

  private static final NormalScores SCORES = NormalScores.of(VALUES, ones(6), 0, 2000);

  @Test
  void valuesComeBack() {
    for (double value : VALUES) {
      assertThat(SCORES.valueOf(SCORES.scoreOf(value))).isCloseTo(value, within(1e-9));
    }
  }

  @Test
  void scoresAreNormalQuantilesOfTheShareBelow() {
    assertThat(SCORES.scoreOf(100)).isEqualTo(StandardNormal.quantile(0.5 / 6));
    assertThat(SCORES.scoreOf(500)).as("two of six, one above and below").isCloseTo(0, within(0.3));
    assertThat(SCORES.scoreOf(500)).isEqualTo(StandardNormal.quantile(3.0 / 6));
  }

  @Test
  void wayBackNeverFallsAndStaysWithinItsBounds() {
    double last = 0;
    for (double score = -8; score < 8; score += 0.01) {
      double value = SCORES.valueOf(score);
      assertThat(value).isBetween(last, 2000.0);
      last = value;
    }
    assertThat(SCORES.valueOf(-40)).isEqualTo(0);
    assertThat(SCORES.valueOf(40)).isEqualTo(2000);
  }

  @Test
  void weightsMoveTheDistribution() {
    NormalScores heavy = NormalScores.of(new double[] {1, 2, 3}, new double[] {8, 1, 1}, 0, 4);
    assertThat(heavy.scoreOf(2)).isEqualTo(StandardNormal.quantile(0.85));
  }

  @Test
  void meanOfBackTransformedNormalNumbersIsNearThatOfTheSamples() {
    double[] many = new double[500];
    for (int i = 0; i < many.length; i++) {
      many[i] = Math.exp(StandardNormal.quantile((i + 0.5) / many.length));
    }
    NormalScores scores = NormalScores.of(many, ones(500), 0, many[499]);
    double mean = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      mean += scores.valueOf(StandardNormal.quantile((i + 0.5) / n)) / n;
    }
    assertThat(mean).isCloseTo(Arrays.stream(many).average().orElseThrow(), within(0.01));
  }

  @Test
  void valuesThatAreAllAlikeAreRefused() {
    assertThatThrownBy(() -> NormalScores.of(new double[] {5, 5}, ones(2), 0, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> NormalScores.of(VALUES, ones(6), 200, 900))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bounds 200.0");
  }
}
