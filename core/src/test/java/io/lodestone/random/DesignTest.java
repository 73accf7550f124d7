// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.ensemble.Moments;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How evenly the designs fill the cube.
class DesignTest {

  @Test
  void permutationsOfFourAreAllEquallyLikely() {
    int[] counts = new int[256];
    for (int key = 0; key < 24_000; key++) {
      Permutation permutation = Permutation.of(4, Key.mix(key));
      int code = IntStream.range(0, 4).map(permutation::of).reduce(0, (c, image) -> c * 4 + image);
      counts[code]++;
    }
    int[] seen = IntStream.of(counts).filter(c -> c > 0).toArray();
    assertThat(seen).hasSize(24);
    ChiSquare.requireEven("permutations", seen);
  }

  @Test
  void permutationsOfEverySizeHitEachElementOnce() {
    for (int size : new int[] {1, 2, 3, 5, 16, 17, 1000, 1024, 4097}) {
      Permutation permutation = Permutation.of(size, 99);
      assertThat(IntStream.range(0, size).map(permutation::of).sorted().toArray())
          .isEqualTo(IntStream.range(0, size).toArray());
    }
  }

  @Test
  void strataOfTwoParametersPairAtRandom() {
    int n = 10;
    int[] counts = new int[n * n];
    for (int seed = 0; seed < 3000; seed++) {
      Sampler sampler = Sampler.of(seed, new Design.LatinHypercube(n));
      int trajectory = seed % n;
      int a = (int) (sampler.draws("a").at(trajectory) * n);
      int b = (int) (sampler.draws("b").at(trajectory) * n);
      counts[a * n + b]++;
    }
    ChiSquare.requireEven("strata", counts);
  }

  @Test
  void largestHypercubeKeepsDrawsInTheirStrata() {
    int n = Design.LatinHypercube.MOST;
    Draws draws = Sampler.of(5, new Design.LatinHypercube(n)).draws("a");
    boolean[] seen = new boolean[n];
    for (int i = 0; i < n; i++) {
      seen[(int) (draws.at(i) * n)] = true;
    }
    assertThat(IntStream.range(0, n).allMatch(i -> seen[i])).isTrue();
  }

  @Test
  void scrambledFirstTwoDimensionsStayANet() {
    int m = 8;
    Sampler sampler = Sampler.of(5, new Design.Sobol(Map.of("a", 1, "b", 2)));
    Draws a = sampler.draws("a");
    Draws b = sampler.draws("b");
    for (int split = 0; split <= m; split++) {
      int columns = 1 << split;
      int rows = 1 << (m - split);
      int[] boxes = new int[columns * rows];
      for (int i = 0; i < 1 << m; i++) {
        boxes[(int) (a.at(i) * columns) * rows + (int) (b.at(i) * rows)]++;
      }
      assertThat(boxes).as("boxes of %d x %d", columns, rows).containsOnly(1);
    }
  }

  @Test
  void paddedDrawsAreStratifiedInEachBlockOfAPowerOfTwo() {
    Draws draws = Sampler.of(5, Design.Sobol.padded()).draws("a");
    for (int size : new int[] {2, 16, 256}) {
      for (int block = 0; block < 5; block++) {
        int start = block * size;
        int[] strata =
            IntStream.range(start, start + size)
                .map(i -> (int) (draws.at(i) * size))
                .sorted()
                .toArray();
        assertThat(strata).isEqualTo(IntStream.range(0, size).toArray());
      }
    }
  }

  @Test
  void paddedParametersPairAtRandomWithinABlock() {
    int[] together = new int[4];
    Sampler sampler = Sampler.of(5, Design.Sobol.padded());
    for (int p = 0; p < 2000; p++) {
      Draws a = sampler.draws("a" + p);
      Draws b = sampler.draws("b" + p);
      // In a block of two, each has one draw in each half: they agree or they do not.
      int agreeAtFirst = a.at(0) < 0.5 == b.at(0) < 0.5 ? 1 : 0;
      int agreeLater = a.at(6) < 0.5 == b.at(6) < 0.5 ? 1 : 0;
      together[agreeAtFirst * 2 + agreeLater]++;
    }
    ChiSquare.requireEven("halves", together);
  }

  @Test
  void sobolBeatsHypercubeBeatsPlainOnASmoothFunction() {
    Map<String, Integer> dimensions = Map.of("a", 1, "b", 2, "c", 3, "d", 4);
    double plain = error(new Design.MonteCarlo());
    double hypercube = error(new Design.LatinHypercube(1024));
    double padded = error(Design.Sobol.padded());
    double sobol = error(new Design.Sobol(dimensions));
    assertThat(hypercube).isLessThan(plain / 2);
    assertThat(padded).isLessThan(plain / 2);
    assertThat(sobol).isLessThan(hypercube / 5);
  }

  /// The root mean square error over seeds of the mean of a product with expectation 1.
  private static double error(Design design) {
    ToDoubleFunction<double[]> product =
        u -> IntStream.range(0, 4).mapToDouble(i -> 0.5 + u[i]).reduce(1, (x, y) -> x * y);
    Moments squares = new Moments();
    for (int seed = 0; seed < 40; seed++) {
      Sampler sampler = Sampler.of(seed, design);
      List<Draws> draws = List.of("a", "b", "c", "d").stream().map(sampler::draws).toList();
      Moments values = new Moments();
      for (int i = 0; i < 1024; i++) {
        int trajectory = i;
        double[] u = draws.stream().mapToDouble(d -> d.at(trajectory)).toArray();
        values.add(product.applyAsDouble(u));
      }
      squares.add((values.mean() - 1) * (values.mean() - 1));
    }
    return Math.sqrt(squares.mean());
  }

  @Test
  void impossibleDesignsAreRefused() {
    assertThatThrownBy(() -> new Design.LatinHypercube(0)).hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> new Design.Sobol(Map.of("a", 3, "b", 3)))
        .hasMessageContaining("dimension 3 has two parameters")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> new Design.Sobol(Map.of("a", 0))).hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> SobolSequence.first(21_202)).hasMessageContaining("\nMaybe");
  }

  @Test
  void lastDimensionOfTheTableIsThere() {
    SobolSequence last = SobolSequence.first(SobolSequence.MOST_DIMENSIONS).getLast();
    assertThat(last.point(1)).isEqualTo(0.5);
    int[] strata = IntStream.range(0, 64).map(i -> (int) (last.point(i) * 64)).sorted().toArray();
    assertThat(strata).isEqualTo(IntStream.range(0, 64).toArray());
  }
}
