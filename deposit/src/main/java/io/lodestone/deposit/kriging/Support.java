// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.variogram.Covariance;
import java.util.Arrays;
import java.util.Locale;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/// The volume whose mean is estimated: a point, or a box stood for by points with weights. Boxes
/// have their edges along x, y and z. Immutable; threads may share it.
///
/// Equal weights and Gauss points give visibly different variances for few points: state which.
public final class Support {

  private final double[] dx;
  private final double[] dy;
  private final double[] dz;
  private final double[] weights;
  private final boolean point;

  private Support(double[] dx, double[] dy, double[] dz, double[] weights, boolean point) {
    this.dx = dx;
    this.dy = dy;
    this.dz = dz;
    this.weights = weights;
    this.point = point;
  }

  /// A point.
  public static Support point() {
    return new Support(new double[1], new double[1], new double[1], new double[] {1}, true);
  }

  /// A box stood for by a regular lattice of points with equal weights.
  ///
  /// @param box its edges
  /// @param counts points along each edge
  public static Support regular(Box box, Counts counts) {
    return product(
        lattice(box.dx(), counts.x()),
        lattice(box.dy(), counts.y()),
        lattice(box.dz(), counts.z()));
  }

  /// A box stood for by Gauss-Legendre points.
  ///
  /// @param box its edges
  /// @param counts points along each edge
  public static Support gauss(Box box, Counts counts) {
    return product(
        legendre(box.dx(), counts.x()),
        legendre(box.dy(), counts.y()),
        legendre(box.dz(), counts.z()));
  }

  /// Points along the edges of a box.
  ///
  /// @param x along the edge to the east, at least 1
  /// @param y along the edge to the north, at least 1
  /// @param z along the edge downwards, at least 1
  public record Counts(int x, int y, int z) {

    public Counts {
      if (x < 1 || y < 1 || z < 1) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "%d × %d × %d points%nMaybe at least 1 along each edge", x, y, z));
      }
    }
  }

  private record Edge(double[] offsets, double[] weights) {}

  private static Edge lattice(double length, int count) {
    double[] offsets = new double[count];
    Arrays.setAll(offsets, i -> ((i + 0.5) / count - 0.5) * length);
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    return new Edge(offsets, weights);
  }

  private static Edge legendre(double length, int count) {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(count);
    double[] offsets = new double[count];
    Arrays.setAll(offsets, i -> rule.getPoint(i) * length / 2);
    double[] weights = new double[count];
    Arrays.setAll(weights, i -> rule.getWeight(i) / 2);
    return new Edge(offsets, weights);
  }

  private static Support product(Edge x, Edge y, Edge z) {
    int n = x.offsets.length * y.offsets.length * z.offsets.length;
    double[][] all = new double[4][n];
    int at = 0;
    for (int k = 0; k < z.offsets.length; k++) {
      for (int j = 0; j < y.offsets.length; j++) {
        for (int i = 0; i < x.offsets.length; i++) {
          all[0][at] = x.offsets[i];
          all[1][at] = y.offsets[j];
          all[2][at] = z.offsets[k];
          all[3][at] = x.weights[i] * y.weights[j] * z.weights[k];
          at++;
        }
      }
    }
    return new Support(all[0], all[1], all[2], all[3], false);
  }

  /// The mean covariance of two independent places in the volume. The nugget of a box with any
  /// extension averages out and has no part in it.
  double within(Covariance covariance) {
    if (point) {
      return covariance.atZero();
    }
    double sum = 0;
    for (int p = 0; p < weights.length; p++) {
      for (int q = 0; q < weights.length; q++) {
        sum +=
            weights[p]
                * weights[q]
                * covariance.beyondNugget(dx[p] - dx[q], dy[p] - dy[q], dz[p] - dz[q]);
      }
    }
    return sum;
  }

  /// The mean covariance of the volume and a point.
  ///
  /// @param x step from the point to the volume's centre, metres to the east
  /// @param y metres to the north
  /// @param z metres downwards
  double with(Covariance covariance, double x, double y, double z) {
    if (point) {
      return covariance.at(x, y, z);
    }
    double sum = 0;
    for (int p = 0; p < weights.length; p++) {
      sum += weights[p] * covariance.beyondNugget(x + dx[p], y + dy[p], z + dz[p]);
    }
    return sum;
  }
}
