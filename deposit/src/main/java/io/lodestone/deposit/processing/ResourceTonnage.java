// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

/// Product in a slab of mud of one thickness, density and grade: area × thickness × dry density ×
/// grade × compound factor.
///
/// @param areaKm2 above 0
/// @param thicknessMetres above 0
/// @param dryTonnesPerCubicMetre t of dry mud in a m³ in place, above 0
/// @param compoundFactor kg of compounds for a kg of elements, 1 or more
public record ResourceTonnage(
    double areaKm2, double thicknessMetres, double dryTonnesPerCubicMetre, double compoundFactor) {

  private static final double SQUARE_METRES_PER_KM2 = 1e6;
  private static final double PPM = 1e6;

  public ResourceTonnage {
    Shares.requirePositive("areaKm2", areaKm2);
    Shares.requirePositive("thicknessMetres", thicknessMetres);
    Shares.requirePositive("dryTonnesPerCubicMetre", dryTonnesPerCubicMetre);
    Shares.requirePositive("compoundFactor", compoundFactor);
  }

  /// t of dry mud.
  public double dryTonnes() {
    return areaKm2 * SQUARE_METRES_PER_KM2 * thicknessMetres * dryTonnesPerCubicMetre;
  }

  /// t of product, counted as compounds, at a grade.
  ///
  /// @param ppm of all elements in dry mud
  public double productTonnes(double ppm) {
    return dryTonnes() * ppm / PPM * compoundFactor;
  }

  /// The grade, ppm, that a tonnage implies.
  ///
  /// @param productTonnes t
  public double ppm(double productTonnes) {
    return productTonnes / compoundFactor / dryTonnes() * PPM;
  }

  /// The thickness, m, that a tonnage implies at a grade; the record's own is not used.
  ///
  /// @param productTonnes t
  /// @param ppm of all elements in dry mud
  public double thicknessMetres(double productTonnes, double ppm) {
    return productTonnes / productTonnes(ppm) * thicknessMetres;
  }
}
