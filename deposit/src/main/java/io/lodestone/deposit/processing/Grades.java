// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.EnumMap;
import java.util.Map;

/// What dry mud holds. Immutable.
///
/// @param ppmByElement ppm by mass of the metal in dry mud, 0 or more; elements left out are 0
public record Grades(Map<RareEarth, Double> ppmByElement) {

  private static final double PPM = 1e6;

  public Grades {
    ppmByElement = Map.copyOf(ppmByElement);
    ppmByElement.forEach((element, ppm) -> Shares.requireNotNegative(element + " ppm", ppm));
  }

  /// A pattern scaled to a total.
  ///
  /// @param ppm of all elements together, above 0
  public Grades scaledTo(double ppm) {
    double factor = Shares.requirePositive("ppm", ppm) / totalPpm();
    Map<RareEarth, Double> scaled = new EnumMap<>(RareEarth.class);
    ppmByElement.forEach((element, value) -> scaled.put(element, value * factor));
    return new Grades(scaled);
  }

  /// ppm of an element; 0 when it is not listed.
  ///
  /// @param element which
  public double ppm(RareEarth element) {
    return ppmByElement.getOrDefault(element, 0.0);
  }

  /// ppm of all elements together.
  public double totalPpm() {
    double sum = 0;
    for (RareEarth element : RareEarth.values()) {
      sum += ppm(element);
    }
    return sum;
  }

  /// t of an element's oxide in a t of dry mud.
  ///
  /// @param element which
  public double oxideTonnesPerTonne(RareEarth element) {
    return ppm(element) / PPM * element.oxideFactor();
  }

  /// t of all oxides in a t of dry mud.
  public double oxideTonnesPerTonne() {
    double sum = 0;
    for (RareEarth element : RareEarth.values()) {
      sum += oxideTonnesPerTonne(element);
    }
    return sum;
  }

  /// kg of oxides that holds a kg of these metals.
  public double oxideFactor() {
    return oxideTonnesPerTonne() * PPM / totalPpm();
  }
}
