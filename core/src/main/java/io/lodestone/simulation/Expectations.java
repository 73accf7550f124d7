// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import io.lodestone.network.Behaviour;
import java.util.Arrays;

/// What prices leave behind: expected prices, and the thrift of users that lasts.
final class Expectations {

  private final RunConstants constants;
  private final double adaptation;
  private final double reversion;
  private final double adjustment;
  private final double[] ratio;
  private final double[] logPrice;
  private final double[] logExpected;
  private final double[] expectedRatio;
  private final double[] logThrift;
  private final double[] thrift;
  private final double[] scratch;

  Expectations(RunConstants constants, Behaviour behaviour) {
    this.constants = constants;
    this.adaptation = behaviour.expectationAdaptation();
    this.reversion = behaviour.expectationReversion();
    this.adjustment = behaviour.longRunAdjustment();
    int markets = constants.markets;
    ratio = new double[markets];
    logPrice = new double[markets];
    logExpected = new double[markets];
    expectedRatio = new double[markets];
    logThrift = new double[constants.endUses];
    thrift = new double[constants.endUses];
    scratch = new double[Math.max(markets, constants.endUses)];
    Arrays.fill(expectedRatio, 1);
    Arrays.fill(thrift, 1);
  }

  /// πᵉ of a market, USD/t.
  double price(int market) {
    return constants.basePrice[market] * expectedRatio[market];
  }

  /// A: the factor that lasting thrift leaves of an end use's demand.
  double thrift(int endUse) {
    return thrift[endUse];
  }

  /// Moves on by a month's prices, `[market]`, USD/t:
  ///
  /// ln πᵉ ← (1−α−κ)·ln πᵉ + α·ln π + κ·ln π*, with the base price as the long-run reference; ln A
  /// ← (1−θ)·ln A − θ·(ε_LR − ε)·ln(π/P).
  void move(double[] price, Conditions now) {
    int markets = constants.markets;
    for (int m = 0; m < markets; m++) {
      ratio[m] = price[m] / constants.basePrice[m];
    }
    Log.of(ratio, logPrice, scratch, markets);
    for (int m = 0; m < markets; m++) {
      logExpected[m] = (1 - adaptation - reversion) * logExpected[m] + adaptation * logPrice[m];
    }
    Exp.of(logExpected, expectedRatio, scratch, markets);
    int endUses = constants.endUses;
    for (int u = 0; u < endUses; u++) {
      double gap = constants.elasticityGap[u] * now.elasticityFactor(u);
      double towards = gap * logPrice[constants.useMarket[u]];
      logThrift[u] = (1 - adjustment) * logThrift[u] - adjustment * towards;
    }
    Exp.of(logThrift, thrift, scratch, endUses);
  }
}
