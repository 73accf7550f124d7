// SPDX-License-Identifier: Apache-2.0
package io.lodestone.claim;

import java.util.Locale;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// A share that was counted, with the interval in which it would lie had more been counted:
/// Wilson's score interval (Wilson 1927), which is of use also where all or none were hits. Futures
/// are taken as independent; those of a Latin hypercube are more evenly spread, so it is cautious
/// for them.
///
/// @param share 0 to 1; NaN of nothing
/// @param low lower end of the 90 % interval
/// @param high upper end of the 90 % interval
public record ShareInterval(double share, double low, double high) {

  /// Coverage of the interval.
  public static final double CONFIDENCE = 0.9;

  private static final double Z =
      new NormalDistribution(0, 1).inverseCumulativeProbability(0.5 + CONFIDENCE / 2);

  /// The share of hits among a number of cases.
  ///
  /// @param hits 0 to `cases`
  /// @param cases at least 0
  public static ShareInterval of(int hits, int cases) {
    if (hits < 0 || hits > cases) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d hits among %d cases%nMaybe the other way round", hits, cases));
    }
    if (cases == 0) {
      return new ShareInterval(Double.NaN, 0, 1);
    }
    double share = hits / (double) cases;
    double weight = Z * Z / cases;
    double centre = (share + weight / 2) / (1 + weight);
    double half = Z * Math.sqrt(share * (1 - share) / cases + weight / (4 * cases)) / (1 + weight);
    // At 0 and 1 the interval ends there exactly; rounding must not move it out.
    return new ShareInterval(
        share,
        Math.max(0, Math.min(share, centre - half)),
        Math.min(1, Math.max(share, centre + half)));
  }
}
