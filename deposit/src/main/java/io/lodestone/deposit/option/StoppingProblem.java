// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import java.util.Arrays;
import java.util.Locale;

/// When to act, on paths that somebody simulated: at each date one may act and get that path's
/// payoff, or wait (source `least-squares-monte-carlo`). Paths may come from any model; nothing
/// beyond the present state is used to decide. Immutable; threads may share it.
public final class StoppingProblem {

  private final double[][] payoffs;
  private final double[][] states;
  private final double discount;

  private StoppingProblem(double[][] payoffs, double[][] states, double discount) {
    this.payoffs = payoffs;
    this.states = states;
    this.discount = discount;
  }

  /// A problem on paths.
  ///
  /// @param payoffs `[date][path]` what acting at that date pays, in money of that date; any sign,
  ///   but nobody acts below 0. Copied
  /// @param states `[date][path]` what a decision may look at, such as the price of a basket.
  ///   Copied
  /// @param discountPerDate worth at a date of 1 at the next, above 0
  public static StoppingProblem of(double[][] payoffs, double[][] states, double discountPerDate) {
    if (payoffs.length == 0 || payoffs.length != states.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d dates of payoffs, %d of states%nMaybe one array is [path][date]",
              payoffs.length,
              states.length));
    }
    for (int date = 0; date < payoffs.length; date++) {
      if (payoffs[date].length != payoffs[0].length || states[date].length != payoffs[0].length) {
        throw new IllegalArgumentException(
            "date " + date + " has another number of paths\nMaybe one array is [path][date]");
      }
    }
    Terms.requirePositive("discountPerDate", discountPerDate);
    return new StoppingProblem(copy(payoffs), copy(states), discountPerDate);
  }

  /// A problem of which one learns only later what acting brought: one acts on what outcomes are to
  /// be expected, given the state.
  ///
  /// @param outcomes `[date][path]` what acting at that date turns out to pay on that path, in
  ///   money of that date
  /// @param states `[date][path]` as in [#of]
  /// @param discountPerDate as in [#of]
  /// @param degree of the polynomial in the state by which outcomes are expected, 1 to 8
  public static StoppingProblem ofOutcomes(
      double[][] outcomes, double[][] states, double discountPerDate, int degree) {
    requireDegree(degree);
    StoppingProblem known = of(outcomes, states, discountPerDate);
    if (outcomes[0].length <= degree + 1) {
      throw new IllegalArgumentException(
          outcomes[0].length + " paths\nMaybe more: no expectation can be fitted to so few");
    }
    double[][] expected = new double[outcomes.length][];
    for (int date = 0; date < expected.length; date++) {
      expected[date] = PolynomialFit.fitted(states[date], outcomes[date], degree);
    }
    return new StoppingProblem(expected, known.states, discountPerDate);
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /// What a policy on these paths is worth.
  ///
  /// @param value mean over paths at date 0
  /// @param standardError of that mean; it holds no error of the fitted policy
  /// @param actingShare paths on which one acts at all
  /// @param meanDate of acting, among those
  /// @param actNowValue mean payoff of acting at date 0, whatever its sign
  public record Policy(
      double value, double standardError, double actingShare, double meanDate, double actNowValue) {

    /// What the freedom to wait, or never to act, is worth beyond acting at date 0.
    public double valueOfWaiting() {
      return value - actNowValue;
    }
  }

  /// The policy that compares acting with a polynomial fit of what waiting brings, over the paths
  /// on which acting pays; from the last date back. At date 0 all paths share one decision.
  ///
  /// @param degree of the polynomial in the standardised state, 1 to 8
  public Policy solve(int degree) {
    requireDegree(degree);
    int last = payoffs.length - 1;
    int paths = payoffs[0].length;
    double[] worth = new double[paths];
    int[] acted = new int[paths];
    Arrays.fill(acted, -1);
    for (int path = 0; path < paths; path++) {
      act(last, path, worth, acted);
    }
    for (int date = last - 1; date >= 1; date--) {
      decide(date, degree, worth, acted);
    }
    return summary(worth, acted, last);
  }

  private static void requireDegree(int degree) {
    if (degree < 1 || degree > 8) {
      throw new IllegalArgumentException(
          "degree " + degree + "\nMaybe 2 or 3: a higher one follows single paths");
    }
  }

  private void act(int date, int path, double[] worth, int[] acted) {
    if (payoffs[date][path] > 0) {
      worth[path] = payoffs[date][path];
      acted[path] = date;
    }
  }

  private void decide(int date, int degree, double[] worth, int[] acted) {
    int paths = worth.length;
    for (int path = 0; path < paths; path++) {
      worth[path] *= discount;
    }
    int[] open = openPaths(date);
    if (open.length <= degree + 1) {
      return; // too few to fit: wait
    }
    double[] waiting = fit(date, open, degree, worth);
    for (int k = 0; k < open.length; k++) {
      if (payoffs[date][open[k]] > waiting[k]) {
        act(date, open[k], worth, acted);
      }
    }
  }

  private int[] openPaths(int date) {
    int[] open = new int[payoffs[date].length];
    int n = 0;
    for (int path = 0; path < open.length; path++) {
      if (payoffs[date][path] > 0) {
        open[n++] = path;
      }
    }
    return Arrays.copyOf(open, n);
  }

  /// Fitted worth of waiting on open paths, `[k]`.
  private double[] fit(int date, int[] open, int degree, double[] worth) {
    return PolynomialFit.fitted(
        Arrays.stream(open).mapToDouble(path -> states[date][path]).toArray(),
        Arrays.stream(open).mapToDouble(path -> worth[path]).toArray(),
        degree);
  }

  private Policy summary(double[] worth, int[] acted, int last) {
    int paths = worth.length;
    double now = Arrays.stream(payoffs[0]).average().orElseThrow();
    double step = last == 0 ? 1 : discount;
    double mean = Arrays.stream(worth).average().orElseThrow() * step;
    double squares = 0;
    for (double w : worth) {
      squares += (w * step - mean) * (w * step - mean);
    }
    if (now > 0 && now >= mean) {
      return new Policy(now, standardError(payoffs[0], now), 1, 0, now);
    }
    double error = Math.sqrt(squares / Math.max(1, paths - 1) / paths);
    double share = Arrays.stream(acted).filter(date -> date >= 0).count() / (double) paths;
    double meanDate = Arrays.stream(acted).filter(date -> date >= 0).average().orElse(Double.NaN);
    return new Policy(mean, error, share, meanDate, now);
  }

  private static double standardError(double[] values, double mean) {
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / Math.max(1, values.length - 1) / values.length);
  }
}
