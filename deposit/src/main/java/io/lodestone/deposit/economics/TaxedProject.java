// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// A capital cost now, earnings at the ends of the years that follow, and tax on earnings less
/// depreciation.
///
/// @param capital paid at time 0, 0 or more
/// @param depreciation how the capital is written off, from year 1
/// @param taxShare of taxable profit, 0 to 1
/// @param losses what becomes of a year whose depreciation exceeds its earnings
public record TaxedProject(
    double capital, Depreciation depreciation, double taxShare, Losses losses) {

  /// What becomes of a negative taxable profit.
  public enum Losses {
    /// Tax is paid back at once: the owner has other profits.
    REFUNDED,
    /// It lowers the taxable profit of later years, without limit of time.
    CARRIED_FORWARD,
    /// It is lost.
    LOST
  }

  public TaxedProject {
    Amounts.requireNotNegative("capital", capital);
    Amounts.requireShare("taxShare", taxShare);
  }

  /// Flows after tax, the capital at time 0.
  ///
  /// @param earnings `[year - 1]` revenue less operating cost, at the ends of years 1, 2, …
  public CashFlow afterTax(double... earnings) {
    double[] flows = new double[earnings.length + 1];
    flows[0] = -capital;
    double carried = 0;
    for (int year = 1; year <= earnings.length; year++) {
      double profit = earnings[year - 1] - capital * depreciation.shareIn(year) - carried;
      carried = losses == Losses.CARRIED_FORWARD ? Math.max(-profit, 0) : 0;
      double taxable = losses == Losses.REFUNDED ? profit : Math.max(profit, 0);
      flows[year] = earnings[year - 1] - taxShare * taxable;
    }
    return CashFlow.of(flows);
  }
}
