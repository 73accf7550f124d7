// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.Arrays;
import java.util.List;

/// What a venture handles and sells, month by month from its first month of spending. Immutable.
public final class MonthlySales {

  private final List<String> elements;
  private final double[] dryTonnes;
  private final double[][] oxideKg;

  private MonthlySales(List<String> elements, double[] dryTonnes, double[][] oxideKg) {
    this.elements = elements;
    this.dryTonnes = dryTonnes;
    this.oxideKg = oxideKg;
  }

  /// Sales by element.
  ///
  /// @param elements names, in the order of the columns
  /// @param dryTonnes `[month]` mud treated, t dry, 0 or more; copied
  /// @param oxideKg `[month][element]` oxide sold, kg, 0 or more; copied
  public static MonthlySales of(List<String> elements, double[] dryTonnes, double[][] oxideKg) {
    if (dryTonnes.length != oxideKg.length) {
      throw new IllegalArgumentException(
          "%d months of mud, %d of oxide%nMaybe one array is [element][month]"
              .formatted(dryTonnes.length, oxideKg.length));
    }
    for (double[] row : oxideKg) {
      if (row.length != elements.size()) {
        throw new IllegalArgumentException(
            "%d amounts for %d elements%nMaybe one array is [element][month]"
                .formatted(row.length, elements.size()));
      }
      Arrays.stream(row).forEach(kg -> Amounts.requireNotNegative("oxideKg", kg));
    }
    Arrays.stream(dryTonnes).forEach(t -> Amounts.requireNotNegative("dryTonnes", t));
    return new MonthlySales(
        List.copyOf(elements),
        dryTonnes.clone(),
        Arrays.stream(oxideKg).map(double[]::clone).toArray(double[][]::new));
  }

  /// Sales of a product of one mix.
  ///
  /// @param mix kg of oxide by element in a kg of all oxides
  /// @param elements names, in the order wanted; each in the mix
  /// @param dryTonnes `[month]` mud treated, t dry
  /// @param oxideKgPerDryTonne all oxides sold, kg from a tonne of dry mud
  public static MonthlySales ofMix(
      Basket mix, List<String> elements, double[] dryTonnes, double oxideKgPerDryTonne) {
    double[][] kg = new double[dryTonnes.length][elements.size()];
    for (int month = 0; month < kg.length; month++) {
      for (int e = 0; e < elements.size(); e++) {
        double share = mix.shareByElement().getOrDefault(elements.get(e), 0.0);
        kg[month][e] = dryTonnes[month] * oxideKgPerDryTonne * share;
      }
    }
    return of(elements, dryTonnes, kg);
  }

  /// Names of the columns.
  public List<String> elements() {
    return elements;
  }

  /// How many months.
  public int months() {
    return dryTonnes.length;
  }

  /// Mud treated in a month, t dry.
  ///
  /// @param month from 0
  public double dryTonnes(int month) {
    return dryTonnes[month];
  }

  /// Oxide of an element sold in a month, kg.
  ///
  /// @param month from 0
  /// @param element its column
  public double oxideKg(int month, int element) {
    return oxideKg[month][element];
  }

  /// All oxides sold in a month, kg.
  ///
  /// @param month from 0
  public double oxideKg(int month) {
    return Arrays.stream(oxideKg[month]).sum();
  }
}
