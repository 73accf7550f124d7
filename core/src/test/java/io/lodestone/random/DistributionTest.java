// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Quantiles against moments, bounds and each other.
class DistributionTest {

  /// Within 1e-14 of values in 30 digits: 19.2958124487116315, -0.524400512708040784 and
  /// 75.3045063399948254; the last bits are what this code gives.
  private static final double PERT_P30 = 0x1.34bba5d58f766p4;

  private static final double NORMAL_P30 = -0x1.0c7e39582c5fcp-1;
  private static final double LOGNORMAL_P30 = 0x1.2d37d0828ecf1p6;

  static List<Distribution> distributions() {
    return List.of(
        new Uniform(-3, 5),
        new Triangular(10, 20, 60),
        new Triangular(0, 0, 1),
        new Triangular(0, 1, 1),
        new Pert(10, 20, 60),
        new Pert(0, 0, 1),
        new Pert(-2, 1, 1),
        new Normal(4, 2),
        new TruncatedNormal(1, 2, 0, Double.POSITIVE_INFINITY),
        new TruncatedNormal(0, 1, Double.NEGATIVE_INFINITY, -2),
        new TruncatedNormal(0, 1, 2, 2.5),
        new Lognormal(50, 80),
        new TruncatedLognormal(new Lognormal(1.5, 4), 1.05, Double.POSITIVE_INFINITY),
        new TruncatedLognormal(new Lognormal(0.15, 0.5), 0, 1),
        new Discrete(
            List.of(
                new Discrete.Outcome(9, 0.2),
                new Discrete.Outcome(1, 0.5),
                new Discrete.Outcome(2, 0.3))),
        new Empirical(List.of(3.0, 1.0, 4.0, 1.0, 5.0)));
  }

  /// Midpoints of 20,000 equal shares: the moments follow to a few 1e-4 of the spread.
  @ParameterizedTest
  @MethodSource("distributions")
  void momentsAreThoseOfTheQuantiles(Distribution distribution) {
    int n = 20_000;
    double mean = distribution.mean();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double gap = distribution.quantile((i + 0.5) / n) - mean;
      sum += gap;
      squares += gap * gap;
    }
    double variance = distribution.variance();
    assertThat(sum / n).isCloseTo(0, within(5e-4 * Math.sqrt(variance)));
    assertThat(squares / n).isCloseTo(variance, within(2e-3 * variance));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void quantilesNeverFallAndAreFiniteAtTheLastDraws(Distribution distribution) {
    double before = distribution.quantile(0x1p-53);
    assertThat(before).isFinite();
    for (int i = 1; i < 2000; i++) {
      double value = distribution.quantile(i / 2000.0);
      assertThat(value).isGreaterThanOrEqualTo(before);
      before = value;
    }
    assertThat(distribution.quantile(1 - 0x1p-53)).isFinite().isGreaterThanOrEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void sharesOutsideTheUnitIntervalAreRefused(Distribution distribution) {
    for (double u : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> distribution.quantile(u))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("share " + u + "\nMaybe");
    }
  }

  @Test
  void normalQuantilesAreThoseOfTheTables() {
    assertThat(StandardNormal.quantile(0.5)).isZero();
    assertThat(StandardNormal.quantile(0.9)).isCloseTo(1.2815515655446004, within(1e-14));
    assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(StandardNormal.quantile(1e-6)).isCloseTo(-4.753424308822899, within(1e-9));
    assertThat(StandardNormal.shareBelow(-1.959963984540054)).isCloseTo(0.025, within(1e-15));
    assertThat(StandardNormal.shareBelow(0)).isEqualTo(0.5);
  }

  @Test
  void lognormalMeetsTheSharesItIsStatedBy() {
    Lognormal lognormal = new Lognormal(50, 200);
    assertThat(lognormal.quantile(0.1)).isCloseTo(50, within(1e-10));
    assertThat(lognormal.quantile(0.9)).isCloseTo(200, within(1e-10));
  }

  @Test
  void discreteSharesAreItsProbabilities() {
    Discrete die =
        new Discrete(List.of(new Discrete.Outcome(2, 0.75), new Discrete.Outcome(1, 0.25)));
    assertThat(die.quantile(0.2499)).isEqualTo(1);
    assertThat(die.quantile(0.2501)).isEqualTo(2);
  }

  @Test
  void quantilesKeepTheirBitsFromMachineToMachine() {
    assertThat(new Pert(10, 20, 60).quantile(0.3)).isEqualTo(PERT_P30);
    assertThat(new Normal(0, 1).quantile(0.3)).isEqualTo(NORMAL_P30);
    assertThat(new Lognormal(50, 200).quantile(0.3)).isEqualTo(LOGNORMAL_P30);
  }

  static List<ThrowingCallable> mistakes() {
    return List.of(
        () -> new Uniform(1, 1),
        () -> new Uniform(Double.NaN, 1),
        () -> new Triangular(0, 2, 1),
        () -> new Pert(3, 2, 4),
        () -> new Normal(0, 0),
        () -> new Normal(Double.POSITIVE_INFINITY, 1),
        () -> new TruncatedNormal(0, 1, 2, 1),
        () -> new TruncatedNormal(0, 1, 8, 9),
        () -> new Lognormal(0, 1),
        () -> new Lognormal(2, 1),
        () -> new Discrete(List.of()),
        () -> new Discrete(List.of(new Discrete.Outcome(1, 0.5))),
        () -> new Discrete(List.of(new Discrete.Outcome(1, 0.5), new Discrete.Outcome(1, 0.5))),
        () -> new Discrete.Outcome(1, 50),
        () -> new Empirical(List.of()),
        () -> new Empirical(List.of(Double.NaN)),
        () -> new RankCorrelation("a", "a", 0.5),
        () -> new RankCorrelation("a", "b", 1),
        () -> new RandomEvents(" ", 1, new Uniform(1, 2), new Uniform(0, 1), 1),
        () -> new RandomEvents("e", 0, new Uniform(1, 2), new Uniform(0, 1), 1),
        () -> new RandomEvents("e", 1, new Uniform(1, 2), new Uniform(0, 1), 0));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakesAreRefusedWithAdvice(ThrowingCallable mistake) {
    assertThatThrownBy(mistake)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\nMaybe");
  }
}
