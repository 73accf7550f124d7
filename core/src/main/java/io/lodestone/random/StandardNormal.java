// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import org.hipparchus.special.Erf;

/// The normal distribution with mean 0 and variance 1. Stateless.
public final class StandardNormal {

  private static final double SQRT_2 = Math.sqrt(2);
  private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);

  private StandardNormal() {}

  /// The value below which a share `u` lies.
  ///
  /// @param u above 0 and below 1
  /// @throws IllegalArgumentException outside
  public static double quantile(double u) {
    Argument.requireShare(u);
    return SQRT_2 * Erf.erfInv(2 * u - 1);
  }

  /// The share below a value, 0 to 1.
  public static double shareBelow(double z) {
    return 0.5 * Erf.erfc(-z / SQRT_2);
  }

  /// The density at a value; 0 at the infinities.
  public static double density(double z) {
    return StrictMath.exp(-0.5 * z * z) / SQRT_2_PI;
  }
}
