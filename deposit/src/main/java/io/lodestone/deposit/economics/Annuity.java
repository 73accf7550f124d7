// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// Equal or steadily growing payments at the ends of the periods 1 to n.
///
/// @param rate share a period, above -1
/// @param periods n, at least 1
public record Annuity(double rate, int periods) {

  /// |r| below which the closed form divides two small differences: a series stands in, whose first
  /// term left out is n³·r³ of the result.
  private static final double NEAR_ZERO = 1e-9;

  public Annuity {
    Amounts.requireRate("rate", rate);
    Amounts.requirePeriods("periods", periods);
  }

  /// Present value of 1 a period: (1 - (1+r)^-n)/r, n at r = 0.
  public double presentValue() {
    return growing(rate);
  }

  /// Present value of 1, 1+g, (1+g)², …: (1 - ((1+g)/(1+r))^n)/(r - g), n/(1+r) at r = g.
  ///
  /// @param growth g, share a period, above -1
  public double presentValueGrowing(double growth) {
    Amounts.requireRate("growth", growth);
    return growing((rate - growth) / (1 + growth)) / (1 + growth);
  }

  /// Present value of 1 a period at a rate.
  private double growing(double x) {
    if (Math.abs(x) < NEAR_ZERO) {
      double n = periods;
      return n * (1 - 0.5 * (n + 1) * x);
    }
    return -StrictMath.expm1(-periods * StrictMath.log1p(x)) / x;
  }

  /// The payment a period that pays back 1 with interest: the capital recovery factor.
  public double capitalRecoveryFactor() {
    return 1 / presentValue();
  }

  /// The level payment a period that pays back an amount with interest.
  ///
  /// @param principal amount borrowed now, any currency; a payment has its sign
  public double levelPayment(double principal) {
    return principal * capitalRecoveryFactor();
  }

  /// Value of 1 a period at the end of period n.
  public double futureValue() {
    return presentValue() * StrictMath.pow(1 + rate, periods);
  }

  /// The payment a period that grows to an amount at the end of period n: the sinking fund.
  ///
  /// @param amount wanted at the end
  public double sinkingFundPayment(double amount) {
    return amount / futureValue();
  }
}
