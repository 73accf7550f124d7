// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// f(s) = sum of c·exp(-s·t): the present value of amounts c at times t when s is the logarithm of
/// 1 plus the rate. Finds all its real zeros.
///
/// Zeros are isolated by Rolle's theorem as in Laguerre's extension of Descartes' rule of signs
/// (source `laguerre-signs`): exp(s·t0)·f has one term less when differentiated, so between two
/// neighbouring zeros of that shorter sum f has at most one. The shortest sums come first. Factors
/// that appear are differences of times, above 0, so no sign is lost to rounding. Immutable.
final class ExponentialSum {

  /// |f| below this share of the sum of |terms| at a turning point counts as touching 0: a few
  /// roundings of a sum of some hundred terms.
  private static final double TOUCHING = 1e-13;

  /// Beyond this |s| a zero is out of reach of any rate that can be printed.
  private static final double FARTHEST = 600;

  private final double[] amounts;
  private final double[] times;

  private ExponentialSum(double[] amounts, double[] times) {
    this.amounts = amounts;
    this.times = times;
  }

  /// The sum of amounts at times; those at one time are added, zeros dropped.
  ///
  /// @param amounts `[i]`, finite
  /// @param times `[i]`, in periods, in any order
  static ExponentialSum of(double[] amounts, double[] times) {
    Map<Double, Double> amountByTime = new TreeMap<>();
    for (int i = 0; i < amounts.length; i++) {
      amountByTime.merge(times[i], amounts[i], Double::sum);
    }
    amountByTime.values().removeIf(amount -> amount == 0); // exactly: it has no sign
    return new ExponentialSum(
        amountByTime.values().stream().mapToDouble(x -> x).toArray(),
        amountByTime.keySet().stream().mapToDouble(x -> x).toArray());
  }

  /// All s at which the sum is 0, ascending; one at which it only touches 0 counts once.
  List<Double> zeros() {
    List<Double> zeros = List.of();
    for (int first = amounts.length - 2; first >= 0; first--) {
      zeros = new Tail(first).zeros(zeros);
    }
    return zeros;
  }

  /// The sum of the terms from one on, after all terms before were differentiated away; scaled so
  /// that its largest amount is 1.
  private final class Tail {

    private final int first;
    private final double[] scaled;

    Tail(int first) {
      this.first = first;
      this.scaled = new double[amounts.length - first];
      double largest = 0;
      for (int i = first; i < amounts.length; i++) {
        double logarithm = 0;
        for (int k = 0; k < first; k++) {
          logarithm += StrictMath.log(times[i] - times[k]);
        }
        scaled[i - first] = logarithm;
        largest = i == first ? logarithm : Math.max(largest, logarithm);
      }
      for (int i = first; i < amounts.length; i++) {
        scaled[i - first] = amounts[i] * StrictMath.exp(scaled[i - first] - largest);
      }
    }

    /// Zeros, given those of the next shorter tail: where this one turns.
    List<Double> zeros(List<Double> turns) {
      List<Double> zeros = new ArrayList<>();
      double[] edges = edges(turns);
      int left = (int) Math.signum(scaled[scaled.length - 1]);
      for (int k = 0; k < edges.length - 1; k++) {
        boolean last = k == edges.length - 2;
        int right = last ? (int) Math.signum(scaled[0]) : sign(edges[k + 1]);
        if (right == 0) {
          zeros.add(edges[k + 1]);
        } else if (left * right < 0) {
          zeros.add(bisect(edges[k], edges[k + 1], left));
        }
        left = right;
      }
      return zeros;
    }

    private double[] edges(List<Double> turns) {
      double[] edges = new double[turns.size() + 2];
      for (int k = 0; k < turns.size(); k++) {
        edges[k + 1] = turns.get(k);
      }
      edges[0] = -FARTHEST;
      edges[edges.length - 1] = FARTHEST;
      return edges;
    }

    /// The sign at s; 0 when rounding could have made it.
    private int sign(double s) {
      double sum = 0;
      double size = 0;
      double shift = Double.NEGATIVE_INFINITY;
      for (int i = first; i < times.length; i++) {
        shift = Math.max(shift, -s * times[i]);
      }
      for (int i = first; i < times.length; i++) {
        double term = scaled[i - first] * StrictMath.exp(-s * times[i] - shift);
        sum += term;
        size += Math.abs(term);
      }
      return Math.abs(sum) <= TOUCHING * size ? 0 : (int) Math.signum(sum);
    }

    /// Where the sign changes between two edges, to the last bit that the sum can tell.
    private double bisect(double from, double to, int signAtFrom) {
      double low = from;
      double high = to;
      while (true) {
        double middle = 0.5 * (low + high);
        int sign = sign(middle);
        if (sign == 0 || middle == low || middle == high) { // neighbours in floating point
          return middle;
        }
        if (sign == signAtFrom) {
          low = middle;
        } else {
          high = middle;
        }
      }
    }
  }
}
