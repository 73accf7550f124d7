// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.Workers;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.Neighbours;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Covariance;
import io.lodestone.random.Noise;
import java.util.Arrays;
import java.util.List;

/// Sequential Gaussian simulation: node after node along a random [Path], each drawn from its
/// normal distribution given the samples and the nodes before it (simple kriging), of which only
/// the nearest are looked at.
///
/// Realisations of one company share a path and hence all weights. They are kept side by side, a
/// row of realisations for each node, and weights are worked out for many nodes at a time on all
/// threads, since they depend on where the nodes are and not on what was drawn. Immutable; threads
/// may share it.
public final class SequentialGaussian implements Simulator {

  /// Nodes whose weights are kept at a time.
  private static final int CHUNK = 16_384;

  /// Nodes in one range of work.
  private static final int NODES = 512;

  private final Grid grid;
  private final GaussianModel model;
  private final SequentialSearch search;
  private final Covariance covariance;
  private final List<Template> templates;
  private final Neighbours nearSamples;

  /// Whether a sample stands on a node, and its value.
  private final boolean[] taken;

  private final double[] given;

  private SequentialGaussian(Grid grid, GaussianModel model, SequentialSearch search) {
    this.grid = grid;
    this.model = model;
    this.search = search;
    this.covariance = model.variogram().covariance();
    this.templates =
        Path.lattices(grid).stream()
            .map(l -> Template.of(grid, l, covariance, search.samples(), search.mostNodes()))
            .toList();
    this.nearSamples = Neighbours.of(model.samples(), search.samples());
    this.taken = new boolean[grid.size()];
    this.given = new double[grid.size()];
    Points samples = model.samples();
    for (int s = 0; s < samples.size(); s++) {
      int node = grid.nodeAt(samples.x(s), samples.y(s), samples.z(s));
      if (node >= 0 && stands(samples, s, node)) {
        taken[node] = true;
        given[node] = samples.value(s);
      }
    }
  }

  private boolean stands(Points samples, int s, int node) {
    return samples.x(s) == grid.x(node) // exactly, else the sample is a neighbour like others
        && samples.y(s) == grid.y(node)
        && samples.z(s) == grid.z(node);
  }

  /// A simulator.
  ///
  /// @param model samples, no two in one place; mean and variogram
  public static SequentialGaussian of(Grid grid, GaussianModel model, SequentialSearch search) {
    return new SequentialGaussian(grid, model, search);
  }

  @Override
  public Grid grid() {
    return grid;
  }

  @Override
  public void simulate(Noise noise, int first, int count, Workers workers, Sink sink) {
    int sharing = search.sharing();
    int end = first + count;
    for (int from = first; from < end; ) {
      int company = from / sharing;
      int to = Math.min(end, (company + 1) * sharing);
      simulateCompany(noise, company, new Seats(from, to - from), workers, sink);
      from = to;
    }
  }

  /// Realisations side by side.
  private record Seats(int first, int width) {}

  private void simulateCompany(Noise noise, int company, Seats seats, Workers workers, Sink sink) {
    Path path = Path.of(grid, taken, noise, company);
    int width = seats.width();
    double[] values = new double[grid.size() * width];
    for (int node = 0; node < taken.length; node++) {
      if (taken[node]) {
        Arrays.fill(values, node * width, (node + 1) * width, given[node] - model.mean());
      }
    }
    Chunk chunk = new Chunk(Math.min(CHUNK, path.size()), search.mostNodes(), width);
    for (int from = 0; from < path.size(); from += CHUNK) {
      int start = from;
      int size = Math.min(CHUNK, path.size() - from);
      workers.forRanges(size, NODES, (a, b) -> prepare(chunk, path, start, a, b, noise, seats));
      chunk.draw(path, start, size, values);
    }
    workers.forRanges(
        width,
        1,
        (a, b) -> {
          for (int seat = a; seat < b; seat++) {
            sink.accept(seats.first() + seat, take(values, seat, width));
          }
        });
  }

  private void prepare(
      Chunk chunk, Path path, int start, int from, int to, Noise noise, Seats seats) {
    NodeSystem system = new NodeSystem(this);
    for (int c = from; c < to; c++) {
      int node = path.node(start + c);
      system.solve(path, start + c);
      chunk.put(c, system);
      for (int seat = 0; seat < seats.width(); seat++) {
        chunk.noise(c, seat, noise.normal(seats.first() + seat, node));
      }
    }
  }

  private double[] take(double[] values, int seat, int width) {
    double[] one = new double[grid.size()];
    for (int node = 0; node < one.length; node++) {
      one[node] = model.mean() + values[node * width + seat];
    }
    return one;
  }

  GaussianModel model() {
    return model;
  }

  SequentialSearch search() {
    return search;
  }

  Covariance covariance() {
    return covariance;
  }

  /// A search for samples of its own, for a thread.
  Neighbours nearSamples() {
    return nearSamples.another();
  }

  List<Template> templates() {
    return templates;
  }
}
