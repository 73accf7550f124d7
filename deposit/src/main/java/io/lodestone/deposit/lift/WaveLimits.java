// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.util.Locale;

/// Significant wave heights, m, above which things are not done. All above 0.
///
/// @param liftMetres mud is not lifted, the riser hangs still
/// @param hangOffMetres the riser must be up
/// @param deployMetres no joint is added to the riser
/// @param transferMetres nothing is passed from ship to ship or between ship and island
public record WaveLimits(
    double liftMetres, double hangOffMetres, double deployMetres, double transferMetres) {

  public WaveLimits {
    Settings.requirePositive("liftMetres", liftMetres);
    Settings.requirePositive("deployMetres", deployMetres);
    Settings.requirePositive("transferMetres", transferMetres);
    if (!(hangOffMetres >= liftMetres)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "hangOffMetres %s below liftMetres %s%nMaybe the two are swapped",
              hangOffMetres,
              liftMetres));
    }
  }
}
