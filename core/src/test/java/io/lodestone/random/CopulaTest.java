// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

class CopulaTest {

  private static final List<RankCorrelation> THREE =
      List.of(
          new RankCorrelation("a", "b", 0.7),
          new RankCorrelation("a", "c", -0.4),
          new RankCorrelation("d", "e", 0.9));

  private static final int N = 1 << 14;

  private static double[] values(Sampler sampler, String parameter) {
    return IntStream.range(0, N).mapToDouble(sampler.draws(parameter)::at).toArray();
  }

  @Test
  void ranksHaveTheStatedCorrelations() {
    for (Design design :
        List.of(new Design.MonteCarlo(), new Design.LatinHypercube(N), Design.Sobol.padded())) {
      Sampler sampler = Sampler.of(3, design).withCopula(Copula.of(THREE));
      double[] a = values(sampler, "a");
      double[] b = values(sampler, "b");
      double[] c = values(sampler, "c");
      assertThat(spearman(a, b)).isCloseTo(0.7, within(0.02));
      assertThat(spearman(a, c)).isCloseTo(-0.4, within(0.03));
      assertThat(spearman(b, c)).as("not stated").isCloseTo(0, within(0.03));
      assertThat(spearman(values(sampler, "d"), values(sampler, "e"))).isCloseTo(0.9, within(0.01));
      assertThat(spearman(a, values(sampler, "d"))).isCloseTo(0, within(0.03));
    }
  }

  private static double spearman(double[] x, double[] y) {
    int[] rankX = ranks(x);
    int[] rankY = ranks(y);
    double squares =
        IntStream.range(0, N).mapToDouble(i -> Math.pow((double) rankX[i] - rankY[i], 2)).sum();
    return 1 - 6 * squares / (N * ((double) N * N - 1));
  }

  private static int[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, N)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[N];
    IntStream.range(0, N).forEach(rank -> ranks[order[rank]] = rank);
    return ranks;
  }

  @Test
  void marginsStayUniform() {
    Sampler sampler = Sampler.of(3, new Design.MonteCarlo()).withCopula(Copula.of(THREE));
    for (String parameter : List.of("a", "b", "c", "d", "e")) {
      int[] counts = new int[100];
      for (double u : values(sampler, parameter)) {
        counts[(int) (u * 100)]++;
      }
      ChiSquare.requireEven(parameter, counts);
    }
  }

  @Test
  void correlationsAddedAtTheEndMoveNobodyNamedBefore() {
    List<RankCorrelation> more =
        List.of(THREE.get(0), THREE.get(1), THREE.get(2), new RankCorrelation("a-new", "a", 0.3));
    Sampler before = Sampler.of(3, new Design.MonteCarlo()).withCopula(Copula.of(THREE));
    Sampler after = Sampler.of(3, new Design.MonteCarlo()).withCopula(Copula.of(more));
    for (String parameter : List.of("a", "b", "c", "d", "e")) {
      assertThat(values(after, parameter)).isEqualTo(values(before, parameter));
    }
    assertThat(spearman(values(after, "a-new"), values(after, "a"))).isCloseTo(0.3, within(0.03));
  }

  @Test
  void theMixtureIsTheClosedFormOfTwoNormals() {
    double r = RankCorrelation.pearsonOf(0.7);
    Sampler plain = Sampler.of(3, new Design.MonteCarlo());
    Sampler joined = plain.withCopula(Copula.of(THREE));
    double first = StandardNormal.quantile(plain.draws("a").at(8));
    double second = StandardNormal.quantile(plain.draws("b").at(8));
    double z = r * first + Math.sqrt(1 - r * r) * second;
    assertThat(joined.draws("b").at(8))
        .isCloseTo(0.5 * (1 + Erf.erf(z / Math.sqrt(2))), within(1e-14));
  }

  @Test
  void rankAndLinearCorrelationAreInverse() {
    for (double rho : new double[] {-0.99, -0.3, 0, 0.58, 0.9}) {
      assertThat(RankCorrelation.spearmanOf(RankCorrelation.pearsonOf(rho)))
          .isCloseTo(rho, within(1e-15));
    }
  }

  @Test
  void impossibleCorrelationsAreRefused() {
    List<RankCorrelation> impossible =
        List.of(
            new RankCorrelation("price", "cost", 0.9),
            new RankCorrelation("price", "wage", 0.9),
            new RankCorrelation("cost", "wage", -0.5));
    assertThatThrownBy(() -> Copula.of(impossible))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'wage' with [price, cost]")
        .hasMessageContaining("not positive definite\nMaybe");
    assertThatThrownBy(() ->
            Copula.of(
                List.of(new RankCorrelation("a", "b", 0.1), new RankCorrelation("b", "a", 0.1))))
        .hasMessageContaining("two rank correlations of 'b' and 'a'\nMaybe");
  }
}
