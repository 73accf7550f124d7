// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// The Gaussian plume above a bed that takes nothing: the source and its mirror image (Turner 1970,
/// source `turner-workbook`).
///
/// @param massRate kg/s (or any mass unit, which the concentration then has)
/// @param velocity of the water along x, m/s, above 0
/// @param height of the source above the bed, m
public record ReflectedPlume(double massRate, double velocity, double height) {

  public ReflectedPlume {
    Check.requirePositive("velocity", velocity);
  }

  /// Concentration in kg/m³ where the plume has the given standard deviations.
  ///
  /// @param y across the current from the centreline, m
  /// @param z above the bed, m
  /// @param acrossDeviation standard deviation across the current, m, above 0
  /// @param upDeviation standard deviation upwards, m, above 0
  public double concentration(double y, double z, double acrossDeviation, double upDeviation) {
    Check.requirePositive("deviation across", acrossDeviation);
    Check.requirePositive("deviation upwards", upDeviation);
    double up = gaussian((z - height) / upDeviation) + gaussian((z + height) / upDeviation);
    return massRate
        / (2 * Math.PI * velocity * acrossDeviation * upDeviation)
        * gaussian(y / acrossDeviation)
        * up;
  }

  private static double gaussian(double t) {
    return StrictMath.exp(-0.5 * t * t);
  }
}
