// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Ranges;
import java.util.Arrays;

/// Points sorted into halves of halves, so that the nearest ones are found without looking at all
/// (source `kd-tree`). Immutable; threads may share it, each with its own [Neighbours].
final class KdTree {

  /// Points that are looked at one by one.
  private static final int LEAF = 8;

  private final double[] matrix;

  /// Places in ranges along the metric's axes, `[3 × place + axis]`, in the tree's order.
  private final double[] places;

  /// The point at each place of the tree's order.
  private final int[] order;

  /// The axis that splits a node and where; the children of node n are 2n and 2n + 1.
  private final byte[] axes;

  private final double[] splits;

  KdTree(Points points, Ranges metric) {
    int n = points.size();
    this.matrix = metric.toRanges();
    double[] raw = new double[3 * n];
    Integer[] sorted = new Integer[n];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < 3; a++) {
        raw[3 * i + a] = along(a, points.x(i), points.y(i), points.z(i));
      }
      sorted[i] = i;
    }
    int nodes = 2;
    for (int size = n; size > LEAF; size = (size + 1) >>> 1) {
      nodes *= 2;
    }
    this.axes = new byte[nodes];
    this.splits = new double[nodes];
    sort(raw, sorted, 1, 0, n);
    this.order = new int[n];
    this.places = new double[3 * n];
    for (int at = 0; at < n; at++) {
      order[at] = sorted[at];
      System.arraycopy(raw, 3 * order[at], places, 3 * at, 3);
    }
  }

  /// A place along one of the metric's axes, in ranges.
  double along(int axis, double x, double y, double z) {
    return matrix[3 * axis] * x + matrix[3 * axis + 1] * y + matrix[3 * axis + 2] * z;
  }

  private void sort(double[] raw, Integer[] sorted, int node, int from, int to) {
    if (to - from <= LEAF) {
      return;
    }
    int axis = widest(raw, sorted, from, to);
    Arrays.sort(
        sorted,
        from,
        to,
        (p, q) -> {
          int byPlace = Double.compare(raw[3 * p + axis], raw[3 * q + axis]);
          return byPlace != 0 ? byPlace : Integer.compare(p, q);
        });
    int middle = (from + to) >>> 1;
    axes[node] = (byte) axis;
    splits[node] = raw[3 * sorted[middle] + axis];
    sort(raw, sorted, 2 * node, from, middle);
    sort(raw, sorted, 2 * node + 1, middle, to);
  }

  private static int widest(double[] raw, Integer[] sorted, int from, int to) {
    int best = 0;
    double width = -1;
    for (int a = 0; a < 3; a++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int at = from; at < to; at++) {
        low = Math.min(low, raw[3 * sorted[at] + a]);
        high = Math.max(high, raw[3 * sorted[at] + a]);
      }
      if (high - low > width) {
        width = high - low;
        best = a;
      }
    }
    return best;
  }

  /// Offers points to a search until none of the rest can be nearer.
  void search(Neighbours found) {
    visit(1, 0, order.length, found);
  }

  private void visit(int node, int from, int to, Neighbours found) {
    if (to - from <= LEAF) {
      for (int at = from; at < to; at++) {
        found.offer(order[at], places[3 * at], places[3 * at + 1], places[3 * at + 2]);
      }
      return;
    }
    int middle = (from + to) >>> 1;
    double beyond = found.centre(axes[node]) - splits[node];
    if (beyond < 0) {
      visit(2 * node, from, middle, found);
      if (beyond * beyond <= found.reach()) {
        visit(2 * node + 1, middle, to, found);
      }
    } else {
      visit(2 * node + 1, middle, to, found);
      if (beyond * beyond <= found.reach()) {
        visit(2 * node, from, middle, found);
      }
    }
  }
}
