// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.LinkedHashMap;
import java.util.Map;

/// From dry mud to a mixed concentrate: enrichment, leach, precipitation. Immutable.
///
/// @param compounds in which the concentrate is counted
/// @param enrichment NONE when all mud is leached
/// @param leach of the rich part
/// @param precipitationRecovery share of what is dissolved that reaches the concentrate, 0 to 1
public record Flowsheet(
    Compounds compounds, Enrichment enrichment, Leach leach, double precipitationRecovery) {

  public Flowsheet {
    Shares.requireShare("precipitationRecovery", precipitationRecovery);
  }

  /// Share of an element in the mud that reaches the concentrate.
  ///
  /// @param element its id
  public double recovery(String element) {
    return enrichment.recovery() * leach.recovery(element) * precipitationRecovery;
  }

  /// What a tonne of dry mud becomes.
  ///
  /// @param grades of the mud, above 0 in sum
  /// @throws IllegalArgumentException when an element of it has no compound
  public MudRecipe recipe(Grades grades) {
    Map<String, Double> tonnes = new LinkedHashMap<>();
    for (String element : grades.ppmByElement().keySet()) {
      tonnes.put(element, compounds.tonnesPerTonne(grades, element) * recovery(element));
    }
    double fines = 1 - enrichment.massPull();
    double leachResidue = enrichment.massPull() * (1 - leach.solidsDissolvedShare());
    return new MudRecipe(tonnes, fines, leachResidue);
  }
}
