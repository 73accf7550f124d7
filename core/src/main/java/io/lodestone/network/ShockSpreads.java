// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// How large ordinary shocks are: disturbances that no event explains (model contract, section
/// 3.9).
///
/// Set so that a baseline's ln price has a spread of 0.2 to 0.25 after a year, as China's monthly
/// prices of 2016 to 2019.
///
/// @param persistence of the series from month to month, 0 to below 1
/// @param world stationary spread of the logarithm of all demand
/// @param commodity the same of the demand for one commodity
/// @param mine the same of a mine's capacity
/// @param commodityNews what news moves the logarithm of expected prices of a commodity in a month
/// @param worldNews the same of all commodities at once
public record ShockSpreads(
    double persistence,
    double world,
    double commodity,
    double mine,
    double commodityNews,
    double worldNews) {

  /// The contract's.
  public static final ShockSpreads DEFAULT = new ShockSpreads(0.97, 0.035, 0.05, 0.06, 0.045, 0.03);

  public ShockSpreads {
    if (!(persistence >= 0 && persistence < 1)) {
      throw new IllegalArgumentException(
          "persistence is " + persistence + "\nMaybe 0.97: from 0 to below 1");
    }
    for (double spread : new double[] {world, commodity, mine, commodityNews, worldNews}) {
      if (!(spread >= 0 && Double.isFinite(spread))) {
        throw new IllegalArgumentException(
            "a spread of ordinary shocks is " + spread + "\nMaybe 0.05: it must not be negative");
      }
    }
  }

  /// All spreads times a factor; 0 stills the world.
  public ShockSpreads scaled(double factor) {
    return new ShockSpreads(
        persistence,
        factor * world,
        factor * commodity,
        factor * mine,
        factor * commodityNews,
        factor * worldNews);
  }
}
