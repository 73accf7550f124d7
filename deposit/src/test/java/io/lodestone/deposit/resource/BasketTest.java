// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.sample.Interval;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.deposit.simulation.NormalScores;
import io.lodestone.random.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasketTest {

  private static final List<String> ELEMENTS = List.of("la", "nd", "dy");

  /// Samples of a basket with one factor, and a slope: dysprosium grows with the total.
  private static Samples made(int n) {
    Noise noise = Noise.of(3, "basket");
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double score = noise.normal(0, i);
      double factor = noise.normal(1, i);
      double total = 1000 * Math.exp(0.4 * score);
      double[] logs = {0.3 * factor, 0.2 - 0.1 * factor, -1.5 + 0.25 * score - 0.2 * factor};
      double sum = Arrays.stream(logs).map(Math::exp).sum();
      intervals.add(
          new Interval(
              "core-" + i,
              i,
              0,
              0,
              1,
              0.5,
              Arrays.stream(logs).mapToObj(l -> total * Math.exp(l) / sum).toList()));
    }
    return Samples.of(ELEMENTS, intervals);
  }

  @Test
  void fitFindsTheBasketThatMadeTheSamples() {
    Samples samples = made(3000);
    Points totals = samples.totals();
    double[] ones = new double[totals.size()];
    Arrays.fill(ones, 1);
    NormalScores scores = NormalScores.of(totals.values(), ones, 0, 10_000);
    BasketFit fit = BasketFit.of(samples, scores, 2);
    Basket basket = fit.basket();
    assertThat(basket.loadings()).as("the samples have one factor").isNotEmpty();
    assertThat(fit.explainedShare()).isCloseTo(1, within(1e-3));
    double[] wanted = {1, Math.exp(0.2), Math.exp(-1.5)};
    double sum = Arrays.stream(wanted).sum();
    for (int e = 0; e < 3; e++) {
      assertThat(basket.centralShares().get(e)).isCloseTo(wanted[e] / sum, within(0.01));
    }
    assertThat(basket.slopes().get(2) - basket.slopes().get(0)).isCloseTo(0.25, within(0.02));
    double spread = basket.loadings().getFirst().get(0) - basket.loadings().getFirst().get(1);
    assertThat(Math.abs(spread)).isCloseTo(0.4, within(0.02));
    assertThat(fit.factors().getFirst().size()).isEqualTo(3000);
  }

  @Test
  void sharesAddUpAndFollowScorePatternAndFactors() {
    Basket basket =
        new Basket(
            ELEMENTS,
            List.of(0.0, 0.0, 0.0),
            List.of(0.0, 0.0, 0.5),
            List.of(0.0, 0.0, 0.0),
            List.of(List.of(1.0, -1.0, 0.0)));
    double[] shares = new double[3];
    basket.sharesAt(2, new double[3], new double[] {0.5}, shares);
    assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(1, within(1e-15));
    assertThat(shares[2] / shares[1]).isCloseTo(Math.exp(1 + 0.5), within(1e-12));
    assertThat(basket.isUniform()).isFalse();
    assertThat(Basket.single("rey").centralShares()).containsExactly(1.0);
  }

  @Test
  void tooFewSamplesAreRefused() {
    NormalScores scores = NormalScores.of(new double[] {1, 2}, new double[] {1, 1}, 0, 3);
    assertThatThrownBy(() -> BasketFit.of(made(2), scores, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> Basket.fixed(List.of("a", "b"), List.of(1.0, 0.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
