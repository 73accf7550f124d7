// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.random.StandardNormal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictiveSampleTest {

  private static final int N = 4000;

  /// The standard normal by its quantiles.
  private static PredictiveSample normal() {
    return PredictiveSample.of(
        IntStream.range(0, N).mapToDouble(i -> StandardNormal.quantile((i + 0.5) / N)).toArray());
  }

  @Test
  void crpsOfANormalIsItsClosedForm() {
    // Gneiting and Raftery 2007: y (2Φ(y) − 1) + 2φ(y) − 1/√π
    for (double y : new double[] {-2, 0, 0.7, 3}) {
      double exact =
          y * (2 * StandardNormal.shareBelow(y) - 1)
              + 2 * StandardNormal.density(y)
              - 1 / Math.sqrt(Math.PI);
      assertThat(normal().crps(y)).isCloseTo(exact, within(1e-3));
    }
  }

  @Test
  void crpsOfOneValueIsTheDistance() {
    assertThat(PredictiveSample.of(3).crps(5)).isEqualTo(2);
  }

  @Test
  void crpsDoesNotDependOnOrder() {
    assertThat(PredictiveSample.of(4, 1, 3, 2).crps(2.5))
        .isEqualTo(PredictiveSample.of(1, 2, 3, 4).crps(2.5));
  }

  @Test
  void crpsIsTwiceTheMeanPinballLossOverAllQuantiles() {
    double sum =
        IntStream.range(0, 1000)
            .mapToDouble(i -> normal().pinballLoss((i + 0.5) / 1000, 1.3))
            .average()
            .orElseThrow();
    assertThat(2 * sum).isCloseTo(normal().crps(1.3), within(2e-3));
  }

  @Test
  void pinballLossChargesMissesByTheirSide() {
    PredictiveSample one = PredictiveSample.of(10);
    assertThat(one.pinballLoss(0.9, 12)).isCloseTo(1.8, within(1e-12));
    assertThat(one.pinballLoss(0.9, 8)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void intervalLiesBetweenItsQuantiles() {
    PredictiveSample.Interval inner = PredictiveSample.of(0, 1, 2, 3, 4).interval(0.5);
    assertThat(inner).isEqualTo(new PredictiveSample.Interval(1, 3));
    assertThat(inner.contains(3)).isTrue();
    assertThat(inner.contains(3.1)).isFalse();
    assertThat(inner.width()).isEqualTo(2);
  }

  @Test
  void tiesCountHalfBelow() {
    assertThat(PredictiveSample.of(1, 2, 2, 5).shareBelow(2)).isEqualTo(0.5);
  }

  @Test
  void whatIsNotFiniteIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PredictiveSample.of(1, Double.NaN))
        .withMessageContaining("\nMaybe");
    assertThatIllegalArgumentException().isThrownBy(PredictiveSample::of);
    assertThatIllegalArgumentException().isThrownBy(() -> normal().quantile(5));
  }
}
