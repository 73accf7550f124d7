// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

  private static final double NONE = Double.NaN;

  private static Interval part(String core, double x, double top, double bottom, double... ppm) {
    return new Interval(core, x, 0, top, bottom, 0.5, Arrays.stream(ppm).boxed().toList());
  }

  @Test
  void compositesKeepTheMeanByLength() {
    Samples samples =
        Samples.of(
            List.of("y"),
            List.of(
                part("a", 0, 0, 0.25, 100),
                part("a", 0, 0.25, 1.5, 500),
                part("a", 0, 1.5, 2, 300)));
    Samples slices = Composites.of(samples, 1, 0.5);
    assertThat(slices.intervals()).hasSize(2);
    assertThat(slices.intervals().get(0).ppm().getFirst()).isCloseTo(400, within(1e-9));
    assertThat(slices.intervals().get(1).ppm().getFirst()).isCloseTo(400, within(1e-9));
    assertThat(slices.intervals().get(1).topMetres()).isEqualTo(1);
  }

  @Test
  void denseMudCountsMore() {
    Samples samples =
        Samples.of(
            List.of("y"),
            List.of(
                new Interval("a", 0, 0, 0, 0.5, 0.9, List.of(100.0)),
                new Interval("a", 0, 0, 0.5, 1, 0.3, List.of(500.0))));
    Interval whole = Composites.of(samples, 1, 1).intervals().getFirst();
    assertThat(whole.ppm().getFirst()).isCloseTo(200, within(1e-9));
    assertThat(whole.densityTonnesPerM3()).isCloseTo(0.6, within(1e-12));
    assertThat(samples.meanDensity()).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void slicesThatAreHardlyKnownHaveNoGrade() {
    Samples samples =
        Samples.of(
            List.of("y", "dy"),
            List.of(part("a", 0, 0, 0.7, 100, NONE), part("a", 0, 1, 1.3, 100, 7)));
    Samples slices = Composites.of(samples, 1, 0.5);
    assertThat(slices.intervals()).hasSize(1);
    assertThat(slices.intervals().getFirst().ppm()).containsExactly(100.0, NONE);
    assertThat(slices.points("y").size()).isOne();
    assertThat(slices.points("dy").size()).isZero();
    assertThat(slices.totals().size()).isZero();
  }

  @Test
  void pointsAreMiddlesInGroupsByCore() {
    Samples samples =
        Samples.of(
            List.of("y"),
            List.of(part("b", 9, 0, 1, 1), part("a", 5, 1, 2, 2), part("a", 5, 0, 1, 3)));
    Points points = samples.points("y");
    assertThat(points.values()).containsExactly(3, 2, 1);
    assertThat(points.z(1)).isEqualTo(1.5);
    assertThat(points.group(0)).isEqualTo(points.group(1)).isNotEqualTo(points.group(2));
    assertThat(points.withoutGroup(points.group(2)).size()).isEqualTo(2);
  }

  @Test
  void coreWithTwoPlacesIsRefused() {
    assertThatThrownBy(
            () -> Samples.of(List.of("y"), List.of(part("a", 0, 0, 1, 1), part("a", 1, 1, 2, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void crowdedSamplesCountLess() {
    // nine in one corner of a square kilometre, one in each other corner
    double[] x = new double[12];
    double[] y = new double[12];
    double[] v = new double[12];
    Arrays.fill(v, 100);
    for (int i = 0; i < 9; i++) {
      x[i] = 10 + i;
      y[i] = 10 + i % 3;
      v[i] = 900;
    }
    x[9] = 990;
    y[10] = 990;
    x[11] = 990;
    y[11] = 990;
    Points points = Points.flat(x, y, v);
    double[] byCell =
        Declustering.byCell(points, new Declustering.Cell(500, 500, Double.POSITIVE_INFINITY), 1);
    assertThat(Declustering.mean(points, byCell)).isCloseTo(300, within(1e-9));
    double[][] lattice = new double[2][10_000];
    for (int i = 0; i < 10_000; i++) {
      lattice[0][i] = 5 + 10 * (i % 100);
      lattice[1][i] = 5 + 10 * (i / 100);
    }
    double[] byNearness =
        Declustering.byNearness(points, Points.flat(lattice[0], lattice[1], new double[10_000]), 0);
    assertThat(Declustering.mean(points, byNearness)).isCloseTo(300, within(15.0));
    assertThat(Arrays.stream(byNearness).average().orElseThrow()).isCloseTo(1, within(1e-12));
  }
}
