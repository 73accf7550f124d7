// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// Significant wave heights, m, above which things are not done. All above 0.
///
/// @param lift mud is not lifted, the riser hangs still
/// @param hangOff the riser must be up
/// @param deploy no joint is added to the riser
/// @param transfer nothing is passed from ship to ship or between ship and island
public record WaveLimits(double lift, double hangOff, double deploy, double transfer) {

  public WaveLimits {
    Settings.requirePositive("lift", lift);
    Settings.requirePositive("deploy", deploy);
    Settings.requirePositive("transfer", transfer);
    if (!(hangOff >= lift)) {
      throw new IllegalArgumentException(
          "hangOff %s below lift %s%nMaybe the two are swapped".formatted(hangOff, lift));
    }
  }
}
