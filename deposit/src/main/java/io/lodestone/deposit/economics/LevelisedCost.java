// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// What a kg must earn so that a project is worth nothing: present value of costs, less that of
/// by-products, over the present value of output.
///
/// @param costs present value, in a currency
/// @param byProductCredits present value of what else is sold, in the same currency
/// @param outputKg discounted output, kg, above 0
public record LevelisedCost(double costs, double byProductCredits, double outputKg) {

  public LevelisedCost {
    Amounts.requireFinite("costs", costs);
    Amounts.requireFinite("byProductCredits", byProductCredits);
    Amounts.requirePositive("outputKg", outputKg);
  }

  /// Of a capital cost now and level costs and output at the ends of n years.
  ///
  /// @param capital at time 0
  /// @param costPerYear less by-products
  /// @param kgPerYear above 0
  /// @param years discount rate and life
  public static LevelisedCost ofLevelYears(
      double capital, double costPerYear, double kgPerYear, Annuity years) {
    double factor = years.presentValue();
    return new LevelisedCost(capital + costPerYear * factor, 0, kgPerYear * factor);
  }

  /// Currency per kg.
  public double perKg() {
    return (costs - byProductCredits) / outputKg;
  }

  /// By how much all prices would have to be multiplied for the basket to pay.
  ///
  /// @param basketPrice currency per kg, above 0
  public double breakEvenMultiple(double basketPrice) {
    return perKg() / Amounts.requirePositive("basketPrice", basketPrice);
  }

  /// What must be added to a basket price, per kg, for the project to be worth nothing; 0 when it
  /// is worth something already.
  ///
  /// @param basketPrice currency per kg
  public double subsidyPerKg(double basketPrice) {
    return Math.max(0, perKg() - basketPrice);
  }
}
