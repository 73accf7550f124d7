// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

/// What successive nodes of a path are drawn from: weights of nodes before them, what samples add,
/// how much is left open, and the noise. Ranges of it may be filled by several threads.
final class Chunk {

  private final int room;
  private final int width;
  private final int[] counts;
  private final int[] nodes;
  private final double[] weights;
  private final double[] fromSamples;
  private final double[] spreads;
  private final double[] noise;

  /// @param size nodes
  /// @param room most nodes before that one may look at
  /// @param width realisations side by side
  Chunk(int size, int room, int width) {
    this.room = room;
    this.width = width;
    this.counts = new int[size];
    this.nodes = new int[size * room];
    this.weights = new double[size * room];
    this.fromSamples = new double[size];
    this.spreads = new double[size];
    this.noise = new double[size * width];
  }

  void put(int place, NodeSystem solved) {
    counts[place] = solved.nodeCount();
    fromSamples[place] = solved.fromSamples();
    spreads[place] = solved.spread();
    solved.copyNodes(nodes, weights, place * room);
  }

  void noise(int place, int seat, double value) {
    noise[place * width + seat] = value;
  }

  /// Draws nodes in the order of the path.
  ///
  /// @param values `[node × width + seat]`, minus the mean; nodes before the chunk are drawn
  void draw(Path path, int start, int size, double[] values) {
    for (int c = 0; c < size; c++) {
      int row = path.node(start + c) * width;
      double base = fromSamples[c];
      double spread = spreads[c];
      for (int s = 0; s < width; s++) {
        values[row + s] = base + spread * noise[c * width + s];
      }
      for (int k = c * room; k < c * room + counts[c]; k++) {
        add(values, row, weights[k], nodes[k] * width);
      }
    }
  }

  private void add(double[] values, int to, double weight, int from) {
    for (int s = 0; s < width; s++) {
      values[to + s] += weight * values[from + s];
    }
  }
}
