// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;

/// How often a point lies on the shortest ways between others: a choke point of a web of trade has
/// much of it. Ways count steps, not tonnes.
///
/// Source: Freeman 1977; computed as in Brandes 2001, "A faster algorithm for betweenness
/// centrality".
public final class Betweenness {

  private Betweenness() {}

  /// Betweenness of every point as a share of all pairs of other points, 0 to 1; 0 for all where
  /// there are fewer than three points.
  ///
  /// @param neighbours `[point][k]`: the points that one step from `point` leads to; where every
  ///   step can be taken both ways, list it at both ends
  /// @return `[point]`
  /// @throws IllegalArgumentException when a neighbour is not a point
  public static double[] of(int[][] neighbours) {
    int n = neighbours.length;
    for (int[] steps : neighbours) {
      for (int to : steps) {
        if (to < 0 || to >= n) {
          throw new IllegalArgumentException(
              String.format(Locale.ROOT, "neighbour %d of %d points%nMaybe count from 0", to, n));
        }
      }
    }
    double[] sum = new double[n];
    for (int source = 0; source < n; source++) {
      addWaysFrom(source, neighbours, sum);
    }
    double pairs = (n - 1.0) * (n - 2.0);
    return Arrays.stream(sum).map(s -> n < 3 ? 0 : s / pairs).toArray();
  }

  /// Adds to `sum` the share of shortest ways from one source that each point lies on.
  private static void addWaysFrom(int source, int[][] neighbours, double[] sum) {
    int n = neighbours.length;
    int[] steps = new int[n];
    double[] ways = new double[n];
    int[] order = new int[n];
    Arrays.fill(steps, -1);
    steps[source] = 0;
    ways[source] = 1;
    int seen = 0;
    Deque<Integer> next = new ArrayDeque<>();
    next.add(source);
    while (!next.isEmpty()) {
      int from = next.remove();
      order[seen++] = from;
      for (int to : neighbours[from]) {
        if (steps[to] < 0) {
          steps[to] = steps[from] + 1;
          next.add(to);
        }
        if (steps[to] == steps[from] + 1) {
          ways[to] += ways[from];
        }
      }
    }
    double[] dependence = new double[n];
    for (int k = seen - 1; k >= 0; k--) {
      int from = order[k];
      for (int to : neighbours[from]) {
        if (steps[to] == steps[from] + 1) {
          dependence[from] += ways[from] / ways[to] * (1 + dependence[to]);
        }
      }
      if (from != source) {
        sum[from] += dependence[from];
      }
    }
  }
}
