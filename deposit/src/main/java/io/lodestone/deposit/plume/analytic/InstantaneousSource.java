// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// The cloud from a mass released all at once at the origin, unbounded, in one dimension or more
/// (Fischer et al. 1979, source `fischer-mixing`): C = M / ((4πt)^(n/2)·√(ΠK)) · e^(−Σ (xᵢ −
/// uᵢt)²/(4Kᵢt)).
public final class InstantaneousSource {

  private InstantaneousSource() {}

  /// Concentration in kg/mⁿ for n dimensions: kg per m on a line, per m² on a plane, per m³.
  ///
  /// @param mass released, kg (per m of what is not resolved, in fewer than three dimensions)
  /// @param seconds since the release, above 0
  /// @param axes one for each dimension, at least one
  /// @throws IllegalArgumentException when time or a diffusivity is not above 0
  public static double concentration(double mass, double seconds, Axis... axes) {
    Check.requirePositive("time in s", seconds);
    double exponent = 0;
    double product = 1;
    for (Axis axis : axes) {
      double from = axis.position() - axis.velocity() * seconds;
      exponent -= from * from / (4 * axis.diffusivity() * seconds);
      product *= 4 * Math.PI * seconds * axis.diffusivity();
    }
    return mass / Math.sqrt(product) * StrictMath.exp(exponent);
  }

  /// One dimension of the cloud.
  ///
  /// @param position where the concentration is asked, m
  /// @param velocity of the water, m/s
  /// @param diffusivity m²/s, above 0
  public record Axis(double position, double velocity, double diffusivity) {

    public Axis {
      Check.requirePositive("diffusivity", diffusivity);
    }
  }
}
