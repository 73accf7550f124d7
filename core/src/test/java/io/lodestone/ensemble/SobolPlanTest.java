// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.random.UncertaintyCase;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolPlanTest {

  private static final int SAMPLES = 1 << 14;

  @Test
  void ishigamiIndicesMatch() {
    UncertaintyCase c = UncertaintyCase.get("ISH-01", "variance");
    SobolIndices found =
        SobolPlan.of(3, SAMPLES, 1)
            .withPairs(List.of(new InputPair(0, 2)))
            .estimate(TestFunctions.ishigami(c.number("a"), c.number("b")));
    for (int i = 0; i < 3; i++) {
      UncertaintyCase.get("ISH-01", "S" + (i + 1)).isMetBy(found.first().get(i).value());
      UncertaintyCase.get("ISH-01", "ST" + (i + 1)).isMetBy(found.total().get(i).value());
    }
    UncertaintyCase.get("ISH-01", "S13").isMetBy(found.interactions().getFirst().value());
    assertThat(found.mean()).isCloseTo(3.5, within(0.01));
    assertThat(found.variance()).isCloseTo(13.8446, within(0.05));
  }

  /// The published moments are exact: they test that our function is the published one. Midpoints
  /// are exact for the sines, and Gauss points with three in each of many cells for the power.
  @Test
  void ishigamiFunctionHasThePublishedMoments() {
    UncertaintyCase variance = UncertaintyCase.get("ISH-01", "variance");
    ToDoubleFunction<double[]> f =
        TestFunctions.ishigami(variance.number("a"), variance.number("b"));
    int n = 16;
    int cells = 200;
    double offset = Math.sqrt(0.6) / 2;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n * n; i++) {
      double u1 = (i % n + 0.5) / n;
      double u2 = (i / n + 0.5) / n;
      for (int cell = 0; cell < cells; cell++) {
        for (int node = -1; node <= 1; node++) {
          double weight = (node == 0 ? 8.0 : 5.0) / 18 / cells / n / n;
          double y = f.applyAsDouble(new double[] {u1, u2, (cell + 0.5 + node * offset) / cells});
          sum += weight * y;
          squares += weight * y * y;
        }
      }
    }
    UncertaintyCase.get("ISH-01", "mean").isMetBy(sum);
    variance.isMetBy(squares - sum * sum);
  }

  @Test
  void gFunctionIndicesMatch() {
    UncertaintyCase first = UncertaintyCase.get("SOBG-01", "S");
    SobolIndices found = SobolPlan.of(8, SAMPLES, 1).estimate(TestFunctions.g(first.vector("a")));
    first.isMetBy(found.first().stream().mapToDouble(Estimate::value).toArray());
    UncertaintyCase.get("SOBG-01", "ST")
        .isMetBy(found.total().stream().mapToDouble(Estimate::value).toArray());
  }

  /// Each factor is made of two straight lines, so two Gauss points on each give exact moments.
  @Test
  void gFunctionHasThePublishedVariance() {
    UncertaintyCase c = UncertaintyCase.get("SOBG-01", "variance");
    double offset = 0.25 / Math.sqrt(3);
    double squares = 1;
    for (double a : c.vector("a")) {
      squares *=
          IntStream.range(0, 4)
                  .mapToDouble(k -> 0.25 + k / 2 * 0.5 + (k % 2 == 0 ? offset : -offset))
                  .map(x -> Math.pow(TestFunctions.gFactor(x, a), 2))
                  .sum()
              / 4;
    }
    c.isMetBy(squares - 1);
  }

  @Test
  void linearIndicesMatch() {
    UncertaintyCase c = UncertaintyCase.get("LIN-01", "S of Y");
    SobolIndices found = SobolPlan.of(4, SAMPLES, 1).estimate(TestFunctions.linear(c.vector("c")));
    c.isMetBy(found.first().stream().mapToDouble(Estimate::value).toArray());
    c.isMetBy(found.total().stream().mapToDouble(Estimate::value).toArray());
  }

  @Test
  void errorsCoverTheTruthAndAreNotFarTooCautious() {
    ToDoubleFunction<double[]> f = TestFunctions.ishigami(7, 0.1);
    double[] truth = {0.31390519, 0.44241114, 0, 0.55758886, 0.44241114, 0.24368366};
    int outside = 0;
    Moments sizes = new Moments();
    for (int seed = 0; seed < 30; seed++) {
      SobolIndices found = SobolPlan.of(3, 512, seed).estimate(f);
      for (int q = 0; q < truth.length; q++) {
        Estimate estimate = q < 3 ? found.first().get(q) : found.total().get(q - 3);
        outside += Math.abs(estimate.value() - truth[q]) > 2 * estimate.standardError() ? 1 : 0;
        sizes.add(estimate.standardError());
      }
    }
    assertThat(outside).as("of 180, at two standard errors").isLessThan(15);
    assertThat(sizes.mean()).isBetween(0.005, 0.06);
  }

  @Test
  void pointsMayBeEvaluatedAnywhere() {
    SobolPlan plan = SobolPlan.of(5, 64, 3).withPairs(List.of(new InputPair(4, 1)));
    assertThat(plan.size()).isEqualTo(64 * (5 + 2 + 1));
    double[] a = plan.point(16);
    double[] b = plan.point(17);
    double[] swapped = plan.point(16 + 2 + 3);
    double[] pair = plan.point(16 + 7);
    for (int i = 0; i < 5; i++) {
      assertThat(swapped[i]).isEqualTo(i == 3 ? b[i] : a[i]);
      assertThat(pair[i]).isEqualTo(i == 4 || i == 1 ? b[i] : a[i]);
      assertThat(a[i]).isNotEqualTo(b[i]);
    }
    assertThat(SobolPlan.of(5, 128, 3).point(14)).as("more samples move none").isEqualTo(a);
  }

  @Test
  void aConstantHasNoIndices() {
    SobolIndices found = SobolPlan.of(2, 64, 1).estimate(u -> 0.1);
    assertThat(found.mean()).isEqualTo(0.1);
    assertThat(found.variance()).isZero();
    assertThat(found.first().getFirst().value()).isNaN();
    assertThat(found.total().getLast().standardError()).isNaN();
  }

  @Test
  void mistakesAreRefusedWithAdvice() {
    assertThatThrownBy(() -> SobolPlan.of(3, 1000, 1))
        .hasMessageContaining("1000 base samples\nMaybe 1024");
    assertThatThrownBy(() -> SobolPlan.of(0, 64, 1)).hasMessageContaining("\nMaybe");
    SobolPlan plan = SobolPlan.of(3, 64, 1);
    assertThatThrownBy(() -> plan.withPairs(List.of(new InputPair(0, 3))))
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> new InputPair(1, 1)).hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> plan.estimate(new double[7]))
        .hasMessageContaining("7 outputs for 320");
    assertThatThrownBy(() -> plan.estimate(u -> Double.NaN))
        .hasMessageContaining("output NaN of point 0\nMaybe");
  }
}
