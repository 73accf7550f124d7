// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.Network;
import java.util.List;

/// A reconciled and calibrated base year.
///
/// @param reconciled the balanced year nearest to the figures
/// @param calibrated the month of it that solves the model at base prices
public record BaseYear(ReconciledYear reconciled, Calibrated calibrated) {

  /// Reconciles, then calibrates.
  ///
  /// @throws IllegalArgumentException as [Reconciliation#solve] and [Calibration#of] do
  public static BaseYear of(Network network, List<Figure> figures) {
    ReconciledYear reconciled = Reconciliation.solve(network, figures);
    return new BaseYear(reconciled, Calibration.of(network, reconciled));
  }
}
