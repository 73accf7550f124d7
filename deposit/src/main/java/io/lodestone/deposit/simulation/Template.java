// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.Search;
import io.lodestone.deposit.variogram.Covariance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Steps from a node to others on one lattice, the most alike first. Immutable.
final class Template {

  /// Longest template, in nodes that are wanted: on a lattice at least one node in eight is there
  /// before the first of its own.
  private static final int STEPS_PER_NODE = 40;

  private final int[] di;
  private final int[] dj;
  private final int[] dk;

  private Template(List<Step> steps) {
    this.di = steps.stream().mapToInt(Step::i).toArray();
    this.dj = steps.stream().mapToInt(Step::j).toArray();
    this.dk = steps.stream().mapToInt(Step::k).toArray();
  }

  private record Step(int i, int j, int k, double covariance, double square) {}

  /// The steps within reach of a search.
  static Template of(
      Grid grid, Path.Lattice lattice, Covariance covariance, Search search, int most) {
    double[] matrix = search.metric().toRanges();
    double limit = search.limit() * search.limit();
    int[] furthest = reach(grid, lattice, most);
    List<Step> steps = new ArrayList<>();
    for (int k = -furthest[2]; k <= furthest[2]; k++) {
      for (int j = -furthest[1]; j <= furthest[1]; j++) {
        for (int i = -furthest[0]; i <= furthest[0]; i++) {
          double dx = i * lattice.x() * grid.dx();
          double dy = j * lattice.y() * grid.dy();
          double dz = k * lattice.z() * grid.dz();
          double square = square(matrix, dx, dy, dz);
          if (square > 0 && square <= limit) {
            steps.add(
                new Step(
                    i * lattice.x(),
                    j * lattice.y(),
                    k * lattice.z(),
                    covariance.at(dx, dy, dz),
                    square));
          }
        }
      }
    }
    steps.sort(
        Comparator.comparingDouble(Step::covariance)
            .reversed()
            .thenComparingDouble(Step::square)
            .thenComparingInt(Step::k)
            .thenComparingInt(Step::j)
            .thenComparingInt(Step::i));
    return new Template(steps.subList(0, Math.min(steps.size(), STEPS_PER_NODE * most)));
  }

  /// How many lattice steps to look at along each axis: all if there are few, else enough for the
  /// longest template even if it is a thin slab.
  private static int[] reach(Grid grid, Path.Lattice lattice, int most) {
    int enough = STEPS_PER_NODE * most;
    int[] counts = {
      (grid.countX() - 1) / lattice.x(),
      (grid.countY() - 1) / lattice.y(),
      (grid.countZ() - 1) / lattice.z()
    };
    int[] reach = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      reach[axis] = Math.min(counts[axis], Math.max(16, enough / 16));
    }
    return reach;
  }

  private static double square(double[] m, double dx, double dy, double dz) {
    double a = m[0] * dx + m[1] * dy + m[2] * dz;
    double b = m[3] * dx + m[4] * dy + m[5] * dz;
    double c = m[6] * dx + m[7] * dy + m[8] * dz;
    return a * a + b * b + c * c;
  }

  int size() {
    return di.length;
  }

  int di(int step) {
    return di[step];
  }

  int dj(int step) {
    return dj[step];
  }

  int dk(int step) {
    return dk[step];
  }
}
