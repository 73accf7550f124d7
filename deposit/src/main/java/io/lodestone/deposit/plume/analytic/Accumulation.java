// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// Fluxes of sediment to the bed as thickness.
public final class Accumulation {

  /// Julian days in a thousand years, and the step from mg/m² on t/m³ to mm.
  private static final double DAYS_PER_KILOYEAR = 365_250;

  private static final double MILLIMETRES = 1e-6;

  private Accumulation() {}

  /// Thickness in mm per thousand years that a flux builds.
  ///
  /// @param milligramsPerSquareMetreDay flux of dry matter
  /// @param dryTonnesPerCubicMetre dry bulk density of the bed, above 0
  public static double millimetresPerThousandYears(
      double milligramsPerSquareMetreDay, double dryTonnesPerCubicMetre) {
    Check.requirePositive("dry density", dryTonnesPerCubicMetre);
    return milligramsPerSquareMetreDay * DAYS_PER_KILOYEAR * MILLIMETRES / dryTonnesPerCubicMetre;
  }
}
