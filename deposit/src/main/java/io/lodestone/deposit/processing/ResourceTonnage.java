// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

/// Oxide in a slab of mud of one thickness, density and grade: area × thickness × dry density ×
/// grade × oxide factor.
///
/// @param areaKm2 above 0
/// @param thicknessMetres above 0
/// @param dryTonnesPerCubicMetre t of dry mud in a m³ in place, above 0
/// @param oxideFactor kg of oxides for a kg of metals, 1 or more
public record ResourceTonnage(
    double areaKm2, double thicknessMetres, double dryTonnesPerCubicMetre, double oxideFactor) {

  private static final double SQUARE_METRES_PER_KM2 = 1e6;
  private static final double PPM = 1e6;

  public ResourceTonnage {
    Shares.requirePositive("areaKm2", areaKm2);
    Shares.requirePositive("thicknessMetres", thicknessMetres);
    Shares.requirePositive("dryTonnesPerCubicMetre", dryTonnesPerCubicMetre);
    Shares.requirePositive("oxideFactor", oxideFactor);
  }

  /// t of dry mud.
  public double dryTonnes() {
    return areaKm2 * SQUARE_METRES_PER_KM2 * thicknessMetres * dryTonnesPerCubicMetre;
  }

  /// t of oxides at a grade.
  ///
  /// @param ppm of metals in dry mud
  public double oxideTonnes(double ppm) {
    return dryTonnes() * ppm / PPM * oxideFactor;
  }

  /// The grade, ppm, that a tonnage implies.
  ///
  /// @param oxideTonnes t
  public double ppm(double oxideTonnes) {
    return oxideTonnes / oxideFactor / dryTonnes() * PPM;
  }

  /// The thickness, m, that a tonnage implies at a grade; the record's own is not used.
  ///
  /// @param oxideTonnes t
  /// @param ppm of metals in dry mud
  public double thicknessMetres(double oxideTonnes, double ppm) {
    return oxideTonnes / oxideTonnes(ppm) * thicknessMetres;
  }
}
