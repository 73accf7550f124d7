// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

/// The right, without end, to invest I once and get a project worth V, where V follows geometric
/// Brownian motion (source `dixit-pindyck`, chapter 5).
///
/// @param rate r, share a year, continuous, above 0
/// @param payout δ: what the project yields a year as a share of its value, and who waits forgoes;
///   above 0
/// @param volatility σ a year, above 0
/// @param investment I, any currency, above 0
public record PerpetualOption(double rate, double payout, double volatility, double investment) {

  public PerpetualOption {
    Terms.requirePositive("rate", rate);
    Terms.requirePositive("payout", payout);
    Terms.requirePositive("volatility", volatility);
    Terms.requirePositive("investment", investment);
  }

  /// The positive root of σ²β(β-1)/2 + (r-δ)β - r = 0; above 1.
  public double beta() {
    return root(1);
  }

  /// The negative root of the same equation.
  public double negativeBeta() {
    return root(-1);
  }

  private double root(int sign) {
    double variance = volatility * volatility;
    double half = 0.5 - (rate - payout) / variance;
    return half + sign * Math.sqrt(half * half + 2 * rate / variance);
  }

  /// The value of the project from which investing beats waiting: β/(β-1)·I.
  public double trigger() {
    return beta() / (beta() - 1) * investment;
  }

  /// What the right is worth while the project is worth V; V - I from the trigger on.
  ///
  /// @param value V, above 0
  public double value(double value) {
    double trigger = trigger();
    return Terms.requirePositive("value", value) >= trigger
        ? value - investment
        : (trigger - investment) * StrictMath.pow(value / trigger, beta());
  }
}
