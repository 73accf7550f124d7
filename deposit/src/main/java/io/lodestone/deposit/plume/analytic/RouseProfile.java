// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

import java.util.Locale;

/// The steady profile of grains that settle as fast as turbulence lifts them, with the parabolic
/// diffusivity κu⋆z(1 − z/h) (Rouse 1937, source `rouse-profile`).
///
/// @param settling m/s, not negative
/// @param frictionVelocity u⋆, m/s, above 0
/// @param depth h of the layer, m, above 0
public record RouseProfile(double settling, double frictionVelocity, double depth) {

  /// Von Kármán's constant as in the published case.
  public static final double KARMAN = 0.41;

  public RouseProfile {
    Check.requireNotNegative("settling velocity", settling);
    Check.requirePositive("friction velocity", frictionVelocity);
    Check.requirePositive("depth", depth);
  }

  /// w/(κu⋆): below about 0.8 grains fill the layer, above 2.5 they hug the bed.
  public double number() {
    return settling / (KARMAN * frictionVelocity);
  }

  /// C(z)/C(a); 0 at the top of the layer.
  ///
  /// @param z height, above 0, at most the depth
  /// @param reference height a, above 0 and below the depth
  /// @throws IllegalArgumentException outside
  public double relativeConcentration(double z, double reference) {
    if (!(z > 0 && z <= depth && reference > 0 && reference < depth)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "heights %s and %s in a layer of %s m%nMaybe heights above the bed, not depths",
              z,
              reference,
              depth));
    }
    double ratio = (depth - z) / z * (reference / (depth - reference));
    return StrictMath.pow(ratio, number());
  }
}
