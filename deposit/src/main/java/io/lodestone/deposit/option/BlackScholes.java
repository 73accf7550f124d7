// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import io.lodestone.random.StandardNormal;

/// Value and slope of an option that can be exercised at its end only (source `black-scholes`, with
/// a payout after Merton 1973). Stateless.
final class BlackScholes {

  private BlackScholes() {}

  static double value(AmericanOption option) {
    AmericanOption.Market market = option.market();
    int sign = option.side().sign();
    double d1 = d1(option);
    double d2 = d1 - market.volatility() * Math.sqrt(option.years());
    return sign
        * (market.spot() * carry(option) * StandardNormal.shareBelow(sign * d1)
            - option.strike()
                * StrictMath.exp(-market.rate() * option.years())
                * StandardNormal.shareBelow(sign * d2));
  }

  /// Change of the value for a unit of price.
  static double delta(AmericanOption option) {
    int sign = option.side().sign();
    return sign * carry(option) * StandardNormal.shareBelow(sign * d1(option));
  }

  static double carry(AmericanOption option) {
    return StrictMath.exp(-option.market().payout() * option.years());
  }

  static double d1(AmericanOption option) {
    AmericanOption.Market market = option.market();
    double variance = market.volatility() * market.volatility();
    return (StrictMath.log(market.spot() / option.strike())
            + (market.rate() - market.payout() + 0.5 * variance) * option.years())
        / (market.volatility() * Math.sqrt(option.years()));
  }
}
