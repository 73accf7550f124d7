// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.sample;

import java.util.List;
import java.util.Locale;

/// A stretch of a core that was assayed.
///
/// @param core name of the core
/// @param x metres to the east
/// @param y metres to the north
/// @param topMetres its top, metres below the sea floor, at least 0
/// @param bottomMetres its bottom, metres below the sea floor, below its top
/// @param densityTonnesPerM3 dry mud in a cubic metre of sea floor, above 0; NaN if not measured
/// @param ppm g per t of dry mud, at least 0, in the order of the samples' elements; NaN if not
///   assayed
public record Interval(
    String core,
    double x,
    double y,
    double topMetres,
    double bottomMetres,
    double densityTonnesPerM3,
    List<Double> ppm) {

  public Interval {
    ppm = List.copyOf(ppm);
    if (core.isBlank() || !Double.isFinite(x + y)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "core '%s' at (%s, %s)%nMaybe its position is missing", core, x, y));
    }
    if (!(topMetres >= 0 && bottomMetres > topMetres && Double.isFinite(bottomMetres))) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "core %s from %s to %s m%nMaybe top and bottom are swapped",
              core,
              topMetres,
              bottomMetres));
    }
    if (densityTonnesPerM3 <= 0 || ppm.stream().anyMatch(g -> g < 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "core %s at %s m: density %s, grades %s%nMaybe a code for missing values",
              core,
              topMetres,
              densityTonnesPerM3,
              ppm));
    }
  }

  /// Its length, metres.
  public double length() {
    return bottomMetres - topMetres;
  }

  /// The depth of its middle, metres below the sea floor.
  public double middle() {
    return (topMetres + bottomMetres) / 2;
  }
}
