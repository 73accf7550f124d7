// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// Mud grains in water, fine enough to move with it as one fluid. No yield stress: dense clay
/// slurries resist more.
///
/// @param solidsShare volume of grains in a volume of slurry, above 0, below 0.6
/// @param grainDensity kg/m³, above the water's
/// @param waterDensity kg/m³, above 0
/// @param waterViscosity Pa·s, above 0
public record Slurry(
    double solidsShare, double grainDensity, double waterDensity, double waterViscosity) {

  /// Beyond it grains lock, and the viscosity's correlation was never measured.
  private static final double DENSEST = 0.6;

  private static final double SECONDS_PER_DAY = 86_400;
  private static final double KG_PER_TONNE = 1000;

  public Slurry {
    if (!(solidsShare > 0 && solidsShare < DENSEST)) {
      throw new IllegalArgumentException(
          "solidsShare is " + solidsShare + "\nMaybe by mass instead of by volume");
    }
    Settings.requirePositive("waterDensity", waterDensity);
    Settings.requirePositive("waterViscosity", waterViscosity);
    if (!(grainDensity > waterDensity)) {
      throw new IllegalArgumentException(
          "grainDensity is " + grainDensity + "\nMaybe in t/m³ instead of kg/m³");
    }
  }

  /// kg/m³.
  public double density() {
    return waterDensity + solidsShare * (grainDensity - waterDensity);
  }

  /// Pa·s, after Thomas (source `thomas-viscosity`): water's times 1 + 2.5c + 10.05c² +
  /// 0.00273·exp(16.6c).
  public double viscosity() {
    double c = solidsShare;
    return waterViscosity * (1 + 2.5 * c + 10.05 * c * c + 0.00273 * StrictMath.exp(16.6 * c));
  }

  /// t of dry mud in a t of slurry.
  public double dryShareByMass() {
    return solidsShare * grainDensity / density();
  }

  /// Volume of slurry that carries a mass of dry mud, m³/s.
  ///
  /// @param dryTonnesPerDay 0 or more
  public double volumePerSecond(double dryTonnesPerDay) {
    return dryTonnesPerDay * KG_PER_TONNE / SECONDS_PER_DAY / (solidsShare * grainDensity);
  }

  /// The slurry that is left when water is taken away until the volume has shrunk by a share.
  ///
  /// @param volumeReduction 0 to below 1
  public Slurry thickened(double volumeReduction) {
    Settings.requireShare("volumeReduction", volumeReduction);
    return new Slurry(
        solidsShare / (1 - volumeReduction), grainDensity, waterDensity, waterViscosity);
  }
}
