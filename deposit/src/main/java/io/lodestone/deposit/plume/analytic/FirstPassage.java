// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// When a settling grain that also diffuses first touches the bed: the inverse Gaussian law, for a
/// constant diffusivity and a bed that keeps whatever touches it (Cox and Miller 1965, source
/// `cox-miller`).
///
/// @param height of the release above the bed, m, above 0
/// @param settling m/s, above 0
/// @param diffusivity m²/s, above 0
public record FirstPassage(double height, double settling, double diffusivity) {

  public FirstPassage {
    Check.requirePositive("height", height);
    Check.requirePositive("settling velocity", settling);
    Check.requirePositive("diffusivity", diffusivity);
  }

  /// Share of grains that have touched the bed by a time; 0 to 1.
  public double depositedShare(double seconds) {
    return seconds <= 0
        ? 0
        : StepInput.relativeConcentration(height, seconds, settling, diffusivity);
  }

  /// Mean time to the bed, h/w, s.
  public double meanSeconds() {
    return height / settling;
  }

  /// Variance of the time to the bed, 2Dh/w³, s².
  public double varianceSquareSeconds() {
    return 2 * diffusivity * height / (settling * settling * settling);
  }
}
