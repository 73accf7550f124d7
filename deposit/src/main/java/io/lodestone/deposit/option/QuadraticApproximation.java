// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import io.lodestone.random.StandardNormal;

/// The quadratic approximation of American options (source `quadratic-approximation`). Fast; off by
/// up to some per cent of the time value, so the tree decides where it matters. Stateless.
public final class QuadraticApproximation {

  /// Of the critical price, relative to the strike.
  private static final double ACCURACY = 1e-10;

  private static final int MOST_STEPS = 200;

  private QuadraticApproximation() {}

  /// The approximate value now.
  ///
  /// @throws IllegalArgumentException when the rate is 0 or less: the formula divides by it
  public static double value(AmericanOption option) {
    AmericanOption.Market market = option.market();
    Terms.requirePositive("rate", market.rate());
    int sign = option.side().sign();
    if (sign > 0 && market.payout() <= 0) {
      return BlackScholes.value(option); // early exercise of such a call never pays
    }
    double exponent = exponent(option);
    double critical = criticalPrice(option, exponent);
    if (sign * (market.spot() - critical) >= 0) {
      return option.payoff(market.spot());
    }
    double premium = premium(at(option, critical), exponent);
    return BlackScholes.value(option)
        + premium * StrictMath.pow(market.spot() / critical, exponent);
  }

  private static AmericanOption at(AmericanOption option, double price) {
    return new AmericanOption(
        option.side(), option.strike(), option.years(), option.market().withSpot(price));
  }

  /// The root of the quadratic: positive for a call, negative for a put.
  private static double exponent(AmericanOption option) {
    AmericanOption.Market market = option.market();
    double variance = market.volatility() * market.volatility();
    double m = 2 * market.rate() / variance;
    double n = 2 * (market.rate() - market.payout()) / variance;
    double k = -StrictMath.expm1(-market.rate() * option.years());
    double root = Math.sqrt((n - 1) * (n - 1) + 4 * m / k);
    return 0.5 * (1 - n + option.side().sign() * root);
  }

  /// What early exercise adds at the critical price.
  private static double premium(AmericanOption critical, double exponent) {
    int sign = critical.side().sign();
    double spot = critical.market().spot();
    double share = StandardNormal.shareBelow(sign * BlackScholes.d1(critical));
    return sign * (spot / exponent) * (1 - BlackScholes.carry(critical) * share);
  }

  /// The price at which exercising now equals the approximate value, by bisection: what exercising
  /// pays less the value is monotone in the price there.
  private static double criticalPrice(AmericanOption option, double exponent) {
    int sign = option.side().sign();
    double inside = option.strike();
    double outside = option.strike();
    for (int step = 0; step < MOST_STEPS && excess(option, outside, exponent) < 0; step++) {
      inside = outside;
      outside = sign > 0 ? outside * 2 : outside / 2;
    }
    while (Math.abs(outside - inside) > ACCURACY * option.strike()) {
      double middle = 0.5 * (inside + outside);
      if (excess(option, middle, exponent) < 0) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return 0.5 * (inside + outside);
  }

  private static double excess(AmericanOption option, double price, double exponent) {
    AmericanOption there = at(option, price);
    return option.side().sign() * (price - option.strike())
        - BlackScholes.value(there)
        - premium(there, exponent);
  }
}
