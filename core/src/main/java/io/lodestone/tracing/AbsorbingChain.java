// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An absorbing Markov chain: from each state a unit moves on with the given chances or is absorbed
/// with the rest. Immutable; threads may share it.
///
/// It solves x = Q·x + b for the least x ≥ 0. With Q the chances of moving and b those of being
/// absorbed at once in some place, x is the chance of ending there; with Q transposed and b where
/// units start, x is how often they visit each state (Grinstead & Snell, Introduction to
/// Probability, chapter 11). States that never reach a place with b > 0, such as a closed loop, get
/// exactly 0.
public final class AbsorbingChain {

  /// Sweeps after which a slow loop is solved by elimination instead; networks without near-closed
  /// loops settle in about ten.
  private static final int SWEEPS = 100;

  /// Relative change of a sweep at which x has settled: a loop that settles within the sweeps
  /// leaves an error below 1e-13.
  private static final double SETTLED = 1e-15;

  private final int[] state;
  private final Moves moves;
  private final double @Nullable [] leaves;

  /// Q by rows: the moves of a row are those from its start to before its end, `[row]`; `next` and
  /// `chance` are `[move]`.
  record Moves(int[] start, int[] end, int[] next, double[] chance) {

    private static Moves of(List<Terms> rows) {
      int[] start = new int[rows.size()];
      int[] end = new int[rows.size()];
      int count = 0;
      for (int row = 0; row < start.length; row++) {
        start[row] = count;
        count += rows.get(row).size();
        end[row] = count;
      }
      int[] next = new int[count];
      double[] chance = new double[count];
      for (int row = 0; row < start.length; row++) {
        for (int k = 0; k < rows.get(row).size(); k++) {
          next[start[row] + k] = rows.get(row).index(k);
          chance[start[row] + k] = rows.get(row).coefficient(k);
        }
      }
      return new Moves(start, end, next, chance);
    }

    /// The given rows only, one behind the other.
    private Moves packed(int[] rows) {
      int[] packedStart = new int[rows.length];
      int[] packedEnd = new int[rows.length];
      int count = 0;
      for (int i = 0; i < rows.length; i++) {
        packedStart[i] = count;
        count += end[rows[i]] - start[rows[i]];
        packedEnd[i] = count;
      }
      int[] packedNext = new int[count];
      double[] packedChance = new double[count];
      for (int i = 0; i < rows.length; i++) {
        int from = start[rows[i]];
        int length = packedEnd[i] - packedStart[i];
        System.arraycopy(next, from, packedNext, packedStart[i], length);
        System.arraycopy(chance, from, packedChance, packedStart[i], length);
      }
      return new Moves(packedStart, packedEnd, packedNext, packedChance);
    }
  }

  /// @param moves Q, `[state]`: chances, 0 or more, of going to each next state (or, transposed, of
  ///   coming from it)
  public AbsorbingChain(List<Terms> moves) {
    this(Moves.of(moves), null);
  }

  /// A chain whose x is how often units visit each state; the slowest loop is exact.
  ///
  /// @param moves Q transposed, `[state]`: where units come from
  /// @param leaves `[state]`: the chance that a unit there is absorbed, as it is known and not as a
  ///   difference from 1
  static AbsorbingChain ofVisits(Moves moves, double[] leaves) {
    return new AbsorbingChain(moves, leaves.clone());
  }

  private AbsorbingChain(Moves moves, double @Nullable [] leaves) {
    this.state = downstreamLast(moves);
    this.moves = moves.packed(state);
    this.leaves = leaves;
  }

  /// The least x ≥ 0 with x = Q·x + b.
  ///
  /// @param b `[state]`, 0 or more
  /// @return `[state]`
  /// @throws IllegalArgumentException when there is no finite x: b > 0 in a loop that nothing
  ///   leaves
  public double[] solve(double[] b) {
    double[] x = b.clone();
    for (int s : state) {
      x[s] = 0;
    }
    double settledSize = 0;
    for (double known : x) {
      settledSize = Math.max(settledSize, known);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      if (sweep(x, b, settledSize) <= SETTLED) {
        return x;
      }
    }
    return eliminate(x, b);
  }

  /// One Gauss–Seidel sweep over the states with moves; returns the largest change over the largest
  /// x.
  private double sweep(double[] x, double[] b, double settledSize) {
    double change = 0;
    double size = settledSize;
    int[] next = moves.next;
    double[] chance = moves.chance;
    int k = 0;
    for (int i = 0; i < state.length; i++) {
      double sum = 0;
      for (int end = moves.end[i]; k < end; k++) {
        sum += chance[k] * x[next[k]];
      }
      sum += b[state[i]];
      double step = Math.abs(sum - x[state[i]]);
      change = step > change ? step : change;
      size = sum > size ? sum : size;
      x[state[i]] = sum;
    }
    return size > 0 ? change / size : 0;
  }

  /// Solves for the states that sweeps have found to reach a source; the others stay 0.
  private double[] eliminate(double[] x, double[] b) {
    int[] states = IntStream.range(0, b.length).filter(s -> x[s] > 0).toArray();
    double[][] chances = chances(states, b.length);
    double[] right = at(states, b);
    double[] solved =
        leaves == null
            ? DenseSystem.solve(identityLess(chances), right)
            : StateReduction.visits(chances, at(states, leaves), right);
    double[] result = new double[b.length];
    for (int i = 0; i < states.length; i++) {
      result[states[i]] = solved[i];
    }
    return result;
  }

  private static double[] at(int[] states, double[] values) {
    return Arrays.stream(states).mapToDouble(s -> values[s]).toArray();
  }

  /// Q among some states, `[i][j]` of their places in the list.
  private double[][] chances(int[] states, int size) {
    int[] position = new int[size];
    Arrays.fill(position, -1);
    for (int i = 0; i < states.length; i++) {
      position[states[i]] = i;
    }
    double[][] chances = new double[states.length][states.length];
    for (int i = 0; i < state.length; i++) {
      int row = position[state[i]];
      for (int k = moves.start[i]; row >= 0 && k < moves.end[i]; k++) {
        int column = position[moves.next[k]];
        if (column >= 0) {
          chances[row][column] += moves.chance[k];
        }
      }
    }
    return chances;
  }

  /// 1 − Q; changes the array.
  private static double[][] identityLess(double[][] q) {
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < q.length; j++) {
        q[i][j] = (i == j ? 1 : 0) - q[i][j];
      }
    }
    return q;
  }

  /// Every state that has moves after those it moves to, as far as loops allow, so that a sweep
  /// carries values all the way.
  private static int[] downstreamLast(Moves moves) {
    int n = moves.start.length;
    int[] result = new int[n];
    int[] nextMove = moves.start.clone();
    boolean[] seen = new boolean[n];
    int[] path = new int[n];
    int count = 0;
    for (int root = 0; root < n; root++) {
      int depth = 0;
      if (!seen[root]) {
        seen[root] = true;
        path[depth++] = root;
      }
      while (depth > 0) {
        int s = path[depth - 1];
        if (nextMove[s] < moves.end[s]) {
          int next = moves.next[nextMove[s]++];
          // A state without moves is where every sweep begins, whatever the order.
          if (!seen[next] && moves.start[next] < moves.end[next]) {
            seen[next] = true;
            path[depth++] = next;
          }
        } else {
          depth--;
          if (moves.start[s] < moves.end[s]) {
            result[count++] = s;
          }
        }
      }
    }
    return Arrays.copyOf(result, count);
  }
}
