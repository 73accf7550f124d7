// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

/// Value of a mine by price, open and closed. Immutable.
public final class MineValue {

  private final double lowestLogPrice;
  private final double step;
  private final double[] open;
  private final double[] closed;

  MineValue(double lowestLogPrice, double step, double[] open, double[] closed) {
    this.lowestLogPrice = lowestLogPrice;
    this.step = step;
    this.open = open;
    this.closed = closed;
  }

  /// Value while open.
  ///
  /// @param price within the grid
  /// @throws IllegalArgumentException outside
  public double open(double price) {
    return at(open, price);
  }

  /// Value while closed.
  ///
  /// @param price within the grid
  /// @throws IllegalArgumentException outside
  public double closed(double price) {
    return at(closed, price);
  }

  private double at(double[] values, double price) {
    double place = (StrictMath.log(price) - lowestLogPrice) / step;
    int node = (int) Math.floor(place);
    if (!(node >= 0 && node < values.length - 1)) {
      throw new IllegalArgumentException(
          "price " + price + " is outside the grid\nMaybe a wider grid");
    }
    double share = place - node;
    return values[node] * (1 - share) + values[node + 1] * share;
  }
}
