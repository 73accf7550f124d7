// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Dominance, regret, satisficing and sampled objectives, on numbers that can be checked by hand.
class PortfolioMathematicsTest {

  private static final double EXACT = 1e-12;

  @Test
  void whoIsNowhereWorseAndSomewhereBetterDominates() {
    assertThat(Dominance.dominates(new double[] {1, 2}, new double[] {1, 3})).isTrue();
    assertThat(Dominance.dominates(new double[] {1, 2}, new double[] {1, 2})).isFalse();
    assertThat(Dominance.isNowhereWorse(new double[] {1, 2}, new double[] {1, 2})).isTrue();
    assertThat(Dominance.dominates(new double[] {0, 4}, new double[] {1, 3})).isFalse();
  }

  @Test
  void frontKeepsWhatNothingBeatsAndOneOfEqualChoices() {
    List<double[]> choices =
        List.of(
            new double[] {3, 1},
            new double[] {2, 2},
            new double[] {2, 3},
            new double[] {1, 3},
            new double[] {2, 2});
    assertThat(Dominance.front(choices)).containsExactly(0, 1, 3);
  }

  @Test
  void frontAgreesWithCheckingEveryPair() {
    Random random = new Random(5);
    List<double[]> choices =
        random
            .ints(60, 0, 1 << 12)
            .mapToObj(n -> new double[] {n & 15, n >> 4 & 15, n >> 8})
            .toList();
    List<Integer> front = Dominance.front(choices);
    for (int i = 0; i < choices.size(); i++) {
      double[] own = choices.get(i);
      boolean beaten = choices.stream().anyMatch(other -> Dominance.dominates(other, own));
      boolean same = front.stream().anyMatch(k -> Arrays.equals(choices.get(k), own));
      assertThat(same).isEqualTo(!beaten);
    }
  }

  @Test
  void clearlyBehindNeedsAMarginInEveryObjective() {
    double[][] rival = {{1, 2, 3, 4}, {0, 0, 0, 0}};
    double[][] steady = {{2, 3, 4, 5}, {0, 0, 0, 0}}; // one more in every future: no error at all
    double[][] noisy = {{3, 1, 5, 4}, {0, 0, 0, 0}}; // 0.75 more, standard error 0.75
    double[][] mixed = {{2, 3, 4, 5}, {-1, -1, -1, -1}};
    assertThat(Dominance.isClearlyBehind(steady, rival, 5)).isTrue();
    assertThat(Dominance.isClearlyBehind(noisy, rival, 0.9)).isTrue();
    assertThat(Dominance.isClearlyBehind(noisy, rival, 1.1)).isFalse();
    assertThat(Dominance.isClearlyBehind(mixed, rival, 0)).isFalse();
    assertThat(Dominance.isClearlyBehind(rival, rival, 0)).as("equal is not behind").isFalse();
    assertThat(Dominance.distance(noisy[0], rival[0]).standardError())
        .isCloseTo(0.75, within(0.11));
  }

  @Test
  void regretIsTheDistanceToTheBestOfEachFuture() {
    // Best of each future: 1, 2, 3, 0.
    List<Regret> regrets =
        Regret.of(new double[][] {{1, 5, 3, 8}, {4, 2, 3, 0}, {2, 6, 9, 1}}, 0.75);
    assertThat(regrets.get(0)).isEqualTo(new Regret(11 / 4.0, 3, 8, 0.75));
    assertThat(regrets.get(1)).isEqualTo(new Regret(3 / 4.0, 0, 3, 0.75));
    assertThat(regrets.get(2)).isEqualTo(new Regret(12 / 4.0, 4, 6, 0.75));
    assertThatThrownBy(() -> Regret.of(new double[][] {{1, 2}, {1}}, 0.9))
        .hasMessageContaining("Maybe");
  }

  @Test
  void regretOfTheOnlyChoiceIsNothing() {
    assertThat(Regret.of(new double[][] {{7, 9}}, 1)).containsExactly(new Regret(0, 0, 0, 1));
  }

  @Test
  void satisficingCountsFuturesThatKeepEveryThreshold() {
    double[][] values = {{1, 2, 3, 4}, {9, 1, 1, Double.NaN}};
    SampleEstimate share = Satisficing.share(values, new double[] {3, 5});
    assertThat(share.value()).isEqualTo(0.5);
    assertThat(share.standardError()).isCloseTo(0.25, within(EXACT));
  }

  @Test
  void meanOfTailPartsIsTheConditionalValueAtRisk() {
    double[] losses = new Random(3).doubles(37, 0, 100).toArray();
    for (double level : new double[] {0, 0.5, 0.9, 0.95}) {
      assertThat(SampleEstimate.tail(losses, level).value())
          .isCloseTo(TailLoss.of(losses, level).conditional(), within(1e-9));
    }
    double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(SampleEstimate.tail(ten, 0.8).value()).isCloseTo(9.5, within(1e-9));
  }

  @Test
  void errorOfATailIsThatOfManySamples() {
    // CVaR of a uniform loss at 0.9 is 0.95; the spread of its estimates over many samples is known
    // by drawing them.
    Random random = new Random(11);
    double[] estimates = new double[2000];
    double errors = 0;
    for (int i = 0; i < estimates.length; i++) {
      SampleEstimate tail = SampleEstimate.tail(random.doubles(200).toArray(), 0.9);
      estimates[i] = tail.value();
      errors += tail.standardError() / estimates.length;
    }
    double spread = SampleEstimate.mean(estimates).standardError() * Math.sqrt(estimates.length);
    assertThat(Arrays.stream(estimates).average().orElseThrow()).isCloseTo(0.95, within(2e-3));
    assertThat(errors / spread).isBetween(0.85, 1.15);
  }

  @Test
  void meanOfOneFutureHasNoError() {
    assertThat(SampleEstimate.mean(new double[] {4}).standardError()).isNaN();
    assertThatThrownBy(() -> SampleEstimate.mean(new double[] {1, Double.NaN}))
        .hasMessageContaining("Maybe");
  }

  @Test
  void frontSampleKeepsWhatItMustAndSpreadsTheRest() {
    List<double[]> line =
        List.of(
            new double[] {0, 10},
            new double[] {1, 9},
            new double[] {5, 5},
            new double[] {9, 1},
            new double[] {10, 0});
    assertThat(FrontSample.choose(line, List.of(0), 3)).containsExactly(0, 2, 4);
    assertThat(FrontSample.choose(line, List.of(1, 3), 2)).containsExactly(1, 3);
    assertThat(FrontSample.choose(line, List.of(), 9)).containsExactly(0, 1, 2, 3, 4);
  }
}
