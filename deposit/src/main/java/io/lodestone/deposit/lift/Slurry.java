// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// Mud grains in water, fine enough to move with it as one fluid. No yield stress: dense clay
/// slurries resist more.
///
/// @param solidsShare volume of grains in a volume of slurry, above 0, below 0.6
/// @param grainKgPerCubicMetre kg/m³, above the water's
/// @param waterKgPerCubicMetre kg/m³, above 0
/// @param waterPascalSeconds Pa·s, above 0
public record Slurry(
    double solidsShare,
    double grainKgPerCubicMetre,
    double waterKgPerCubicMetre,
    double waterPascalSeconds) {

  /// Beyond it grains lock, and the viscosity's correlation was never measured.
  private static final double DENSEST = 0.6;

  private static final double SECONDS_PER_DAY = 86_400;
  private static final double KG_PER_TONNE = 1000;

  public Slurry {
    if (!(solidsShare > 0 && solidsShare < DENSEST)) {
      throw new IllegalArgumentException(
          "solidsShare is " + solidsShare + "\nMaybe by mass instead of by volume");
    }
    Settings.requirePositive("waterKgPerCubicMetre", waterKgPerCubicMetre);
    Settings.requirePositive("waterPascalSeconds", waterPascalSeconds);
    if (!(grainKgPerCubicMetre > waterKgPerCubicMetre)) {
      throw new IllegalArgumentException(
          "grainKgPerCubicMetre is " + grainKgPerCubicMetre + "\nMaybe in t/m³ instead of kg/m³");
    }
  }

  /// kg/m³.
  public double kgPerCubicMetre() {
    return waterKgPerCubicMetre + solidsShare * (grainKgPerCubicMetre - waterKgPerCubicMetre);
  }

  /// Pa·s, after Thomas (source `thomas-viscosity`): water's times 1 + 2.5c + 10.05c² +
  /// 0.00273·exp(16.6c).
  public double pascalSeconds() {
    double c = solidsShare;
    return waterPascalSeconds * (1 + 2.5 * c + 10.05 * c * c + 0.00273 * StrictMath.exp(16.6 * c));
  }

  /// t of dry mud in a t of slurry.
  public double dryShareByMass() {
    return solidsShare * grainKgPerCubicMetre / kgPerCubicMetre();
  }

  /// Volume of slurry that carries a mass of dry mud, m³/s.
  ///
  /// @param dryTonnesPerDay 0 or more
  public double cubicMetresPerSecond(double dryTonnesPerDay) {
    return dryTonnesPerDay * KG_PER_TONNE / SECONDS_PER_DAY / (solidsShare * grainKgPerCubicMetre);
  }

  /// The slurry that is left when water is taken away until the volume has shrunk by a share.
  ///
  /// @param volumeReduction 0 to below 1
  public Slurry thickened(double volumeReduction) {
    Settings.requireShare("volumeReduction", volumeReduction);
    return new Slurry(
        solidsShare / (1 - volumeReduction),
        grainKgPerCubicMetre,
        waterKgPerCubicMetre,
        waterPascalSeconds);
  }
}
