// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import io.lodestone.deposit.lift.SeabedFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The mud of the facts: its reconstructed pattern of elements, and its grains.
public final class MudPattern {

  private static final String COMPOUND = "compound.";

  private MudPattern() {}

  /// The reconstructed pattern of the facts: not an assay.
  public static Grades pattern() {
    Map<String, Double> ppm = new LinkedHashMap<>();
    for (List<String> row : SeabedFacts.table("seabed/element_grades.csv")) {
      if (row.get(1).startsWith("ILLUSTRATIVE")) {
        ppm.put(row.get(0).toLowerCase(Locale.ROOT), Double.parseDouble(row.get(3)));
      }
    }
    return new Grades(ppm);
  }

  /// The oxides that trade counts its elements in, as the study has them.
  public static Compounds oxides() {
    Map<String, Double> factors = new LinkedHashMap<>();
    for (List<String> row : SeabedFacts.numbers()) {
      if (row.getFirst().startsWith(COMPOUND)) {
        factors.put(row.getFirst().substring(COMPOUND.length()), Double.parseDouble(row.get(1)));
      }
    }
    return new Compounds(factors);
  }

  /// t of all oxides in a t of dry mud.
  public static double oxideTonnesPerTonne(Grades mud) {
    return oxides().tonnesPerTonne(mud);
  }

  /// A leach with its own recovery for cerium, which sits in manganese oxides.
  public static Leach leach(double allButCerium, double cerium, double solidsDissolvedShare) {
    return new Leach(allButCerium, Map.of("ce", cerium), solidsDissolvedShare);
  }

  /// Fines and coarse grains as the facts split them; sizes inside the two parts are assumed.
  public static List<SizeClass> sizes() {
    return List.of(
        new SizeClass(2, 0.39, 0.10),
        new SizeClass(8, 0.30, 0.10),
        new SizeClass(35, 0.18, 0.46),
        new SizeClass(80, 0.13, 0.34));
  }
}
