// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;

/// What the bed does with grains. It takes all that settle onto it, w·C(0), and, where the switch
/// is on, gives them back while the stress of the current, ρ·c·|u|², is above a critical one.
///
/// @param dragCoefficient c, of the current at the lowest height of its series
/// @param criticalPascal stress above which grains are stirred up again; infinite = never
/// @param erosionPerSecond share of the grains on the bed that leaves in a second of such stress
public record Bed(double dragCoefficient, double criticalPascal, double erosionPerSecond) {

  /// Density of cold sea water as in the published Stokes case, kg/m³.
  private static final double WATER_DENSITY = 1028;

  public Bed {
    if (!(dragCoefficient >= 0 && criticalPascal > 0 && erosionPerSecond >= 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "drag %s, critical stress %s Pa, erosion %s 1/s%nMaybe switch resuspension off with Bed.keeping()",
              dragCoefficient,
              criticalPascal,
              erosionPerSecond));
    }
  }

  /// A bed that keeps what it has: resuspension switched off.
  public static Bed keeping() {
    return new Bed(0, Double.POSITIVE_INFINITY, 0);
  }

  /// Stress of a current of the given speed in m/s, Pa.
  public double stressPascal(double metresPerSecond) {
    return WATER_DENSITY * dragCoefficient * metresPerSecond * metresPerSecond;
  }
}
