// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import io.lodestone.network.ExpectationRule;
import java.util.Arrays;

/// Expected prices of markets, or of forward markets: an adaptive core that news moves, a slow
/// reference, and trends that traders carry on when they are steep (model contract, section 3.3).
/// All logarithms are over base prices.
final class Expectations {

  private final ExpectationRule rule;
  private final double reversion;
  private final double[] basePrice;
  private final double[] adaptation;
  private final double bound;
  private final double[] ratio;
  private final double[] logPrice;
  private final double[] lastLogPrice;
  private final double[] trend;
  private final double[] logReference;
  private final double[] logCore;
  private final double[] logExpected;
  private final double[] expectedRatio;
  private final double[] exponential;
  private final double[] scratch;

  /// Starts at base prices without a trend.
  ///
  /// @param basePrice P, USD/t; not written to
  /// @param adaptation α of each; not written to
  /// @param reversion κ_e
  Expectations(double[] basePrice, double[] adaptation, double reversion, ExpectationRule rule) {
    this.basePrice = basePrice;
    this.adaptation = adaptation;
    this.reversion = reversion;
    this.rule = rule;
    this.bound = Log.of(rule.boundFactor());
    int n = basePrice.length;
    ratio = new double[n];
    logPrice = new double[n];
    lastLogPrice = new double[n];
    trend = new double[n];
    logReference = new double[n];
    logCore = new double[n];
    logExpected = new double[n];
    expectedRatio = new double[n];
    exponential = new double[n];
    scratch = new double[n];
    Arrays.fill(expectedRatio, 1);
  }

  /// πᵉ of the month, USD/t.
  double price(int i) {
    return basePrice[i] * expectedRatio[i];
  }

  /// ln(π/P) of the last month.
  double logPrice(int i) {
    return logPrice[i];
  }

  /// ln(π/π*): the last month's price over the reference price.
  double logOverReference(int i) {
    return logPrice[i] - logReference[i];
  }

  /// ν: the trend of the logarithm a month.
  double trend(int i) {
    return trend[i];
  }

  /// Moves on by a month.
  ///
  /// @param price π, USD/t
  /// @param lesson how much each price teaches, 0 to 1: a price at which hardly anybody trades
  ///   teaches hardly anybody
  /// @param news what news adds to the logarithm
  void move(double[] price, double[] lesson, double[] news) {
    int n = basePrice.length;
    for (int i = 0; i < n; i++) {
      ratio[i] = price[i] / basePrice[i];
    }
    System.arraycopy(logPrice, 0, lastLogPrice, 0, n);
    Log.of(ratio, logPrice, scratch, n);
    for (int i = 0; i < n; i++) {
      trend[i] += rule.trendWeight() * (logPrice[i] - lastLogPrice[i] - trend[i]);
      logReference[i] += rule.referenceWeight() * (logPrice[i] - logReference[i]);
      double alpha = adaptation[i] * lesson[i];
      double core =
          (1 - alpha - reversion) * logCore[i]
              + alpha * logPrice[i]
              + reversion * logReference[i]
              + news[i];
      logCore[i] = Math.clamp(core, -bound, bound);
    }
    carryTrends(n);
    Exp.of(logExpected, expectedRatio, scratch, n);
  }

  /// ln πᵉ = ln πᵉ₀ + B·tanh(H·ν·h/B), with tanh z = 1 − 2/(e^(2z) + 1).
  private void carryTrends(int n) {
    double limit = rule.carriedLimit();
    for (int i = 0; i < n; i++) {
      double followed = hill(trend[i], rule.steepTrendPerMonth());
      ratio[i] = 2 * rule.horizonMonths() * trend[i] * followed / limit;
    }
    Exp.of(ratio, exponential, scratch, n);
    for (int i = 0; i < n; i++) {
      double carried = limit * (1 - 2 / (exponential[i] + 1));
      logExpected[i] = Math.clamp(logCore[i] + carried, -bound, bound);
    }
  }

  /// h(x, a) = x²/(x² + a²): 0 at rest, a half at a.
  static double hill(double x, double half) {
    return x * x / (x * x + half * half);
  }
}
