// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import io.lodestone.planning.BaseStock.UnitCosts;
import java.util.Locale;

/// The stock for supply that stops and returns at random while demand is known: supply that runs
/// stops in the next period with one probability, and supply that has stopped returns with another
/// (Tomlin 2006; Schmitt, Snyder and Shen 2010; Snyder and Shen, section 9.3).
///
/// @param costs of one unit for one period
/// @param demand of one period, above 0
/// @param stopProbability of running supply, by period, above 0 and below 1
/// @param returnProbability of stopped supply, by period, above 0 and at most 1
public record DisruptionStock(
    UnitCosts costs, double demand, double stopProbability, double returnProbability) {

  /// Terms beyond this probability of a still longer stop change no cost in double precision.
  private static final double NEGLIGIBLE = 1e-18;

  public DisruptionStock {
    boolean probabilities =
        stopProbability > 0
            && stopProbability < 1
            && returnProbability > 0
            && returnProbability <= 1;
    if (!(demand > 0) || !probabilities) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "demand %s, probabilities %s and %s%nMaybe yearly probabilities of a monthly model",
              demand,
              stopProbability,
              returnProbability));
    }
  }

  private double stoppedShare() {
    return stopProbability / (stopProbability + returnProbability);
  }

  /// How often supply has been away for at most this many periods, 0 for running: F(n).
  public double atMost(int periods) {
    return 1 - stoppedShare() * Math.pow(1 - returnProbability, periods);
  }

  /// How often supply has been away for exactly this many periods, 0 for running.
  public double exactly(int periods) {
    return periods == 0
        ? 1 - stoppedShare()
        : stoppedShare() * returnProbability * Math.pow(1 - returnProbability, periods - 1.0);
  }

  /// How many periods without supply the cheapest stock covers: the least n with F(n) at the
  /// critical share.
  public int coveredPeriods() {
    int periods = 0;
    while (atMost(periods) < costs.criticalShare()) {
      periods++;
    }
    return periods;
  }

  /// The cheapest stock at the start of a period, the period's own demand included.
  public double units() {
    return demand * (1 + coveredPeriods());
  }

  /// Expected cost of one period at any stock: Σ π_n [h·(S − (n+1)·d)⁺ + p·((n+1)·d − S)⁺].
  public double cost(double stock) {
    double sum = 0;
    for (int n = 0; n == 0 || beyond(n) * (n + 1) > NEGLIGIBLE; n++) {
      double left = stock - (n + 1) * demand;
      sum += exactly(n) * (left > 0 ? costs.holding() * left : -costs.shortage() * left);
    }
    return sum;
  }

  private double beyond(int periods) {
    return stoppedShare() * Math.pow(1 - returnProbability, periods - 1.0);
  }
}
