// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.deposit.Scatter;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Ranges;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The tree against looking at every point.
class NeighboursTest {

  private static final Ranges METRIC = new Ranges(300, 150, 4, 40, 10, 20);

  private static int[] find(Points points, Search search, double x, double y, double z) {
    Neighbours found = new Neighbours(new KdTree(points, search.metric()), search, points.size());
    found.find(x, y, z);
    return Arrays.copyOf(found.ids(), found.size());
  }

  private static double[] step(Points points, int i, double x, double y, double z) {
    double[] m = METRIC.toRanges();
    double[] d = {points.x(i) - x, points.y(i) - y, points.z(i) - z};
    return IntStream.range(0, 3)
        .mapToDouble(a -> m[3 * a] * d[0] + m[3 * a + 1] * d[1] + m[3 * a + 2] * d[2])
        .toArray();
  }

  private static double square(double[] s) {
    return s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
  }

  @Test
  void nearestAreThoseOfASlowSearch() {
    for (int n : new int[] {1, 7, 8, 9, 17, 100, 1000}) {
      Points points = Scatter.of(n, n);
      for (double at = -50; at < 1100; at += 130) {
        double x = at;
        double y = 900 - at;
        double z = at / 100;
        int[] slow =
            IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> square(step(points, i, x, y, z))))
                .limit(12)
                .mapToInt(i -> i)
                .sorted()
                .toArray();
        assertThat(find(points, Search.nearest(12).measuredIn(METRIC), x, y, z)).isEqualTo(slow);
      }
    }
  }

  @Test
  void nothingBeyondTheLimitIsTaken() {
    Points points = Scatter.of(3, 500);
    int[] found = find(points, Search.nearest(400).within(METRIC.scaled(3)), 500, 500, 5);
    int[] slow =
        IntStream.range(0, 500).filter(i -> square(step(points, i, 500, 500, 5)) <= 9).toArray();
    assertThat(found).isEqualTo(slow).hasSizeBetween(20, 399);
  }

  @Test
  void octantsEachGiveTheirNearest() {
    Points points = Scatter.of(4, 800);
    int[] found = find(points, Search.nearest(100).measuredIn(METRIC).perOctant(2), 480, 520, 4);
    int[] slow =
        IntStream.range(0, 8)
            .flatMap(octant ->
                IntStream.range(0, 800)
                    .filter(i -> octant(step(points, i, 480, 520, 4)) == octant)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> square(step(points, i, 480, 520, 4))))
                    .limit(2)
                    .mapToInt(i -> i))
            .sorted()
            .toArray();
    assertThat(found).isEqualTo(slow).hasSizeBetween(10, 16);
  }

  private static int octant(double[] s) {
    return (s[0] < 0 ? 1 : 0) + (s[1] < 0 ? 2 : 0) + (s[2] < 0 ? 4 : 0);
  }

  @Test
  void equallyFarOnesAreTakenByNumber() {
    double[] x = {1, -1, 0, 0, 1, -1};
    double[] y = {0, 0, 1, -1, 0, 0};
    double[] z = {0, 0, 0, 0, 5, 5};
    Points points = Points.of(x, y, z, new double[6]);
    assertThat(find(points, Search.nearest(3), 0, 0, 0)).containsExactly(0, 1, 2);
  }
}
