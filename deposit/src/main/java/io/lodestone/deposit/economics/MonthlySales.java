// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a venture handles and sells, month by month from its first month of spending. Immutable.
public final class MonthlySales {

  private final List<String> elements;
  private final double[] dryTonnes;
  private final double[][] productKg;

  private MonthlySales(List<String> elements, double[] dryTonnes, double[][] productKg) {
    this.elements = elements;
    this.dryTonnes = dryTonnes;
    this.productKg = productKg;
  }

  /// Sales by element.
  ///
  /// @param elements names, in the order of the columns
  /// @param dryTonnes `[month]` mud treated, t dry, 0 or more; copied
  /// @param productKg `[month][element]` product sold, kg, 0 or more; copied
  public static MonthlySales of(List<String> elements, double[] dryTonnes, double[][] productKg) {
    if (dryTonnes.length != productKg.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d months of mud, %d of product%nMaybe one array is [element][month]",
              dryTonnes.length,
              productKg.length));
    }
    for (double[] row : productKg) {
      if (row.length != elements.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d amounts for %d elements%nMaybe one array is [element][month]",
                row.length,
                elements.size()));
      }
      Arrays.stream(row).forEach(kg -> Amounts.requireNotNegative("productKg", kg));
    }
    Arrays.stream(dryTonnes).forEach(t -> Amounts.requireNotNegative("dryTonnes", t));
    return new MonthlySales(
        List.copyOf(elements),
        dryTonnes.clone(),
        Arrays.stream(productKg).map(double[]::clone).toArray(double[][]::new));
  }

  /// Sales of a product of one mix.
  ///
  /// @param mix kg by element in a kg of what is sold
  /// @param elements names, in the order wanted; each in the mix
  /// @param dryTonnes `[month]` mud treated, t dry
  /// @param productKgPerDryTonne all that is sold, kg from a tonne of dry mud
  public static MonthlySales ofMix(
      Basket mix, List<String> elements, double[] dryTonnes, double productKgPerDryTonne) {
    double[][] kg = new double[dryTonnes.length][elements.size()];
    for (int month = 0; month < kg.length; month++) {
      for (int e = 0; e < elements.size(); e++) {
        double share = mix.shareByElement().getOrDefault(elements.get(e), 0.0);
        kg[month][e] = dryTonnes[month] * productKgPerDryTonne * share;
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

  /// Product of an element sold in a month, kg.
  ///
  /// @param month from 0
  /// @param element its column
  public double productKg(int month, int element) {
    return productKg[month][element];
  }

  /// All that is sold in a month, kg.
  ///
  /// @param month from 0
  public double productKg(int month) {
    return Arrays.stream(productKg[month]).sum();
  }
}
