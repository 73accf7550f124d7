// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// A rule that anyone can follow: act as soon as the state passes a level, or never. The level is
/// sought on half of the paths and the rule valued on the other half, both ways round, so that its
/// worth holds no foresight.
///
/// @param level found on all paths; infinite when never to act is best
/// @param value mean over paths at date 0, of levels found on other paths
/// @param standardError of that mean
/// @param actingShare paths on which one acts
/// @param meanDate of acting, among those; NaN when there are none
public record ThresholdRule(
    double level, double value, double standardError, double actingShare, double meanDate) {

  /// Levels that are tried: quantiles of all states.
  private static final int LEVELS = 60;

  /// The best rule on paths.
  ///
  /// @param outcomes `[date][path]` what acting at that date turns out to pay, in money of that
  ///   date
  /// @param states `[date][path]` what one sees then
  /// @param discountPerDate worth at a date of 1 at the next, above 0
  public static ThresholdRule best(double[][] outcomes, double[][] states, double discountPerDate) {
    if (outcomes.length == 0 || outcomes.length != states.length || outcomes[0].length < 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d dates of outcomes, %d of states%nMaybe fewer than two paths, or [path][date]",
              outcomes.length,
              states.length));
    }
    Terms.requirePositive("discountPerDate", discountPerDate);
    Paths paths = new Paths(outcomes, states, discountPerDate);
    int n = outcomes[0].length;
    int[] all = IntStream.range(0, n).toArray();
    int[] even = Arrays.stream(all).filter(path -> path % 2 == 0).toArray();
    int[] odd = Arrays.stream(all).filter(path -> path % 2 == 1).toArray();
    double ofEven = paths.level(even);
    double ofOdd = paths.level(odd);
    double[] worth = new double[n];
    int acted = 0;
    double dates = 0;
    for (int path : all) {
      double level = path % 2 == 0 ? ofOdd : ofEven;
      int date = paths.date(path, level);
      if (date >= 0) {
        worth[path] = paths.worth(path, date);
        acted++;
        dates += date;
      }
    }
    double mean = Arrays.stream(worth).average().orElseThrow();
    double squares = Arrays.stream(worth).map(w -> (w - mean) * (w - mean)).sum();
    return new ThresholdRule(
        paths.level(all),
        mean,
        Math.sqrt(squares / (n - 1) / n),
        acted / (double) n,
        acted == 0 ? Double.NaN : dates / acted);
  }

  private record Paths(double[][] outcomes, double[][] states, double discount) {

    /// First date at which a path's state is at or above a level; -1 if it never is.
    int date(int path, double level) {
      for (int date = 0; date < states.length; date++) {
        if (states[date][path] >= level) {
          return date;
        }
      }
      return -1;
    }

    double worth(int path, int date) {
      return outcomes[date][path] * StrictMath.pow(discount, date);
    }

    /// The level worth most on some paths; infinite when none is worth more than nothing.
    double level(int[] chosen) {
      double[] seen =
          Arrays.stream(states)
              .flatMapToDouble(row -> Arrays.stream(chosen).mapToDouble(path -> row[path]))
              .sorted()
              .toArray();
      double best = Double.POSITIVE_INFINITY;
      double most = 0;
      for (int k = 0; k < LEVELS; k++) {
        double level = seen[(int) ((long) k * (seen.length - 1) / (LEVELS - 1))];
        double sum = 0;
        for (int path : chosen) {
          int date = date(path, level);
          sum += date < 0 ? 0 : worth(path, date);
        }
        if (sum > most) {
          most = sum;
          best = level;
        }
      }
      return best;
    }
  }
}
