// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

/// What calibration adds to a plant's or a lane's cost so that the base month is a solution: what
/// the data do not explain.
///
/// @param kind `plant` or `lane`
/// @param id plant or lane id
/// @param usdPerTonne cost per tonne of activity or flow; negative where the data leave a loss
/// @param shareOfPrice over the plant's revenue per tonne of activity, or the importer's price, at
///   base prices
public record Wedge(String kind, String id, double usdPerTonne, double shareOfPrice) {

  /// Whether it is over half the price: the data say little about what this plant or lane costs.
  public boolean isWarning() {
    return Math.abs(shareOfPrice) > Tolerances.WARNING_WEDGE;
  }
}
