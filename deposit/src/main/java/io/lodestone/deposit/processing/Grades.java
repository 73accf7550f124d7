// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What dry mud holds. Immutable; elements keep the order in which they were given, so that sums
/// are the same to the bit wherever they are made.
///
/// @param ppmByElement ppm by mass of the element in dry mud by its id, 0 or more; elements left
///   out are 0
public record Grades(Map<String, Double> ppmByElement) {

  static final double PPM = 1e6;

  public Grades {
    ppmByElement = Collections.unmodifiableMap(new LinkedHashMap<>(ppmByElement));
    ppmByElement.forEach((element, ppm) -> Shares.requireNotNegative(element + " ppm", ppm));
  }

  /// A pattern scaled to a total.
  ///
  /// @param ppm of all elements together, above 0
  public Grades scaledTo(double ppm) {
    double factor = Shares.requirePositive("ppm", ppm) / totalPpm();
    Map<String, Double> scaled = new LinkedHashMap<>();
    ppmByElement.forEach((element, value) -> scaled.put(element, value * factor));
    return new Grades(scaled);
  }

  /// ppm of an element; 0 when it is not listed.
  ///
  /// @param element its id
  public double ppm(String element) {
    return ppmByElement.getOrDefault(element, 0.0);
  }

  /// ppm of all elements together.
  public double totalPpm() {
    double sum = 0;
    for (double ppm : ppmByElement.values()) {
      sum += ppm;
    }
    return sum;
  }
}
