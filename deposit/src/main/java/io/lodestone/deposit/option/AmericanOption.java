// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

/// The right to buy or sell at a strike, before or at the end of a term.
///
/// @param side buy or sell
/// @param strike K, any currency, above 0
/// @param years T, above 0
/// @param market how the price moves
public record AmericanOption(Side side, double strike, double years, Market market) {

  /// What is done when it is exercised.
  public enum Side {
    /// Pays S - K.
    CALL(1),
    /// Pays K - S.
    PUT(-1);

    private final int sign;

    Side(int sign) {
      this.sign = sign;
    }

    /// 1 for a call, -1 for a put.
    int sign() {
      return sign;
    }
  }

  /// A price that follows geometric Brownian motion.
  ///
  /// @param spot S, in the strike's currency, above 0
  /// @param rate r, share a year, continuous
  /// @param payout q, dividends or convenience yield, share a year, continuous
  /// @param volatility σ a year, above 0
  public record Market(double spot, double rate, double payout, double volatility) {
    public Market {
      Terms.requirePositive("spot", spot);
      Terms.requireFinite("rate", rate);
      Terms.requireFinite("payout", payout);
      Terms.requirePositive("volatility", volatility);
    }

    /// The same market at another price.
    ///
    /// @param price above 0
    public Market withSpot(double price) {
      return new Market(price, rate, payout, volatility);
    }
  }

  public AmericanOption {
    Terms.requirePositive("strike", strike);
    Terms.requirePositive("years", years);
  }

  /// What exercising pays at a price; 0 where it would cost.
  ///
  /// @param price above 0
  public double payoff(double price) {
    return Math.max(0, side.sign() * (price - strike));
  }

  /// Value of the right that can be exercised at the end only (Black, Scholes and Merton).
  public double europeanValue() {
    return BlackScholes.value(this);
  }
}
