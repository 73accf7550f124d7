// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every design promises: draws belong to (seed, trajectory, parameter), are uniform, and
/// those of different parameters and trajectories have nothing to do with one another.
class SamplerTest {

  private static final int N = 1 << 12;

  static List<Design> designs() {
    return List.of(
        new Design.MonteCarlo(),
        new Design.LatinHypercube(N),
        Design.Sobol.padded(),
        new Design.Sobol(Map.of("a", 1, "b", 2)));
  }

  private static double[] values(Draws draws) {
    return IntStream.range(0, N).mapToDouble(draws::at).toArray();
  }

  @ParameterizedTest
  @MethodSource("designs")
  void otherParametersAskedBeforeMoveNothing(Design design) {
    double[] alone = values(Sampler.of(7, design).draws("b"));
    Sampler crowded = Sampler.of(7, design);
    for (String other : List.of("0-before", "a", "b ", "c", "z-after")) {
      values(crowded.draws(other));
    }
    assertThat(values(crowded.draws("b"))).isEqualTo(alone);
  }

  @Test
  void aNewSobolDimensionMovesNoOtherParameter() {
    Sampler before = Sampler.of(7, new Design.Sobol(Map.of("a", 1, "b", 2)));
    Sampler after = Sampler.of(7, new Design.Sobol(Map.of("a", 1, "new", 9, "b", 2)));
    for (String parameter : List.of("a", "b", "padded")) {
      assertThat(values(after.draws(parameter))).isEqualTo(values(before.draws(parameter)));
    }
    assertThat(values(after.draws("new"))).isNotEqualTo(values(before.draws("new")));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void aCopulaMovesNobodyWhomItDoesNotName(Design design) {
    Sampler plain = Sampler.of(7, design);
    Sampler joined = plain.withCopula(Copula.of(List.of(new RankCorrelation("x", "y", 0.8))));
    for (String parameter : List.of("a", "b", "x")) {
      assertThat(values(joined.draws(parameter))).isEqualTo(values(plain.draws(parameter)));
    }
    assertThat(values(joined.draws("y"))).isNotEqualTo(values(plain.draws("y")));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void manyThreadsInAnyOrderGiveTheSameBits(Design design) {
    Copula copula = Copula.of(List.of(new RankCorrelation("a", "b", -0.5)));
    Draws draws = Sampler.of(7, design).withCopula(copula).draws("b");
    double[] inOrder = values(draws);
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, N).boxed().toList());
    Collections.shuffle(shuffled, new Random(1));
    double[] inParallel = new double[N];
    shuffled.parallelStream().forEach(i -> inParallel[i] = draws.at(i));
    assertThat(inParallel).isEqualTo(inOrder);
  }

  @ParameterizedTest
  @MethodSource("designs")
  void drawsAreUniformForEachSeed(Design design) {
    int[] counts = new int[64];
    int[] pairs = new int[64];
    for (int seed = 0; seed < 40; seed++) {
      // One trajectory of each ensemble: within one, designs are more even than chance.
      Sampler sampler = Sampler.of(seed, design);
      for (int p = 0; p < 100; p++) {
        double u = sampler.draws("p" + p).at(seed * 31 + p);
        double v = sampler.draws("q" + p).at(seed * 31 + p);
        assertThat(u).isStrictlyBetween(0.0, 1.0);
        counts[(int) (u * 64)]++;
        pairs[(int) (u * 8) * 8 + (int) (v * 8)]++;
      }
    }
    ChiSquare.requireEven("draws", counts);
    ChiSquare.requireEven("pairs of parameters", pairs);
  }

  @Test
  void plainDrawsAreUniformAndForgetTheTrajectoryBefore() {
    for (String name : List.of("a", "b", "plants.mine.cost", "plants.mine.cosu", "")) {
      Draws draws = Sampler.of(3, new Design.MonteCarlo()).draws(name);
      int[] single = new int[1000];
      int[] successive = new int[900];
      double before = draws.at(0);
      for (int i = 1; i <= 200_000; i++) {
        double u = draws.at(i);
        single[(int) (u * 1000)]++;
        successive[(int) (before * 30) * 30 + (int) (u * 30)]++;
        before = u;
      }
      ChiSquare.requireEven("draws of " + name, single);
      ChiSquare.requireEven("successive draws of " + name, successive);
    }
  }

  @Test
  void neighbouringSeedsAndNamesShareNothing() {
    int[] seeds = new int[100];
    int[] names = new int[100];
    Draws reference = Sampler.of(10, new Design.MonteCarlo()).draws("x1");
    Draws otherSeed = Sampler.of(11, new Design.MonteCarlo()).draws("x1");
    Draws otherName = Sampler.of(10, new Design.MonteCarlo()).draws("x2");
    for (int i = 0; i < 100_000; i++) {
      int row = (int) (reference.at(i) * 10) * 10;
      seeds[row + (int) (otherSeed.at(i) * 10)]++;
      names[row + (int) (otherName.at(i) * 10)]++;
    }
    ChiSquare.requireEven("seeds", seeds);
    ChiSquare.requireEven("names", names);
  }

  @Test
  void trajectoriesOutsideTheDesignAreRefused() {
    assertThatThrownBy(() -> Sampler.of(1, new Design.MonteCarlo()).draws("a").at(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trajectory -1\nMaybe");
    assertThatThrownBy(() -> Sampler.of(1, new Design.LatinHypercube(10)).draws("a").at(10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trajectory 10 of a Latin hypercube of 10\nMaybe");
  }

  @Test
  void sequencesAreNumberedAndShareNothing() {
    Sampler sampler = Sampler.of(7, new Design.LatinHypercube(N));
    DrawSequence sequence = sampler.sequence("weather");
    double later = sequence.at(3, 1000);
    assertThat(sequence.at(3, 0)).isNotEqualTo(later);
    assertThat(sampler.sequence("weather").at(3, 1000)).isEqualTo(later);
    assertThat(Sampler.of(7, new Design.MonteCarlo()).sequence("weather").at(3, 1000))
        .as("the design has no say")
        .isEqualTo(later);
    assertThat(sampler.draws("weather").at(3)).isNotEqualTo(sequence.at(3, 0));
    double mean = IntStream.range(0, N).mapToDouble(k -> sequence.at(5, k)).average().orElseThrow();
    assertThat(mean).isCloseTo(0.5, within(4 / Math.sqrt(12.0 * N)));
  }
}
