// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The compounds in which trade counts elements, such as an oxide; the metal itself has factor 1.
/// Immutable.
///
/// @param factorByElement kg of compound that holds a kg of the element, by the element's id, 1 or
///   more
public record Compounds(Map<String, Double> factorByElement) {

  public Compounds {
    factorByElement = Collections.unmodifiableMap(new LinkedHashMap<>(factorByElement));
    factorByElement.forEach((element, factor) -> {
      if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "a kg of %s is in %s kg of its compound%nMaybe 1, when trade counts the metal",
                element,
                factor));
      }
    });
  }

  /// kg of compound that holds a kg of an element.
  ///
  /// @param element its id
  /// @throws IllegalArgumentException when it has none
  public double factor(String element) {
    Double factor = factorByElement.get(element);
    if (factor == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no compound of \"%s\"%nMaybe one of: %s",
              element,
              String.join(", ", factorByElement.keySet())));
    }
    return factor;
  }

  /// kg of compounds that holds a kg of all elements of a mud.
  ///
  /// @param grades above 0 in sum
  public double factor(Grades grades) {
    return tonnesPerTonne(grades) * Grades.PPM / grades.totalPpm();
  }

  /// t of an element's compound in a t of dry mud.
  ///
  /// @param grades of the mud
  /// @param element its id
  public double tonnesPerTonne(Grades grades, String element) {
    return grades.ppm(element) / Grades.PPM * factor(element);
  }

  /// t of all compounds in a t of dry mud.
  ///
  /// @param grades of the mud
  public double tonnesPerTonne(Grades grades) {
    double sum = 0;
    for (String element : grades.ppmByElement().keySet()) {
      sum += tonnesPerTonne(grades, element);
    }
    return sum;
  }
}
