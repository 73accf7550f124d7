// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.ensemble.PriorFit.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorFitTest {

  /// One noise for all points, as common random numbers give; mean 0, variance 1.
  private static final double[] NOISE = {-Math.sqrt(1.5), 0, Math.sqrt(1.5), 0.0};

  private static double[] around(double centre, double scale) {
    double[] values = NOISE.clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = centre + scale * values[i];
    }
    return values;
  }

  @Test
  void linearModelHasItsConjugateAnswer() {
    // y = 2 z1 + z2 observed as 3 with deviation 0.5; priors standard normal
    PriorFit fit =
        new PriorFit(
            z -> new double[][] {around(2 * z[0] + z[1], 0)}, List.of(new Target(3, 0.5)), 2);
    PriorFit.Result result = fit.find(200);

    // gain K = A / (A A' + R) with A = (2, 1), R = 0.25
    assertThat(result.scores().get(0)).isCloseTo(2 * 3 / 5.25, within(0.02));
    assertThat(result.scores().get(1)).isCloseTo(3 / 5.25, within(0.02));
    assertThat(result.deviations().get(0)).isCloseTo(Math.sqrt(1 - 4 / 5.25), within(0.02));
    assertThat(result.deviations().get(1)).isCloseTo(Math.sqrt(1 - 1 / 5.25), within(0.02));
    assertThat(result.loss()).isLessThan(result.priorLoss());
  }

  @Test
  void whatOtherInputsBlurIsTrustedLess() {
    PriorFit sharp =
        new PriorFit(z -> new double[][] {around(z[0], 0)}, List.of(new Target(2, 0.5)), 2);
    PriorFit blurred =
        new PriorFit(z -> new double[][] {around(z[0], 2)}, List.of(new Target(2, 0.5)), 2);

    double near = sharp.find(200).scores().getFirst();
    PriorFit.Result far = blurred.find(200);
    assertThat(near).isCloseTo(2 / 1.25, within(0.02));
    assertThat(far.scores().getFirst()).isLessThan(near / 2);
    assertThat(far.deviations().getFirst()).isGreaterThan(0.85);
  }

  @Test
  void whatTheDataDoNotTouchKeepsItsPrior() {
    PriorFit fit =
        new PriorFit(z -> new double[][] {around(z[0], 0)}, List.of(new Target(1, 0.2)), 3);
    PriorFit.Result result = fit.find(300);

    assertThat(result.scores().get(2)).isCloseTo(0, within(0.03));
    assertThat(result.deviations().get(2)).isCloseTo(1, within(0.01));
  }

  @Test
  void fewEvaluationsGiveTheBestPointSoFar() {
    PriorFit fit =
        new PriorFit(z -> new double[][] {around(z[0], 0)}, List.of(new Target(2, 0.2)), 2);
    PriorFit.Result result = fit.find(7);
    assertThat(result.loss()).isLessThanOrEqualTo(result.priorLoss());
  }

  @Test
  void oneInputIsTooFew() {
    PriorFit fit =
        new PriorFit(z -> new double[][] {around(z[0], 0)}, List.of(new Target(2, 0.5)), 1);
    assertThat(fit.loss(new double[] {2})).isLessThan(fit.loss(new double[] {0}));
    assertThatIllegalStateException()
        .isThrownBy(() -> fit.find(9))
        .withMessageContaining("\nMaybe");
  }
}
