// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;

/// The mud that is lifted, and what a tonne of product from it takes.
///
/// @param thicknessMetres of the layer taken, above 0
/// @param dryTonnesPerCubicMetre dry bulk density, above 0
/// @param gradePpm all elements in dry mud, parts per million of mass, above 0
/// @param compoundPerElement tonnes of what is sold per tonne of the elements in it
/// @param recoveredShare of what is in the ground, above 0, at most 1
public record MinedLayer(
    double thicknessMetres,
    double dryTonnesPerCubicMetre,
    double gradePpm,
    double compoundPerElement,
    double recoveredShare) {

  public MinedLayer {
    if (!(thicknessMetres > 0
        && dryTonnesPerCubicMetre > 0
        && gradePpm > 0
        && compoundPerElement > 0
        && recoveredShare > 0
        && recoveredShare <= 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "layer of %s m, %s t/m³, %s ppm, %s t/t, recovered %s%nMaybe a percentage",
              thicknessMetres,
              dryTonnesPerCubicMetre,
              gradePpm,
              compoundPerElement,
              recoveredShare));
    }
  }

  /// Dry mud that one tonne of product takes, t.
  public double mudTonnesPerProductTonne() {
    return 1e6 / (gradePpm * compoundPerElement * recoveredShare);
  }

  /// Ground from which that mud is taken, m².
  public double squareMetresPerProductTonne() {
    return mudTonnesPerProductTonne() / (thicknessMetres * dryTonnesPerCubicMetre);
  }
}
