// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// Vertical diffusivity below a wind, in the shape of Large, McWilliams and Doney 1994 (source
/// `large-kpp`) as drift models use it: K = h·S·κ·G(σ)·τ + σ·K₀ with G = σ(1 − σ)², σ = depth/h,
/// inside the mixed layer, and K₀ below it.
///
/// The drift models put the stress τ (in Pa) where the paper has a velocity, so the formula does
/// not balance in units; it is kept to compare with them and serves no plume of this module.
///
/// @param mixedLayerMetres depth h of the mixed layer, above 0
/// @param backgroundSquareMetresPerSecond K₀, not negative
public record WindMixing(double mixedLayerMetres, double backgroundSquareMetresPerSecond) {

  /// Density of air, kg/m³, and drag coefficient (Kara et al. 2007), as in drift models.
  private static final double AIR_DENSITY = 1.22;

  private static final double AIR_DRAG = 1.25e-3;

  /// Stability S of a stratified layer (1 would be neutral) and von Kármán's constant, as there.
  private static final double STABILITY = 0.2;

  private static final double KARMAN = 0.4;

  public WindMixing {
    Check.requirePositive("mixed layer", mixedLayerMetres);
    Check.requireNotNegative("background diffusivity", backgroundSquareMetresPerSecond);
  }

  /// Diffusivity in m²/s.
  ///
  /// @param windMetresPerSecond speed, not negative
  /// @param depthMetres below the surface, of either sign
  public double diffusivity(double windMetresPerSecond, double depthMetres) {
    double sigma = Math.abs(depthMetres) / mixedLayerMetres;
    if (sigma >= 1) {
      return backgroundSquareMetresPerSecond;
    }
    double stress = AIR_DENSITY * AIR_DRAG * windMetresPerSecond * windMetresPerSecond;
    double shape = sigma * (1 - sigma) * (1 - sigma);
    return mixedLayerMetres * STABILITY * KARMAN * shape * stress
        + sigma * backgroundSquareMetresPerSecond;
  }
}
