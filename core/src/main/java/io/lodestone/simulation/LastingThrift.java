// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.elementary.Exp;
import java.util.Arrays;

/// The thrift and substitution of users that last (model contract, section 3.4).
final class LastingThrift {

  private final RunConstants constants;
  private final double adjustment;
  private final double[] logarithm;
  private final double[] factor;
  private final double[] scratch;

  /// Starts without thrift.
  ///
  /// @param adjustment θ: monthly share of the long-run answer
  LastingThrift(RunConstants constants, double adjustment) {
    this.constants = constants;
    this.adjustment = adjustment;
    this.logarithm = new double[constants.endUses];
    this.factor = new double[constants.endUses];
    this.scratch = new double[constants.endUses];
    Arrays.fill(factor, 1);
  }

  /// A: what thrift leaves of an end use's demand.
  double at(int endUse) {
    return factor[endUse];
  }

  /// Moves on by a month's prices: ln A ← (1−θ)·ln A − θ·(ε_LR − ε)·ln(π/P).
  void move(Expectations prices, Conditions now) {
    for (int u = 0; u < factor.length; u++) {
      double gap = constants.elasticityGap[u] * now.elasticityFactor(u);
      double towards = gap * prices.logPrice(constants.useMarket[u]);
      logarithm[u] = (1 - adjustment) * logarithm[u] - adjustment * towards;
    }
    Exp.of(logarithm, factor, scratch, factor.length);
  }
}
