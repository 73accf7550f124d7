// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prices of what is sold, month by month, real USD per kg: those of a trajectory of the model, or
/// level ones. The last month holds on. Immutable.
public final class MonthlyPrices {

  private final List<String> elements;
  private final double[][] usdPerKg;

  private MonthlyPrices(List<String> elements, double[][] usdPerKg) {
    this.elements = elements;
    this.usdPerKg = usdPerKg;
  }

  /// Prices by month.
  ///
  /// @param elements names, in the order of the columns
  /// @param usdPerKg `[month][element]`, at least one month; copied
  public static MonthlyPrices of(List<String> elements, double[][] usdPerKg) {
    if (usdPerKg.length == 0) {
      throw new IllegalArgumentException("no months of prices\nMaybe an empty series");
    }
    for (double[] row : usdPerKg) {
      if (row.length != elements.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d prices for %d elements%nMaybe one array is [element][month]",
                row.length,
                elements.size()));
      }
      Arrays.stream(row).forEach(price -> Amounts.requireFinite("price", price));
    }
    return new MonthlyPrices(
        List.copyOf(elements),
        Arrays.stream(usdPerKg).map(double[]::clone).toArray(double[][]::new));
  }

  /// Prices that never change.
  ///
  /// @param usdPerKgByElement one for each element of the list
  /// @param elements names, in the order wanted
  public static MonthlyPrices level(Map<String, Double> usdPerKgByElement, List<String> elements) {
    double[] row = new double[elements.size()];
    for (int e = 0; e < row.length; e++) {
      Double price = usdPerKgByElement.get(elements.get(e));
      if (price == null) {
        throw new IllegalArgumentException(
            "no price of '"
                + elements.get(e)
                + "'\nMaybe 0, said on purpose, for what is not sold");
      }
      row[e] = price;
    }
    return of(elements, new double[][] {row});
  }

  /// Names of the columns.
  public List<String> elements() {
    return elements;
  }

  /// Real USD per kg of product.
  ///
  /// @param month from 0; months after the last have its price
  /// @param element its column
  public double usdPerKg(int month, int element) {
    return usdPerKg[Math.min(month, usdPerKg.length - 1)][element];
  }
}
