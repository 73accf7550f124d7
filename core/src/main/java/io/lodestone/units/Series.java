// SPDX-License-Identifier: Apache-2.0
package io.lodestone.units;

import java.util.Map;
import java.util.TreeMap;

/// A path over month indices: linear between its knots, constant outside them. Immutable.
public final class Series {

  /// The path that is 1 in every month.
  public static final Series ONE = constant(1);

  private final int[] months;
  private final double[] values;

  private Series(int[] months, double[] values) {
    this.months = months;
    this.values = values;
  }

  /// The path that has the same value in every month.
  public static Series constant(double value) {
    return new Series(new int[] {0}, new double[] {value});
  }

  /// The path through knots, by month index.
  ///
  /// @throws IllegalArgumentException when there is no knot or a value is not finite
  public static Series of(Map<Integer, Double> valueByMonth) {
    if (valueByMonth.isEmpty()) {
      throw new IllegalArgumentException("a series has no knots\nMaybe its rows are missing");
    }
    int[] months = new int[valueByMonth.size()];
    double[] values = new double[months.length];
    int k = 0;
    for (Map.Entry<Integer, Double> knot : new TreeMap<>(valueByMonth).entrySet()) {
      if (!Double.isFinite(knot.getValue())) {
        throw new IllegalArgumentException(
            "value " + knot.getValue() + " in month " + knot.getKey() + "\nMaybe a blank cell");
      }
      months[k] = knot.getKey();
      values[k++] = knot.getValue();
    }
    return new Series(months, values);
  }

  /// The value in a month.
  public double at(int month) {
    int last = months.length - 1;
    if (month <= months[0]) {
      return values[0];
    }
    if (month >= months[last]) {
      return values[last];
    }
    int k = 1;
    while (months[k] < month) {
      k++;
    }
    double share = (month - months[k - 1]) / (double) (months[k] - months[k - 1]);
    return values[k - 1] + share * (values[k] - values[k - 1]);
  }
}
