// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// The steady plume of a point at the origin in a uniform current along x, unbounded, with the same
/// diffusivity in all directions (Roberts 1923; Csanady 1973, source `csanady-diffusion`).
///
/// @param massRate kg/s
/// @param diffusivity m²/s, above 0
/// @param velocity of the water along x, m/s, above 0
public record ContinuousSource(double massRate, double diffusivity, double velocity) {

  public ContinuousSource {
    Check.requirePositive("diffusivity", diffusivity);
    Check.requirePositive("velocity", velocity);
  }

  /// Exact: Q/(4πDr)·e^(−U(r − x)/(2D)), kg/m³. Infinite at the source.
  public double concentration(double x, double y, double z) {
    double r = Math.sqrt(x * x + y * y + z * z);
    return massRate
        / (4 * Math.PI * diffusivity * r)
        * StrictMath.exp(-velocity * (r - x) / (2 * diffusivity));
  }

  /// Without diffusion along the current: Q/(4πDx)·e^(−U(y² + z²)/(4Dx)), kg/m³; 0 upstream.
  public double slenderConcentration(double x, double y, double z) {
    if (x <= 0) {
      return 0;
    }
    return massRate
        / (4 * Math.PI * diffusivity * x)
        * StrictMath.exp(-velocity * (y * y + z * z) / (4 * diffusivity * x));
  }
}
