// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.EnumMap;
import java.util.Map;

/// From dry mud to a mixed concentrate: enrichment, leach, precipitation. Immutable.
///
/// @param enrichment NONE when all mud is leached
/// @param leach of the rich part
/// @param precipitationRecovery share of dissolved rare earths that reaches the concentrate, 0 to 1
public record Flowsheet(Enrichment enrichment, Leach leach, double precipitationRecovery) {

  public Flowsheet {
    Shares.requireShare("precipitationRecovery", precipitationRecovery);
  }

  /// Share of an element in the mud that reaches the concentrate.
  ///
  /// @param element which
  public double recovery(RareEarth element) {
    return enrichment.recovery() * leach.recovery(element) * precipitationRecovery;
  }

  /// What a tonne of dry mud becomes.
  ///
  /// @param grades of the mud, above 0 in sum
  public MudRecipe recipe(Grades grades) {
    Map<RareEarth, Double> oxides = new EnumMap<>(RareEarth.class);
    for (RareEarth element : RareEarth.values()) {
      oxides.put(element, grades.oxideTonnesPerTonne(element) * recovery(element));
    }
    double fines = 1 - enrichment.massPull();
    double leachResidue = enrichment.massPull() * (1 - leach.solidsDissolvedShare());
    return new MudRecipe(oxides, fines, leachResidue);
  }
}
