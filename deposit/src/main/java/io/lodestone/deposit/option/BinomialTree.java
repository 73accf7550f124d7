// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

/// Values an option on the tree of Cox, Ross and Rubinstein (source `binomial-tree`).
///
/// @param exerciseDates how many evenly spaced dates, the last one at the end of the term, allow
///   exercise; at least 1
/// @param stepsPerDate steps of the tree between two dates, at least 1. With one step a date and
///   many dates the option is American; with one date it is European
public record BinomialTree(int exerciseDates, int stepsPerDate) {

  public BinomialTree {
    Terms.requireAtLeastOne("exerciseDates", exerciseDates);
    Terms.requireAtLeastOne("stepsPerDate", stepsPerDate);
  }

  /// A tree that allows exercise at every step.
  ///
  /// @param steps at least 1
  public static BinomialTree american(int steps) {
    return new BinomialTree(steps, 1);
  }

  /// The value now. An American option may be exercised now too.
  ///
  /// @throws IllegalArgumentException when the steps are too long for the drift: a probability
  ///   would leave 0 to 1
  public double value(AmericanOption option) {
    AmericanOption.Market market = option.market();
    int steps = Math.multiplyExact(exerciseDates, stepsPerDate);
    double step = option.years() / steps;
    double up = market.volatility() * Math.sqrt(step);
    double growth = StrictMath.exp((market.rate() - market.payout()) * step);
    double rise = (growth - StrictMath.exp(-up)) / (StrictMath.exp(up) - StrictMath.exp(-up));
    if (!(rise >= 0 && rise <= 1)) {
      throw new IllegalArgumentException(
          "probability of a rise is " + rise + "\nMaybe more steps: the drift outruns a step");
    }
    double discount = StrictMath.exp(-market.rate() * step);
    double[] prices = prices(market.spot(), up, steps);
    double[] values = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      values[i] = option.payoff(prices[2 * i]);
    }
    for (int n = steps - 1; n >= 0; n--) {
      boolean mayExercise = n % stepsPerDate == 0 && (n > 0 || stepsPerDate == 1);
      for (int i = 0; i <= n; i++) {
        double waiting = discount * (rise * values[i + 1] + (1 - rise) * values[i]);
        values[i] =
            mayExercise ? Math.max(waiting, option.payoff(prices[2 * i + steps - n])) : waiting;
      }
    }
    return values[0];
  }

  /// Prices by level, `[k]` for spot·exp((k - steps)·up).
  private static double[] prices(double spot, double up, int steps) {
    double[] prices = new double[2 * steps + 1];
    for (int k = 0; k < prices.length; k++) {
      prices[k] = spot * StrictMath.exp((k - steps) * up);
    }
    return prices;
  }
}
