// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.kriging.DenseFactor;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.Neighbours;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Covariance;
import java.util.Locale;

/// Simple kriging of one node after another from samples and from nodes before it on a path. Not
/// for several threads at a time.
final class NodeSystem {

  /// Added to the diagonal, as a part of the sill, where the equations are singular to rounding,
  /// then a hundred times as much, and so on: assumed; Gaussian variograms forced it.
  private static final double FIRST_JITTER = 1e-10;

  private static final int MOST_JITTERS = 4;

  private final SequentialGaussian simulator;
  private final Grid grid;
  private final Points samples;
  private final Covariance covariance;
  private final Neighbours nearSamples;
  private final DenseFactor factor = new DenseFactor();
  private final int mostNodes;
  private final int[] nodes;
  private final double[] x;
  private final double[] y;
  private final double[] z;
  private final double[] right;
  private final double[] weights;
  private int sampleCount;
  private int nodeCount;
  private double fromSamples;
  private double spread;

  NodeSystem(SequentialGaussian simulator) {
    this.simulator = simulator;
    this.grid = simulator.grid();
    this.samples = simulator.model().samples();
    this.covariance = simulator.covariance();
    this.nearSamples = simulator.nearSamples();
    this.mostNodes = simulator.search().mostNodes();
    int room = mostNodes + Math.min(simulator.search().samples().most(), samples.size());
    this.nodes = new int[mostNodes];
    this.x = new double[room];
    this.y = new double[room];
    this.z = new double[room];
    this.right = new double[room];
    this.weights = new double[room];
  }

  /// Solves for the node at a place of the path.
  void solve(Path path, int place) {
    int node = path.node(place);
    double px = grid.x(node);
    double py = grid.y(node);
    double pz = grid.z(node);
    takeSamples(px, py, pz);
    takeNodes(path, place, node);
    int n = sampleCount + nodeCount;
    factorise(n);
    for (int i = 0; i < n; i++) {
      right[i] = covariance.at(px - x[i], py - y[i], pz - z[i]);
      weights[i] = right[i];
    }
    factor.solve(weights);
    double explained = 0;
    for (int i = 0; i < n; i++) {
      explained += weights[i] * right[i];
    }
    fromSamples = 0;
    for (int i = 0; i < sampleCount; i++) {
      double value = samples.value(nearSamples.ids()[i]) - simulator.model().mean();
      fromSamples += weights[i] * value;
    }
    spread = Math.sqrt(Math.max(0, covariance.atZero() - explained));
  }

  private void takeSamples(double px, double py, double pz) {
    nearSamples.find(px, py, pz);
    sampleCount = nearSamples.size();
    for (int i = 0; i < sampleCount; i++) {
      int id = nearSamples.ids()[i];
      x[i] = samples.x(id);
      y[i] = samples.y(id);
      z[i] = samples.z(id);
    }
  }

  private void takeNodes(Path path, int place, int node) {
    Template template = simulator.templates().get(path.latticeOf(place));
    int i0 = grid.i(node);
    int j0 = grid.j(node);
    int k0 = grid.k(node);
    nodeCount = 0;
    for (int t = 0; t < template.size() && nodeCount < mostNodes; t++) {
      int i = i0 + template.di(t);
      int j = j0 + template.dj(t);
      int k = k0 + template.dk(t);
      if (i >= 0
          && i < grid.countX()
          && j >= 0
          && j < grid.countY()
          && k >= 0
          && k < grid.countZ()) {
        int other = grid.index(i, j, k);
        if (path.rank(other) < place) {
          nodes[nodeCount] = other;
          int at = sampleCount + nodeCount++;
          x[at] = grid.x0() + i * grid.dx();
          y[at] = grid.y0() + j * grid.dy();
          z[at] = grid.z0() + k * grid.dz();
        }
      }
    }
  }

  private void factorise(int n) {
    double extra = 0;
    for (int attempt = 0; attempt <= MOST_JITTERS; attempt++) {
      fill(n, extra * covariance.atZero());
      if (factor.factorise()) {
        return;
      }
      extra = attempt == 0 ? FIRST_JITTER : extra * 100;
    }
    throw new IllegalStateException(
        String.format(
            Locale.ROOT,
            "the equations of %d neighbours of (%s, %s, %s) are singular%nMaybe two samples stand in one place, or a Gaussian variogram needs a nugget",
            n,
            x[0],
            y[0],
            z[0]));
  }

  private void fill(int n, double extra) {
    double[] a = factor.begin(n);
    for (int i = 0; i < n; i++) {
      a[i * n + i] = covariance.atZero() + extra;
      for (int j = i + 1; j < n; j++) {
        a[i * n + j] = covariance.at(x[i] - x[j], y[i] - y[j], z[i] - z[j]);
      }
    }
  }

  int nodeCount() {
    return nodeCount;
  }

  double fromSamples() {
    return fromSamples;
  }

  double spread() {
    return spread;
  }

  /// Copies the nodes that were looked at, and their weights.
  void copyNodes(int[] toNodes, double[] toWeights, int at) {
    System.arraycopy(nodes, 0, toNodes, at, nodeCount);
    System.arraycopy(weights, sampleCount, toWeights, at, nodeCount);
  }
}
