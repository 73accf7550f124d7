// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import io.lodestone.deposit.lift.SeabedFacts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The mud of the facts: its reconstructed pattern of elements, and its grains.
public final class MudPattern {

  private MudPattern() {}

  /// The reconstructed pattern of the facts: not an assay.
  public static Grades pattern() {
    Map<RareEarth, Double> ppm = new EnumMap<>(RareEarth.class);
    for (List<String> row : SeabedFacts.table("seabed/element_grades.csv")) {
      if (row.get(1).startsWith("ILLUSTRATIVE")) {
        ppm.put(
            RareEarth.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Double.parseDouble(row.get(3)));
      }
    }
    return new Grades(ppm);
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
