// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.Workers;
import io.lodestone.deposit.kriging.DenseFactor;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.GridWeights;
import io.lodestone.deposit.kriging.Kriging;
import io.lodestone.deposit.kriging.Search;
import io.lodestone.deposit.kriging.Trend;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Covariance;
import io.lodestone.random.Noise;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Pulls a field that knows no samples to them: it adds the simple kriging of what the samples have
/// more than the field where they are (source `mining-geostatistics`, chapter VII).
///
/// Samples stand between nodes. What the field has there is drawn from its normal distribution
/// given the nodes around and the places of samples before it. Immutable; threads may share it.
final class Conditioning {

  /// Cells around a sample whose nodes may count, along each axis, and how many nodes and samples
  /// at most: assumed; beyond them the nearest screen the others off.
  private static final int CELLS = 2;

  private static final int MOST_NODES = 16;
  private static final int MOST_SAMPLES = 8;

  private final GaussianModel model;
  private final GridWeights pulls;
  private final Place[] places;
  private final int firstNoise;

  /// How the field at a sample is drawn.
  ///
  /// @param nodes around it
  /// @param before samples before it
  /// @param weights of nodes, then of samples
  private record Place(int[] nodes, int[] before, double[] weights, double spread) {}

  private Conditioning(GaussianModel model, GridWeights pulls, Place[] places, int firstNoise) {
    this.model = model;
    this.pulls = pulls;
    this.places = places;
    this.firstNoise = firstNoise;
  }

  static Conditioning of(Grid grid, GaussianModel model, Search search, Workers workers) {
    Points samples = model.samples();
    GridWeights pulls =
        Kriging.of(samples, model.variogram(), new Trend.Known(0), search)
            .weightsOnGrid(grid, workers);
    Place[] places = new Place[samples.size()];
    for (int s = 0; s < places.length; s++) {
      places[s] = place(grid, model, s);
    }
    // behind all cells of any torus around the grid, so that no number is used twice
    return new Conditioning(model, pulls, places, 1 << 30);
  }

  private static Place place(Grid grid, GaussianModel model, int s) {
    Points samples = model.samples();
    Covariance covariance = model.variogram().covariance();
    double x = samples.x(s);
    double y = samples.y(s);
    double z = samples.z(s);
    int[] nodes =
        best(
            around(grid, x, y, z),
            MOST_NODES,
            n -> covariance.at(grid.x(n) - x, grid.y(n) - y, grid.z(n) - z));
    int[] before =
        best(
            IntStream.range(0, s).toArray(),
            MOST_SAMPLES,
            q -> covariance.at(samples.x(q) - x, samples.y(q) - y, samples.z(q) - z));
    double[][] at = new double[nodes.length + before.length][];
    for (int i = 0; i < nodes.length; i++) {
      at[i] = new double[] {grid.x(nodes[i]), grid.y(nodes[i]), grid.z(nodes[i])};
      if (at[i][0] == x && at[i][1] == y && at[i][2] == z) { // exactly on a node: nothing to draw
        return new Place(new int[] {nodes[i]}, new int[0], new double[] {1}, 0);
      }
    }
    for (int i = 0; i < before.length; i++) {
      int q = before[i];
      at[nodes.length + i] = new double[] {samples.x(q), samples.y(q), samples.z(q)};
    }
    return solved(nodes, before, at, new double[] {x, y, z}, covariance);
  }

  private static Place solved(
      int[] nodes, int[] before, double[][] at, double[] to, Covariance covariance) {
    int n = at.length;
    double[] right = new double[n];
    for (int i = 0; i < n; i++) {
      right[i] = covariance.at(at[i][0] - to[0], at[i][1] - to[1], at[i][2] - to[2]);
    }
    double[] weights = right.clone();
    DenseFactor factor = new DenseFactor();
    // a sample may stand on a node and then be in the list twice: lift the diagonal a little
    for (double extra = 0; !factorise(factor, at, covariance, extra); extra = 10 * extra + 1e-10) {}
    factor.solve(weights);
    double explained = 0;
    for (int i = 0; i < n; i++) {
      explained += weights[i] * right[i];
    }
    double spread = Math.sqrt(Math.max(0, covariance.atZero() - explained));
    return new Place(nodes, before, weights, spread);
  }

  private static boolean factorise(
      DenseFactor factor, double[][] at, Covariance covariance, double extra) {
    int n = at.length;
    double[] a = factor.begin(n);
    for (int i = 0; i < n; i++) {
      a[i * n + i] = covariance.atZero() * (1 + extra);
      for (int j = i + 1; j < n; j++) {
        a[i * n + j] = covariance.at(at[i][0] - at[j][0], at[i][1] - at[j][1], at[i][2] - at[j][2]);
      }
    }
    return factor.factorise();
  }

  private static int[] around(Grid grid, double x, double y, double z) {
    int i = Math.clamp(Math.round((x - grid.x0()) / grid.dx()), 0, grid.countX() - 1);
    int j = Math.clamp(Math.round((y - grid.y0()) / grid.dy()), 0, grid.countY() - 1);
    int k = Math.clamp(Math.round((z - grid.z0()) / grid.dz()), 0, grid.countZ() - 1);
    return IntStream.rangeClosed(Math.max(0, k - CELLS), Math.min(grid.countZ() - 1, k + CELLS))
        .flatMap(c ->
            IntStream.rangeClosed(Math.max(0, j - CELLS), Math.min(grid.countY() - 1, j + CELLS))
                .flatMap(b ->
                    IntStream.rangeClosed(
                            Math.max(0, i - CELLS), Math.min(grid.countX() - 1, i + CELLS))
                        .map(a -> grid.index(a, b, c))))
        .toArray();
  }

  private interface Covariances {
    double with(int candidate);
  }

  private static int[] best(int[] candidates, int most, Covariances covariances) {
    return Arrays.stream(candidates)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(covariances::with)
                .reversed()
                .thenComparingInt(c -> c))
        .limit(most)
        .mapToInt(c -> c)
        .toArray();
  }

  /// Pulls a field without samples to them.
  ///
  /// @param field `[node]`, with mean 0; overwritten
  void pull(Noise noise, int realisation, double[] field) {
    double[] there = new double[places.length];
    double[] missing = new double[places.length];
    for (int s = 0; s < places.length; s++) {
      Place place = places[s];
      double value = place.spread == 0 ? 0 : place.spread * normal(noise, realisation, s); // exact
      int w = 0;
      for (int node : place.nodes) {
        value += place.weights[w++] * field[node];
      }
      for (int other : place.before) {
        value += place.weights[w++] * there[other];
      }
      there[s] = value;
      missing[s] = model.samples().value(s) - model.mean() - value;
    }
    pulls.addTo(field, missing);
  }

  private double normal(Noise noise, int realisation, int s) {
    return noise.normal(realisation, firstNoise + s);
  }
}
