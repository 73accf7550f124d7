// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

/// A figure beside what the balanced year makes of it.
///
/// @param figure what the source says
/// @param reportedPerYear t/year; USD/t for a price
/// @param reconciledPerYear t/year; for a price, the base price in use
/// @param pull reconciled minus reported, in units of the spread; 0 for a price
/// @param atBound whether capacity or the least value holds it
public record ReconciledFigure(
    Figure figure, double reportedPerYear, double reconciledPerYear, double pull, boolean atBound) {

  /// Whether the pull is beyond 3 spreads.
  public boolean isWarning() {
    return Math.abs(pull) > Tolerances.WARNING_PULL;
  }
}
