// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// A mine with the same costs every year, as a feasibility study prints it. Any one currency.
///
/// @param initialInvestment at time 0, 0 or more
/// @param sustainingPerYear investment at the end of each year, 0 or more
/// @param cashCostPerYear operating cost without depreciation, at the end of each year
/// @param years life, at least 1
public record MineCase(
    double initialInvestment, double sustainingPerYear, double cashCostPerYear, int years) {

  public MineCase {
    Amounts.requireNotNegative("initialInvestment", initialInvestment);
    Amounts.requireNotNegative("sustainingPerYear", sustainingPerYear);
    Amounts.requireFinite("cashCostPerYear", cashCostPerYear);
    Amounts.requirePeriods("years", years);
  }

  /// A case from what press and ministries print: total investment over the life, yearly cost with
  /// depreciation, and depreciation. What is not invested at first is spread evenly.
  ///
  /// @param initialInvestment at time 0
  /// @param totalInvestment over the life, at least the initial one
  /// @param costPerYear with depreciation
  /// @param depreciationPerYear inside the cost
  /// @param years life
  public static MineCase ofPrinted(
      double initialInvestment,
      double totalInvestment,
      double costPerYear,
      double depreciationPerYear,
      int years) {
    return new MineCase(
        initialInvestment,
        (totalInvestment - initialInvestment) / years,
        costPerYear - depreciationPerYear,
        years);
  }

  /// Flows of the mine at a level revenue.
  ///
  /// @param revenuePerYear at the end of each year
  public CashFlow flows(double revenuePerYear) {
    double[] flows = new double[years + 1];
    flows[0] = -initialInvestment;
    for (int year = 1; year <= years; year++) {
      flows[year] = revenuePerYear - cashCostPerYear - sustainingPerYear;
    }
    return CashFlow.of(flows);
  }

  /// The level revenue a year at which the mine is worth nothing.
  ///
  /// @param rate discount, share a year; 0 for undiscounted break-even
  public double breakEvenRevenue(double rate) {
    return cashCostPerYear
        + sustainingPerYear
        + new Annuity(rate, years).levelPayment(initialInvestment);
  }
}
