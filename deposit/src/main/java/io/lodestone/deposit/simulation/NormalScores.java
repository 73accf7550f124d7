// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.random.StandardNormal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// Turns values into numbers that are distributed like the standard normal, and back.
///
/// The score of a value is the normal quantile of the share of weights below it, with half of its
/// own; equal values share one score. Between samples the way back is a straight line; beyond them
/// the share is one, down to a least value and up to a greatest. Immutable; threads may share it.
public final class NormalScores {

  private final double[] values;
  private final double[] scores;
  private final double[] shares;
  private final double least;
  private final double greatest;

  private NormalScores(double[] values, double[] shares, double least, double greatest) {
    this.values = values;
    this.shares = shares;
    this.scores = Arrays.stream(shares).map(StandardNormal::quantile).toArray();
    this.least = least;
    this.greatest = greatest;
  }

  /// The transform of weighted values.
  ///
  /// @param values `[sample]`, at least two different ones
  /// @param weights `[sample]`, above 0, such as those of declustering; their sum does not matter
  /// @param least what share 0 becomes, at most the least value
  /// @param greatest what share 1 becomes, at least the greatest value
  /// @throws IllegalArgumentException otherwise
  public static NormalScores of(double[] values, double[] weights, double least, double greatest) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double total = Arrays.stream(weights).sum();
    double[] distinct = new double[values.length];
    double[] shares = new double[values.length];
    int n = 0;
    double below = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      double own = 0;
      while (to < order.length && values[order[to]] == values[order[from]]) { // exactly: a tie
        requirePositive(weights[order[to]]);
        own += weights[order[to++]];
      }
      distinct[n] = values[order[from]];
      shares[n++] = (below + own / 2) / total;
      below += own;
      from = to;
    }
    requireSpread(distinct, n, least, greatest);
    return new NormalScores(Arrays.copyOf(distinct, n), Arrays.copyOf(shares, n), least, greatest);
  }

  private static void requirePositive(double weight) {
    if (!(weight > 0)) {
      throw new IllegalArgumentException(
          "weight " + weight + "\nMaybe leave out samples that count nothing");
    }
  }

  private static void requireSpread(double[] distinct, int n, double least, double greatest) {
    if (n < 2) {
      throw new IllegalArgumentException(
          n + " different values\nMaybe nothing is uncertain: no simulation is needed");
    }
    if (!(least <= distinct[0] && greatest >= distinct[n - 1])) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "bounds %s and %s for values from %s to %s%nMaybe 0 and a little above the greatest",
              least,
              greatest,
              distinct[0],
              distinct[n - 1]));
    }
  }

  /// The score of a value, interpolated between samples; beyond them that of the nearest.
  public double scoreOf(double value) {
    int at = Arrays.binarySearch(values, value);
    if (at >= 0) {
      return scores[at];
    }
    int above = -at - 1;
    if (above == 0) {
      return scores[0];
    }
    if (above == values.length) {
      return scores[values.length - 1];
    }
    double part = (value - values[above - 1]) / (values[above] - values[above - 1]);
    return scores[above - 1] + part * (scores[above] - scores[above - 1]);
  }

  /// The scores of values `[sample]`.
  public double[] scoresOf(double[] samples) {
    return Arrays.stream(samples).map(this::scoreOf).toArray();
  }

  /// The value of a score; never falls as the score grows.
  public double valueOf(double score) {
    int last = scores.length - 1;
    if (score <= scores[0]) {
      double part = StandardNormal.shareBelow(score) / shares[0];
      return least + part * (values[0] - least);
    }
    if (score >= scores[last]) {
      double part = StandardNormal.shareBelow(-score) / (1 - shares[last]);
      return greatest - part * (greatest - values[last]);
    }
    int low = 0;
    int high = last;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (scores[middle] <= score) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double part = (score - scores[low]) / (scores[high] - scores[low]);
    return values[low] + part * (values[high] - values[low]);
  }
}
