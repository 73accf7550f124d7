// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.lodestone.criticality.InputOutput;
import io.lodestone.network.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public class AbsorbingChainTest {

  public static AbsorbingChain chain(double[][] q) {
    int[] all = IntStream.range(0, q.length).toArray();
    return new AbsorbingChain(Arrays.stream(q).map(row -> new Terms(all, row)).toList());
  }

  public static double[] column(double[][] rows, int j) {
    return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
  }

  @Test
  void sweepsAndEliminationAgree() {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 30; trial++) {
      int n = 2 + random.nextInt(40);
      double leak = Math.pow(10, -3 * random.nextDouble());
      double[][] q = new double[n][n];
      double[] b = new double[n];
      for (int i = 0; i < n; i++) {
        double[] row = random.doubles(n).toArray();
        double sum = Arrays.stream(row).sum();
        for (int j = 0; j < n; j++) {
          q[i][j] = (1 - leak) * row[j] / sum;
        }
        b[i] = random.nextDouble();
      }
      double[] exact = InputOutput.output(q, b);
      double[] solved = chain(q).solve(b);
      for (int i = 0; i < n; i++) {
        assertThat(solved[i]).isCloseTo(exact[i], within(1e-11 * exact[i]));
      }
    }
  }

  @Test
  void aNearlyClosedLoopIsExact() {
    double leak = 1e-9;
    double[] x = chain(new double[][] {{0, 1}, {1 - leak, 0}}).solve(new double[] {0, leak});
    assertThat(x).containsExactly(new double[] {1, 1}, within(1e-6));
  }

  @Test
  void visitsOfALoopThatHardlyAnythingLeavesAreExact() {
    double leak = 1e-25; // 1 − leak is 1 in the machine's numbers
    AbsorbingChain.Moves moves =
        new AbsorbingChain.Moves(
            new int[] {0, 1, 2},
            new int[] {1, 2, 3},
            new int[] {1, 0, 1},
            new double[] {1, 1, leak});

    double[] x =
        AbsorbingChain.ofVisits(moves, new double[] {0, 0, 1}).solve(new double[] {1, 0, 0});

    assertThat(x[0]).isCloseTo(1 / leak, withinPercentage(1e-10));
    assertThat(x[1]).isCloseTo(1 / leak, withinPercentage(1e-10));
    assertThat(x[2]).isCloseTo(1, withinPercentage(1e-10));
  }

  @Test
  void aClosedLoopThatReachesNothingIsZero() {
    double[][] q = {{0, 1, 0}, {1, 0, 0}, {0, 0, 0.5}};
    assertThat(chain(q).solve(new double[] {0, 0, 0.5}))
        .containsExactly(new double[] {0, 0, 1}, within(1e-14));
  }

  @Test
  void aSourceInAClosedLoopIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chain(new double[][] {{0, 1}, {1, 0}}).solve(new double[] {1, 0}))
        .withMessageContaining("Maybe");
  }

  @Test
  void aStateWithoutMovesKeepsWhatItStartsWith() {
    Terms none = new Terms(new int[0], new double[0]);
    AbsorbingChain chain =
        new AbsorbingChain(List.of(new Terms(new int[] {1}, new double[] {0.5}), none, none));
    assertThat(chain.solve(new double[] {0, 0.25, 0})).containsExactly(0.125, 0.25, 0);
  }
}
