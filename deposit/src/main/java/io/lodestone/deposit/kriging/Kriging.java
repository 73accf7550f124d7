// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.Workers;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Covariance;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// Kriging: of all weighted means of samples whose error is 0 on average, the one whose error has
/// the least variance. Simple, ordinary or universal by its [Trend], of points or boxes by its
/// [Support]. Immutable; threads may share it.
public final class Kriging {

  /// Nodes in one range of work.
  private static final int NODES = 2048;

  /// Added to the diagonal, as a part of the sill, where equations are singular to rounding:
  /// assumed; a Gaussian variogram without nugget forced it.
  private static final double JITTER = 1e-9;

  private final Points points;
  private final Variogram variogram;
  private final Trend trend;
  private final Search search;
  private final Support support;
  private final KdTree tree;

  private Kriging(Kriging of, Support support) {
    this.points = of.points;
    this.variogram = of.variogram;
    this.trend = of.trend;
    this.search = of.search;
    this.tree = of.tree;
    this.support = support;
  }

  private Kriging(Points points, Variogram variogram, Trend trend, Search search) {
    this.points = points;
    this.variogram = variogram;
    this.trend = trend;
    this.search = search;
    this.support = Support.point();
    this.tree = new KdTree(points, search.metric());
  }

  /// Kriging of points.
  ///
  /// @param points samples, no two in one place
  /// @param variogram must have a sill if the trend is known
  /// @throws IllegalArgumentException when there are no samples, two stand in one place, or the
  ///   variogram has no sill but the mean is known
  public static Kriging of(Points points, Variogram variogram, Trend trend, Search search) {
    if (points.size() == 0) {
      throw new IllegalArgumentException("no samples\nMaybe all were left out as suspicious");
    }
    if (trend instanceof Trend.Known && !variogram.hasSill()) {
      throw new IllegalArgumentException(
          "a known mean and a variogram without a sill\nMaybe a constant trend");
    }
    requireApart(points);
    return new Kriging(points, variogram, trend, search);
  }

  private static void requireApart(Points points) {
    Neighbours nearest =
        new Neighbours(new KdTree(points, Ranges.isotropic(1)), Search.nearest(2), points.size());
    for (int i = 0; i < points.size(); i++) {
      nearest.find(points.x(i), points.y(i), points.z(i));
      for (int k = 0; k < nearest.size(); k++) {
        requireApart(points, i, nearest.ids()[k]);
      }
    }
  }

  private static void requireApart(Points points, int i, int j) {
    if (i != j
        && points.x(i) == points.x(j)
        && points.y(i) == points.y(j)
        && points.z(i) == points.z(j)) { // exactly: the nugget counts from the smallest distance
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "samples %d and %d both at (%s, %s, %s)%nMaybe composite them first",
              i,
              j,
              points.x(i),
              points.y(i),
              points.z(i)));
    }
  }

  /// The same for the means of boxes around places.
  public Kriging withSupport(Support other) {
    return new Kriging(this, other);
  }

  Points points() {
    return points;
  }

  Variogram variogram() {
    return variogram;
  }

  Trend trend() {
    return trend;
  }

  Support support() {
    return support;
  }

  Covariance minusGamma() {
    return Covariance.below(variogram, 0);
  }

  /// The sill, or else the variogram across the whole extent of the samples.
  double constant() {
    if (variogram.hasSill()) {
      return variogram.sill();
    }
    double[] extent = new double[3];
    for (int i = 1; i < points.size(); i++) {
      extent[0] = Math.max(extent[0], Math.abs(points.x(i) - points.x(0)));
      extent[1] = Math.max(extent[1], Math.abs(points.y(i) - points.y(0)));
      extent[2] = Math.max(extent[2], Math.abs(points.z(i) - points.z(0)));
    }
    return variogram.at(2 * extent[0], 2 * extent[1], 2 * extent[2]) + contributions();
  }

  private double contributions() {
    return variogram.nugget()
        + variogram.structures().stream().mapToDouble(Structure::contribution).sum();
  }

  double jitter() {
    return variogram.hasSill() ? JITTER * variogram.sill() : 0;
  }

  /// The estimate at a place, or of the box around it.
  public Estimate at(double x, double y, double z) {
    Neighbours found = new Neighbours(tree, search, points.size());
    KrigingSystem system = new KrigingSystem(this);
    found.find(x, y, z);
    system.solve(x, y, z, found.ids(), found.size());
    return new Estimate(system.value(), system.variance(), found.size());
  }

  /// What the estimate at a place gives to each sample.
  ///
  /// @throws IllegalStateException when samples do not suffice there
  public KrigingWeights weightsAt(double x, double y, double z) {
    Neighbours found = new Neighbours(tree, search, points.size());
    KrigingSystem system = new KrigingSystem(this);
    found.find(x, y, z);
    int n = found.size();
    if (!system.solve(x, y, z, found.ids(), n)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "%d samples near (%s, %s, %s)%nMaybe a wider search", n, x, y, z));
    }
    return new KrigingWeights(
        Arrays.stream(found.ids(), 0, n).boxed().toList(),
        Arrays.stream(system.weights(), 0, n).boxed().toList(),
        IntStream.range(0, trend.unknowns()).mapToObj(system::multiplier).toList());
  }

  /// What each node of a grid gives to which samples. Where samples do not suffice, to none.
  public GridWeights weightsOnGrid(Grid grid, Workers workers) {
    GridWeights all = new GridWeights(grid.size(), Math.min(search.most(), points.size()));
    workers.forRanges(
        grid.size(),
        NODES,
        (from, to) -> {
          Neighbours found = new Neighbours(tree, search, points.size());
          KrigingSystem system = new KrigingSystem(this);
          for (int node = from; node < to; node++) {
            found.find(grid.x(node), grid.y(node), grid.z(node));
            boolean solved =
                system.solve(grid.x(node), grid.y(node), grid.z(node), found.ids(), found.size());
            all.put(node, found.ids(), system.weights(), solved ? found.size() : 0);
          }
        });
    return all;
  }

  /// The estimates at all nodes of a grid, with the same bits on any number of threads.
  public Estimates onGrid(Grid grid, Workers workers) {
    double[] values = new double[grid.size()];
    double[] variances = new double[grid.size()];
    workers.forRanges(
        grid.size(),
        NODES,
        (from, to) -> {
          Neighbours found = new Neighbours(tree, search, points.size());
          KrigingSystem system = new KrigingSystem(this);
          for (int node = from; node < to; node++) {
            double x = grid.x(node);
            double y = grid.y(node);
            double z = grid.z(node);
            found.find(x, y, z);
            system.solve(x, y, z, found.ids(), found.size());
            values[node] = system.value();
            variances[node] = system.variance();
          }
        });
    return new Estimates(grid, values, variances);
  }
}
