// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import java.util.Collection;

/// Scores of the U.S. Geological Survey.
public final class UsgsRisk {

  private UsgsRisk() {}

  /// One trade-cut scenario: its probability (0 to 1) and its net loss of GDP, any money unit,
  /// losses positive.
  public record TradeCut(double probability, double loss) {}

  /// (DP · TE · EV)^(1/3), 0 to 1 (Nassar et al. 2020, Science Advances 6, eaay8647).
  ///
  /// @param disruptionPotential DP, 0 to 1
  /// @param tradeExposure TE, 0 to 1
  /// @param economicVulnerability EV, 0 to 1
  public static double supplyRisk(
      double disruptionPotential, double tradeExposure, double economicVulnerability) {
    return Math.cbrt(disruptionPotential * tradeExposure * economicVulnerability);
  }

  /// Σ probability · loss, in the unit of the losses (structure of Open-File Report 2025-1047).
  public static double expectedLoss(Collection<TradeCut> cuts) {
    return cuts.stream().mapToDouble(c -> c.probability() * c.loss()).sum();
  }
}
