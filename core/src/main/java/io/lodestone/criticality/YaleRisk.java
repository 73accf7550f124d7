// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

/// Scores of the Yale criticality method (Graedel et al. 2012, ES&T 46, 1063), for cross-checks.
public final class YaleRisk {

  private YaleRisk() {}

  /// Global supply concentration: 17.5 ln HHI − 61.18, clipped to 0..100. The two constants are
  /// quoted from memory of the paper, not checked.
  ///
  /// @param hhiPoints HHI in points, above 0 up to 10,000; NaN gives NaN
  public static double globalSupplyConcentration(double hhiPoints) {
    return Math.clamp(17.5 * Math.log(hhiPoints) - 61.18, 0, 100);
  }
}
