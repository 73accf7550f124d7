// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How long goods last: closed forms, and what holds for every distribution.
class LifespanTest {

  static Stream<Lifespan> all() {
    return Stream.of(
        new Lifespan.Fixed(120),
        new Lifespan.Normal(120, 30),
        new Lifespan.Lognormal(120, 40),
        new Lifespan.Weibull(120, 3));
  }

  @ParameterizedTest
  @MethodSource("all")
  void shareGoneRisesFromNothingToAllAndHasItsMean(Lifespan lifespan) {
    assertThat(lifespan.shareGone(0)).isZero();
    double mean = 0;
    double last = 0;
    for (int i = 1; i <= 200_000; i++) { // ∫ (1 − F) is the mean
      double now = lifespan.shareGone((i - 0.5) / 100);
      assertThat(now).isBetween(last, 1.0);
      mean += (1 - now) / 100;
      last = now;
    }
    assertThat(last).isCloseTo(1, within(1e-9));
    // cutting the normal off at 0 moves its mean by less than a hundredth of a month
    assertThat(mean).isCloseTo(120, within(0.02));
  }

  @Test
  void closedForms() {
    assertThat(new Lifespan.Weibull(100, 1).shareGone(100))
        .isCloseTo(1 - Math.exp(-1), within(1e-12)); // exponential
    assertThat(new Lifespan.Normal(120, 12).shareGone(120)).isCloseTo(0.5, within(1e-12));
    double median = 120 / Math.sqrt(1 + 1.0 / 9);
    assertThat(new Lifespan.Lognormal(120, 40).shareGone(median)).isCloseTo(0.5, within(1e-12));
    assertThat(new Lifespan.Fixed(120).shareGone(119.9)).isZero();
    assertThat(new Lifespan.Fixed(120).shareGone(120)).isEqualTo(1);
  }
}
