// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.network.Terms;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// An absorbing Markov chain: from each state a unit moves on with the given chances or is absorbed
/// with the rest. Immutable; threads may share it.
///
/// It solves x = Q·x + b for the least x ≥ 0: with b the chance of being absorbed at once in some
/// place, x is the chance of ending there (Grinstead & Snell, Introduction to Probability, chapter
/// 11). States that never reach a place with b > 0, such as a closed loop, get exactly 0.
public final class AbsorbingChain {

  /// Sweeps after which a slow loop is solved by elimination instead; networks without near-closed
  /// loops settle in about ten.
  private static final int SWEEPS = 100;

  /// Relative change of a sweep at which x has settled: a loop that settles within the sweeps
  /// leaves an error below 1e-13.
  private static final double SETTLED = 1e-15;

  private final List<Terms> moves;
  private final int[] order;

  /// @param moves Q, `[state]`: where a unit in the state goes next and with which chance, each row
  ///   summing to at most 1
  public AbsorbingChain(List<Terms> moves) {
    this.moves = List.copyOf(moves);
    this.order = downstreamLast();
  }

  /// The least x ≥ 0 with x = Q·x + b.
  ///
  /// @param b `[state]`, 0 or more
  /// @return `[state]`
  /// @throws IllegalArgumentException when there is no finite x: b > 0 in a loop that nothing
  ///   leaves
  public double[] solve(double[] b) {
    double[] x = new double[b.length];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      if (sweep(x, b) <= SETTLED) {
        return x;
      }
    }
    return eliminate(x, b);
  }

  /// One Gauss–Seidel sweep over x; returns the largest change over the largest x.
  private double sweep(double[] x, double[] b) {
    double change = 0;
    double size = 0;
    for (int state : order) {
      double next = moves.get(state).dot(x) + b[state];
      change = Math.max(change, Math.abs(next - x[state]));
      size = Math.max(size, next);
      x[state] = next;
    }
    return size > 0 ? change / size : 0;
  }

  /// Solves for the states that sweeps have found to reach a source; the others stay 0.
  private double[] eliminate(double[] x, double[] b) {
    int[] position = new int[b.length];
    Arrays.fill(position, -1);
    int n = 0;
    for (int state = 0; state < b.length; state++) {
      if (x[state] > 0) {
        position[state] = n++;
      }
    }
    double[][] system = new double[n][n];
    double[] right = new double[n];
    for (int state = 0; state < b.length; state++) {
      int row = position[state];
      if (row >= 0) {
        right[row] = b[state];
        fill(system[row], row, moves.get(state), position);
      }
    }
    double[] solved = DenseSystem.solve(system, right);
    double[] result = new double[b.length];
    for (int state = 0; state < b.length; state++) {
      result[state] = position[state] >= 0 ? solved[position[state]] : 0;
    }
    return result;
  }

  private static void fill(double[] row, int diagonal, Terms moves, int[] position) {
    row[diagonal] += 1;
    for (int k = 0; k < moves.size(); k++) {
      int column = position[moves.index(k)];
      if (column >= 0) {
        row[column] -= moves.coefficient(k);
      }
    }
  }

  /// Every state after those it moves to, as far as loops allow, so that a sweep carries values all
  /// the way.
  private int[] downstreamLast() {
    int n = moves.size();
    int[] result = new int[n];
    int[] nextMove = new int[n];
    boolean[] seen = new boolean[n];
    Deque<Integer> path = new ArrayDeque<>();
    int count = 0;
    for (int root = 0; root < n; root++) {
      if (!seen[root]) {
        seen[root] = true;
        path.push(root);
      }
      while (!path.isEmpty()) {
        int state = path.element();
        Terms row = moves.get(state);
        if (nextMove[state] == row.size()) {
          result[count++] = path.pop();
        } else {
          int next = row.index(nextMove[state]++);
          if (!seen[next]) {
            seen[next] = true;
            path.push(next);
          }
        }
      }
    }
    return result;
  }
}
