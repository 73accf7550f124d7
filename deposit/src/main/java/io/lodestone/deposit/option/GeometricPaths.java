// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import io.lodestone.random.DrawSequence;
import io.lodestone.random.StandardNormal;

/// Simulated prices that follow geometric Brownian motion, in pairs of opposite draws. Stateless.
public final class GeometricPaths {

  private GeometricPaths() {}

  /// Prices at evenly spaced dates, the first now.
  ///
  /// @param market where the price starts and how it moves, risk-neutral: it grows by r - q
  /// @param years between first and last date, above 0
  /// @param dates at least 2
  /// @param paths at least 1; path 2k + 1 takes the draws of path 2k with the opposite sign
  /// @param draws k-th draw of trajectory i for date k + 1 of paths 2i and 2i + 1
  /// @return `[date][path]`
  public static double[][] simulate(
      AmericanOption.Market market, double years, int dates, int paths, DrawSequence draws) {
    Terms.requirePositive("years", years);
    Terms.requireAtLeastOne("dates - 1", dates - 1);
    Terms.requireAtLeastOne("paths", paths);
    double step = years / (dates - 1);
    double spread = market.volatility() * Math.sqrt(step);
    double variance = market.volatility() * market.volatility();
    double drift = (market.rate() - market.payout() - 0.5 * variance) * step;
    double[][] prices = new double[dates][paths];
    for (int path = 0; path < paths; path++) {
      double logPrice = StrictMath.log(market.spot());
      prices[0][path] = market.spot();
      int sign = path % 2 == 0 ? 1 : -1;
      for (int date = 1; date < dates; date++) {
        logPrice += drift + sign * spread * StandardNormal.quantile(draws.at(path / 2, date - 1));
        prices[date][path] = StrictMath.exp(logPrice);
      }
    }
    return prices;
  }
}
