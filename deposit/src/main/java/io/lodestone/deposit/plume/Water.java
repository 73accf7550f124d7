// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;

/// The sea that carries a plume.
///
/// @param currents by time and height
/// @param spreadingSquareMetresPerSecond horizontal diffusivity, not negative
/// @param mixing vertical diffusivity, from the bed to the top
/// @param bed what becomes of grains that reach it
public record Water(
    CurrentSeries currents,
    double spreadingSquareMetresPerSecond,
    DiffusivityProfile mixing,
    Bed bed) {

  public Water {
    if (!(spreadingSquareMetresPerSecond >= 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "horizontal diffusivity %s m²/s%nMaybe it must not be negative",
              spreadingSquareMetresPerSecond));
    }
  }
}
