// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// The steady plume of a point above a bed in a uniform current, with constant diffusivity, grains
/// that settle and a bed that takes them (Ermak 1977 in the form of Stockie 2011, equations 3.20
/// and 3.21, source `ermak-plume`). Diffusion along the current is left out.
///
/// @param massRate kg/s
/// @param height of the source above the bed, m, not negative
/// @param velocity of the water along x, m/s, above 0
/// @param diffusivity m²/s across the current and upwards, above 0
/// @param settling velocity of the grains, m/s, downwards positive
/// @param deposition velocity with which the bed takes grains: flux = deposition·C(z = 0), m/s
public record DepositingPlume(
    double massRate,
    double height,
    double velocity,
    double diffusivity,
    double settling,
    double deposition) {

  public DepositingPlume {
    Check.requireNotNegative("height", height);
    Check.requirePositive("velocity", velocity);
    Check.requirePositive("diffusivity", diffusivity);
    Check.requireNotNegative("settling velocity", settling);
    Check.requireNotNegative("deposition velocity", deposition);
  }

  /// Concentration in kg/m³; 0 upstream of the source and below the bed.
  public double concentration(double x, double y, double z) {
    if (x <= 0 || z < 0) {
      return 0;
    }
    double r = diffusivity * x / velocity;
    return massRate
        / (4 * Math.PI * velocity * r)
        * StrictMath.exp(-y * y / (4 * r))
        * vertical(r, z);
  }

  /// Concentration summed across the plume, kg/m²; 0 upstream and below the bed.
  public double acrossTotal(double x, double z) {
    if (x <= 0 || z < 0) {
      return 0;
    }
    double r = diffusivity * x / velocity;
    return massRate / (velocity * Math.sqrt(4 * Math.PI * r)) * vertical(r, z);
  }

  private double vertical(double r, double z) {
    double excess = deposition - settling / 2;
    double drift =
        -settling * (z - height) / (2 * diffusivity)
            - settling * settling * r / (4 * diffusivity * diffusivity);
    double direct = -(z - height) * (z - height) / (4 * r);
    double image = -(z + height) * (z + height) / (4 * r);
    double sum = StrictMath.exp(drift + direct) + StrictMath.exp(drift + image);
    if (excess == 0) { // nothing beyond the reflected plume
      return sum;
    }
    double a =
        excess * (z + height) / diffusivity + excess * excess * r / (diffusivity * diffusivity);
    double b = (z + height) / (2 * Math.sqrt(r)) + excess * Math.sqrt(r) / diffusivity;
    return sum
        - 2 * excess * Math.sqrt(Math.PI * r) / diffusivity * ScaledErfc.product(drift + a, b);
  }
}
