// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import java.util.OptionalDouble;

/// A figure beside what the balanced year makes of it.
///
/// @param figure what the source says
/// @param reportedPerYear t/year; USD/t for a price
/// @param reconciledPerYear t/year; for a price, the base price in use
/// @param pull reconciled minus reported, in units of the spread; 0 for a price
/// @param atBound whether capacity or the least value holds it
public record ReconciledFigure(
    Figure figure, double reportedPerYear, double reconciledPerYear, double pull, boolean atBound) {

  /// Reconciled over reported; empty where the source reports nothing. A pull cannot be under minus
  /// one over the spread, so an overstatement shows here only.
  public OptionalDouble findRatio() {
    return reportedPerYear > 0
        ? OptionalDouble.of(reconciledPerYear / reportedPerYear)
        : OptionalDouble.empty();
  }

  /// Whether the ratio is outside 1/3 to 3.
  public boolean isRatioWarning() {
    double ratio = findRatio().orElse(1);
    return ratio > Tolerances.WARNING_RATIO || ratio < 1 / Tolerances.WARNING_RATIO;
  }

  /// Whether the pull is beyond 3 spreads or the ratio outside 1/3 to 3.
  public boolean isWarning() {
    return Math.abs(pull) > Tolerances.WARNING_PULL || isRatioWarning();
  }
}
