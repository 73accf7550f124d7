// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

import org.hipparchus.special.Erf;

/// e^a·erfc(b) where one factor may overflow while the product is ordinary, as in the solutions
/// with a flux at the boundary.
final class ScaledErfc {

  /// From here on e^(b²)·erfc(b) comes from its asymptotic series: five terms are good to 1e-11.
  private static final double ASYMPTOTIC = 20;

  private static final double SQRT_PI = Math.sqrt(Math.PI);

  private ScaledErfc() {}

  static double product(double a, double b) {
    if (b <= 0) {
      return StrictMath.exp(a) * Erf.erfc(b);
    }
    return StrictMath.exp(a - b * b) * scaled(b);
  }

  /// e^(b²)·erfc(b) for b > 0.
  private static double scaled(double b) {
    if (b < ASYMPTOTIC) {
      return StrictMath.exp(b * b) * Erf.erfc(b);
    }
    double q = 1 / (2 * b * b);
    return (1 - q * (1 - 3 * q * (1 - 5 * q * (1 - 7 * q)))) / (b * SQRT_PI);
  }
}
