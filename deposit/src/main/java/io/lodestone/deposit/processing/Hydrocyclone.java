// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.List;
import java.util.Locale;

/// A hydrocyclone that sends coarse grains to the concentrate: the share of a size that goes there
/// is 1 - exp(-ln 2·(d/d50)^m) of what the water does not carry along (source `plitt-cyclone`).
///
/// @param cutMicrometres d50: half of the grains of this size go to the concentrate, above 0
/// @param sharpness m, above 0; infinite is an ideal cut
/// @param bypassShare of all sizes that goes to the concentrate with the water, 0 to 1
public record Hydrocyclone(double cutMicrometres, double sharpness, double bypassShare) {

  private static final double ROUNDING = 1e-6;

  public Hydrocyclone {
    Shares.requirePositive("cutMicrometres", cutMicrometres);
    Shares.requireShare("bypassShare", bypassShare);
    if (!(sharpness > 0)) {
      throw new IllegalArgumentException(
          "sharpness is " + sharpness + "\nMaybe 2 to 3, as of common cyclones");
    }
  }

  /// Share of grains of a size that goes to the concentrate.
  ///
  /// @param micrometres diameter, above 0
  public double shareToConcentrate(double micrometres) {
    double ratio = micrometres / cutMicrometres;
    double classified =
        Double.isInfinite(sharpness)
            ? ratio >= 1 ? 1 : 0
            : -StrictMath.expm1(-StrictMath.log(2) * StrictMath.pow(ratio, sharpness));
    return bypassShare + (1 - bypassShare) * classified;
  }

  /// What becomes of a feed.
  ///
  /// @param classes whose shares add up to 1 each
  public Enrichment enrich(List<SizeClass> classes) {
    double mass = 0;
    double content = 0;
    double massSum = 0;
    double contentSum = 0;
    for (SizeClass size : classes) {
      double share = shareToConcentrate(size.micrometres());
      mass += share * size.massShare();
      content += share * size.contentShare();
      massSum += size.massShare();
      contentSum += size.contentShare();
    }
    if (Math.abs(massSum - 1) > ROUNDING || Math.abs(contentSum - 1) > ROUNDING) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "shares add up to %s of mass and %s of content%nMaybe a size is missing",
              massSum,
              contentSum));
    }
    return new Enrichment(mass, content);
  }
}
