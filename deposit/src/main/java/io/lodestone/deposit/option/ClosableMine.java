// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import java.util.Locale;

/// A mine that can be closed for a while, opened again, or abandoned for nothing, while the price
/// of its one product follows geometric Brownian motion (source `brennan-schwartz`). All in real
/// money; units of mass and currency are the caller's.
///
/// @param inventory what is in the ground, in units of mass, above 0
/// @param outputPerYear when open, units of mass, above 0
/// @param unitCost of production, currency per unit, above 0
/// @param price how the price moves and money is discounted
/// @param costs of the state and of changing it
public record ClosableMine(
    double inventory, double outputPerYear, double unitCost, Price price, Costs costs) {

  /// The price's motion under the risk-neutral measure.
  ///
  /// @param realRate r, share a year, continuous
  /// @param convenienceYield κ of holding the product, share a year
  /// @param variance σ² a year, above 0
  public record Price(double realRate, double convenienceYield, double variance) {
    public Price {
      Terms.requireFinite("realRate", realRate);
      Terms.requireFinite("convenienceYield", convenienceYield);
      Terms.requirePositive("variance", variance);
    }
  }

  /// Taxes and the costs of being open or closed.
  ///
  /// @param royaltyShare of revenue
  /// @param incomeTaxShare of revenue after royalty less cost, where that is above 0
  /// @param propertyTaxShare of the mine's value, a year, open or closed
  /// @param maintenancePerYear of a closed mine, after tax, currency
  /// @param opening cost of opening, currency, 0 or more
  /// @param closing cost of closing, currency, 0 or more; opening + closing above 0
  public record Costs(
      double royaltyShare,
      double incomeTaxShare,
      double propertyTaxShare,
      double maintenancePerYear,
      double opening,
      double closing) {
    public Costs {
      if (!(opening >= 0 && closing >= 0 && opening + closing > 0)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "opening %s, closing %s%nMaybe small but above 0: free switches never settle",
                opening,
                closing));
      }
    }
  }

  public ClosableMine {
    Terms.requirePositive("inventory", inventory);
    Terms.requirePositive("outputPerYear", outputPerYear);
    Terms.requirePositive("unitCost", unitCost);
  }

  /// Cash a year of an open mine after royalty and income tax.
  ///
  /// @param at price, currency per unit
  public double cashPerYear(double at) {
    double afterRoyalty = at * (1 - costs.royaltyShare()) - unitCost;
    return outputPerYear * (afterRoyalty - costs.incomeTaxShare() * Math.max(afterRoyalty, 0));
  }

  /// Values of the full mine, open and closed, over prices.
  ///
  /// @param grid how fine
  public MineValue value(MineGrid grid) {
    return new MineSolver(this, grid).solve();
  }
}
