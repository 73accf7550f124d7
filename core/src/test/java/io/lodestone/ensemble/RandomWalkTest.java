// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.ensemble.RandomWalk.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomWalkTest {

  @Test
  void monthlyStepsGiveTheirRootMeanSquare() {
    RandomWalk walk =
        RandomWalk.of(
            List.of(
                new Observation(-3, 1, 1),
                new Observation(-2, 1, Math.exp(0.1)),
                new Observation(-1, 1, Math.exp(-0.1))));
    assertThat(walk.volatility()).isCloseTo(Math.sqrt((0.01 + 0.04) / 2), within(1e-12));
    assertThat(walk.last().value()).isCloseTo(Math.exp(-0.1), within(1e-12));
  }

  @Test
  void annualMeansMoveAsWorkingSays() {
    // Working 1960: averages over m steps differ with variance (2m² + 1) / (3m)
    Observation year = new Observation(-24, 12, 1);
    Observation next = new Observation(-12, 12, 1);
    assertThat(RandomWalk.unitVariance(year, next)).isCloseTo(289.0 / 36, within(1e-9));
    assertThat(RandomWalk.unitVariance(next, year)).isCloseTo(289.0 / 36, within(1e-9));
  }

  @Test
  void aStepOverAGapIsWorthItsMonths() {
    RandomWalk walk =
        RandomWalk.of(List.of(new Observation(-10, 1, 1), new Observation(-1, 1, Math.exp(0.3))));
    assertThat(walk.volatility()).isCloseTo(0.1, within(1e-12));
    assertThat(walk.deviation(3, 1)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void volatilityOfAKnownWalkIsFoundFromAnnualMeans() {
    RandomWalk known =
        RandomWalk.of(List.of(new Observation(-2, 1, 1), new Observation(-1, 1, Math.exp(0.08))));
    double[] path = known.sample(1, 24_000, 5)[0];
    List<Observation> means = new ArrayList<>();
    for (int t = 0; t < path.length; t += 12) {
      int from = t;
      double log =
          IntStream.range(from, from + 12).mapToDouble(i -> Math.log(path[i])).average().orElse(0);
      means.add(new Observation(t, 12, Math.exp(log)));
    }
    assertThat(RandomWalk.of(means).volatility()).isCloseTo(0.08, within(0.003));
  }

  @Test
  void sampledWindowsSpreadAsForetold() {
    RandomWalk walk =
        RandomWalk.of(List.of(new Observation(-24, 12, 50), new Observation(-12, 12, 80)));
    double[][] paths = walk.sample(20_000, 12, 3);
    double[] logs =
        Arrays.stream(paths)
            .mapToDouble(p -> Arrays.stream(p).map(Math::log).average().orElseThrow())
            .toArray();
    PredictiveSample sample = PredictiveSample.of(logs);
    assertThat(sample.mean()).isCloseTo(Math.log(80), within(0.02));
    assertThat(sample.interval(0.9).width() / 2 / 1.6449)
        .isCloseTo(walk.deviation(0, 12), within(0.01 * walk.deviation(0, 12) + 0.01));
  }

  @Test
  void sameSeedWalksTheSameWay() {
    RandomWalk walk =
        RandomWalk.of(List.of(new Observation(-2, 1, 1), new Observation(-1, 1, 1.1)));
    assertThat(walk.sample(3, 5, 9)).isDeepEqualTo(walk.sample(3, 5, 9));
    assertThat(walk.sample(3, 8, 9)[2][4]).isEqualTo(walk.sample(5, 5, 9)[2][4]);
  }

  @Test
  void oneObservationIsNoHistory() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomWalk.of(List.of(new Observation(0, 1, 1))))
        .withMessageContaining("\nMaybe");
  }
}
