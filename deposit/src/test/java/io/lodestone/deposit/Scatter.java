// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit;

import io.lodestone.deposit.sample.Points;
import io.lodestone.random.Design;
import io.lodestone.random.Draws;
import io.lodestone.random.Sampler;

/// Points anywhere in a box, with values that mean nothing.
public final class Scatter {

  private Scatter() {}

  /// Points in a box of 1000 × 1000 × 10 m.
  public static Points of(long seed, int n) {
    Sampler sampler = Sampler.of(seed, new Design.MonteCarlo());
    double[][] columns = new double[4][n];
    double[] scale = {1000, 1000, 10, 5};
    for (int k = 0; k < 4; k++) {
      Draws draws = sampler.draws("column-" + k);
      for (int i = 0; i < n; i++) {
        columns[k][i] = scale[k] * draws.at(i);
      }
    }
    return Points.of(columns[0], columns[1], columns[2], columns[3]);
  }

  /// The same points moved together.
  public static Points moved(Points points, double dx, double dy, double dz) {
    int n = points.size();
    double[][] columns = new double[3][n];
    for (int i = 0; i < n; i++) {
      columns[0][i] = points.x(i) + dx;
      columns[1][i] = points.y(i) + dy;
      columns[2][i] = points.z(i) + dz;
    }
    return Points.of(columns[0], columns[1], columns[2], points.values());
  }
}
