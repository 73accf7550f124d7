// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.random.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The order in which a sequential simulation visits the nodes: coarse lattices before fine ones,
/// at random within a lattice, so that long ranges are settled before short ones (source
/// `multiple-grids`).
final class Path {

  /// Steps of a lattice along each axis: powers of 2.
  record Lattice(int x, int y, int z) {

    boolean holds(int i, int j, int k) {
      return i % x == 0 && j % y == 0 && k % z == 0;
    }
  }

  /// A node that is never simulated: a sample stands on it.
  static final int NEVER = Integer.MAX_VALUE;

  private final List<Lattice> lattices;

  /// Nodes in the order of the path.
  private final int[] order;

  /// Where each node comes in the path, or [#NEVER].
  private final int[] rank;

  /// Where each lattice begins in the path; one more at the end.
  private final int[] starts;

  private Path(List<Lattice> lattices, int[] order, int[] rank, int[] starts) {
    this.lattices = lattices;
    this.order = order;
    this.rank = rank;
    this.starts = starts;
  }

  /// The lattices of a grid, coarse to fine; an axis takes part while a lattice has three nodes
  /// along it.
  static List<Lattice> lattices(Grid grid) {
    List<Lattice> all = new ArrayList<>();
    int longest = Math.max(grid.countX(), Math.max(grid.countY(), grid.countZ()));
    for (int step = 1; step == 1 || step * 2 < longest; step *= 2) {
      all.addFirst(
          new Lattice(
              step(step, grid.countX()), step(step, grid.countY()), step(step, grid.countZ())));
    }
    return all.stream().distinct().toList();
  }

  private static int step(int wanted, int count) {
    int step = wanted;
    while (step > 1 && step * 2 >= count) {
      step /= 2;
    }
    return step;
  }

  /// A path.
  ///
  /// @param taken nodes that samples stand on
  /// @param company which path: a number of the noise's realisations
  static Path of(Grid grid, boolean[] taken, Noise noise, int company) {
    List<Lattice> lattices = lattices(grid);
    int[] order = new int[grid.size()];
    int[] starts = new int[lattices.size() + 1];
    boolean[] done = taken.clone();
    int n = 0;
    for (int l = 0; l < lattices.size(); l++) {
      starts[l] = n;
      n = add(grid, lattices.get(l), done, order, n);
      shuffle(order, starts[l], n, noise, company);
    }
    starts[lattices.size()] = n;
    int[] rank = new int[grid.size()];
    Arrays.fill(rank, NEVER);
    for (int p = 0; p < n; p++) {
      rank[order[p]] = p;
    }
    return new Path(lattices, order, rank, starts);
  }

  private static int add(Grid grid, Lattice lattice, boolean[] done, int[] order, int from) {
    int n = from;
    for (int k = 0; k < grid.countZ(); k += lattice.z) {
      for (int j = 0; j < grid.countY(); j += lattice.y) {
        for (int i = 0; i < grid.countX(); i += lattice.x) {
          int node = grid.index(i, j, k);
          if (!done[node]) {
            done[node] = true;
            order[n++] = node;
          }
        }
      }
    }
    return n;
  }

  private static void shuffle(int[] order, int from, int to, Noise noise, int company) {
    for (int p = to - 1; p > from; p--) {
      int q = from + (int) (noise.uniform(company, p) * (p - from + 1));
      int kept = order[p];
      order[p] = order[q];
      order[q] = kept;
    }
  }

  int size() {
    return starts[lattices.size()];
  }

  int node(int place) {
    return order[place];
  }

  int rank(int node) {
    return rank[node];
  }

  /// Which lattice a place of the path belongs to.
  int latticeOf(int place) {
    int l = 0;
    while (place >= starts[l + 1]) {
      l++;
    }
    return l;
  }
}
