// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

/// How finely a mine is valued: prices evenly spaced in logarithm around the unit cost, inventory
/// evenly spaced.
///
/// @param prices nodes, at least 10
/// @param inventories steps, at least 1
/// @param halfWidth natural logarithm of the highest price over the unit cost, above 0
public record MineGrid(int prices, int inventories, double halfWidth) {

  public MineGrid {
    if (prices < 10) {
      throw new IllegalArgumentException(prices + " prices\nMaybe some hundred");
    }
    Terms.requireAtLeastOne("inventories", inventories);
    Terms.requirePositive("halfWidth", halfWidth);
  }

  /// Good to a fraction of a per cent for volatilities around 0.3 a year.
  public static MineGrid usual() {
    return new MineGrid(801, 600, 5);
  }
}
