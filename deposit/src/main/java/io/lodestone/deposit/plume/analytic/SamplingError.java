// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

import java.util.Locale;

/// How far a share found with a number of particles may be from the truth.
public final class SamplingError {

  private SamplingError() {}

  /// Standard error √(p(1 − p)/N) of a share of particles.
  ///
  /// @param share p, 0 to 1
  /// @param particles N, at least 1
  public static double ofShare(double share, int particles) {
    if (!(share >= 0 && share <= 1) || particles < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "share %s of %d particles%nMaybe a percentage: shares run from 0 to 1",
              share,
              particles));
    }
    return Math.sqrt(share * (1 - share) / particles);
  }
}
