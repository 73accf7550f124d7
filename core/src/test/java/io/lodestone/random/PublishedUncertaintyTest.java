// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.ensemble.Moments;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Sequences, designs and distributions against published cases and closed forms.
class PublishedUncertaintyTest {

  @Test
  void everyPublishedCaseHasATest() {
    Set<String> ids = new TreeSet<>();
    UncertaintyCase.listAll().forEach(c -> ids.add(c.id()));
    assertThat(ids)
        .as("test a new case here or in ensemble.confidence or ensemble.sensitivity; add its id")
        .containsExactly(
            "COR-01",
            "CRN-01",
            "ENS-01",
            "ENS-02",
            "ISH-01",
            "LHS-01",
            "LHS-02",
            "LIN-01",
            "LOGN-P",
            "MOR-ISH",
            "PERT-01",
            "SOBG-01",
            "SOBSEQ-D3",
            "TRI-01",
            "VDC");
  }

  @Test
  void sobolSequenceHasThePublishedPoints() {
    List<SobolSequence> sequences = SobolSequence.first(3);
    for (int index : new int[] {1, 2, 3, 4, 7}) {
      UncertaintyCase.get("SOBSEQ-D3", "point " + index + " ")
          .isMetBy(sequences.stream().mapToDouble(s -> s.point(index)).toArray());
    }
    assertThat(sequences).allSatisfy(s -> assertThat(s.point(0)).isZero());
  }

  @Test
  void firstDimensionIsVanDerCorputsInGrayCodeOrder() {
    SobolSequence sequence = SobolSequence.first(1).getFirst();
    double[] natural = new double[7];
    for (int index = 1; index <= 7; index++) {
      natural[(index ^ (index >>> 1)) - 1] = sequence.point(index);
    }
    UncertaintyCase.get("VDC", "van der Corput").isMetBy(natural);
    SobolSequence withoutTable = SobolSequence.vanDerCorput();
    for (int index : new int[] {0, 5, 4711, 1 << 30, Integer.MAX_VALUE}) {
      assertThat(withoutTable.digits(index)).isEqualTo(sequence.digits(index));
    }
  }

  @Test
  void latinHypercubeHasOneDrawInEachStratum() {
    UncertaintyCase c = UncertaintyCase.get("LHS-01", "property");
    int n = (int) c.number("N");
    for (int parameter = 0; parameter < c.number("k"); parameter++) {
      String name = "p" + parameter;
      Moments even = new Moments();
      Moments plain = new Moments();
      for (int seed = 0; seed < 100; seed++) {
        Draws draws = Sampler.of(seed, new Design.LatinHypercube(n)).draws(name);
        assertThat(IntStream.range(0, n).map(i -> (int) (draws.at(i) * n)).sorted().toArray())
            .isEqualTo(IntStream.range(0, n).toArray());
        even.add(mean(draws, n));
        plain.add(mean(Sampler.of(seed, new Design.MonteCarlo()).draws(name), n));
      }
      assertThat(even.variance()).isLessThan(plain.variance() / 1000);
    }
  }

  @Test
  void latinHypercubeMeanHasThePublishedVariance() {
    UncertaintyCase c = UncertaintyCase.get("LHS-02", "variance of the mean");
    int n = (int) c.number("N");
    Moments means = new Moments();
    for (int seed = 0; seed < 2000; seed++) {
      Sampler sampler = Sampler.of(seed, new Design.LatinHypercube(n));
      means.add(mean(sampler.draws("x1"), n) + mean(sampler.draws("x2"), n));
    }
    c.isMetBy(means.variance());
  }

  private static double mean(Draws draws, int n) {
    return IntStream.range(0, n).mapToDouble(draws::at).average().orElseThrow();
  }

  @Test
  void pertHasThePublishedMomentsAndQuantile() {
    UncertaintyCase c = UncertaintyCase.get("PERT-01", "mean");
    Pert pert = new Pert(c.number("min"), c.number("mode"), c.number("max"));
    c.isMetBy(pert.mean());
    UncertaintyCase.get("PERT-01", "alpha").isMetBy(pert.alpha());
    UncertaintyCase.get("PERT-01", "beta").isMetBy(pert.beta());
    UncertaintyCase.get("PERT-01", "variance").isMetBy(pert.variance());
    UncertaintyCase.get("PERT-01", "P90").isMetBy(pert.quantile(0.9));
  }

  @Test
  void triangularHasThePublishedMomentsAndQuantile() {
    UncertaintyCase c = UncertaintyCase.get("TRI-01", "triangular mean");
    Triangular triangle = new Triangular(c.number("min"), c.number("mode"), c.number("max"));
    c.isMetBy(triangle.mean(), triangle.variance());
    UncertaintyCase.get("TRI-01", "triangular P10").isMetBy(triangle.quantile(0.1));
  }

  @Test
  void lognormalHasThePublishedShape() {
    UncertaintyCase c = UncertaintyCase.get("LOGN-P", "lognormal from P10/P90: mu");
    Lognormal lognormal = new Lognormal(c.number("P10"), c.number("P90"));
    c.isMetBy(lognormal.mu());
    UncertaintyCase.get("LOGN-P", "lognormal from P10/P90: sigma").isMetBy(lognormal.sigma());
    UncertaintyCase.get("LOGN-P", "lognormal from P10/P90: mean").isMetBy(lognormal.mean());
    UncertaintyCase.get("LOGN-P", "lognormal from P10/P90: P50").isMetBy(lognormal.quantile(0.5));
  }

  @Test
  void rankCorrelationOfNormalVariablesMatches() {
    UncertaintyCase c = UncertaintyCase.get("COR-01", "Spearman");
    c.isMetBy(RankCorrelation.spearmanOf(c.number("r")));
  }

  @Test
  void commonRandomNumbersShrinkTheVarianceOfADifference() {
    UncertaintyCase c = UncertaintyCase.get("CRN-01", "Var(X-Y)");
    double[] scale = c.vector("scale");
    Sampler sampler = Sampler.of(2026, new Design.MonteCarlo());
    Draws u = sampler.draws("u");
    Draws v = sampler.draws("v");
    Moments common = new Moments();
    Moments independent = new Moments();
    for (int i = 0; i < 200_000; i++) {
      double x = -scale[0] * Math.log(u.at(i));
      common.add(x + scale[1] * Math.log(u.at(i)));
      independent.add(x + scale[1] * Math.log(v.at(i)));
    }
    c.isMetBy(common.variance(), independent.variance());
  }
}
