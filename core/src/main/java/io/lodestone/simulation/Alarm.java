// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import io.lodestone.network.AlarmRule;
import java.util.Arrays;

/// How much more than their usual cover the holders of a market want because it is dear, or because
/// the refined goods of its region are (model contract, section 3.5).
final class Alarm {

  private final AlarmRule rule;
  private final double logMost;
  private final double logHalf;
  private final int[] region;
  private final boolean[] counts;
  private final double[] state;
  private final double[] factor;
  private final double[] scratch;
  private final double[] regionSum;
  private final int[] regionCount;

  /// Starts without alarm.
  ///
  /// @param region `[market]`; not written to
  /// @param counts `[market]`: whether it is one of its region's traded markets of refined goods;
  ///   not written to
  /// @param regions how many regions there are
  Alarm(int[] region, boolean[] counts, int regions, AlarmRule rule) {
    this.rule = rule;
    this.logMost = Log.of(rule.mostFactor());
    this.logHalf = Log.of(rule.halfRatio());
    this.region = region;
    this.counts = counts;
    this.state = new double[region.length];
    this.factor = new double[region.length];
    this.scratch = new double[region.length];
    this.regionSum = new double[regions];
    this.regionCount = new int[regions];
    for (int m = 0; m < region.length; m++) {
      regionCount[region[m]] += counts[m] ? 1 : 0;
    }
    Arrays.fill(factor, 1);
  }

  /// F of a market.
  double at(int market) {
    return state[market];
  }

  /// e^F: factor on the cover that holders want.
  double factor(int market) {
    return factor[market];
  }

  /// Moves on by a month's prices: F ← F + ρ_F·(F̄ − F), F̄ = ln M·h(x, ln m_½) where x is above 0.
  /// Where a region has no refined goods, its markets look at their own price only.
  void move(Expectations prices) {
    Arrays.fill(regionSum, 0);
    for (int m = 0; m < region.length; m++) {
      regionSum[region[m]] += counts[m] ? prices.logOverReference(m) : 0;
    }
    for (int m = 0; m < region.length; m++) {
      double own = prices.logOverReference(m);
      int count = regionCount[region[m]];
      double around = count > 0 ? regionSum[region[m]] / count : own;
      double x = (1 - rule.regionShare()) * own + rule.regionShare() * around;
      double called = x > 0 ? logMost * Expectations.hill(x, logHalf) : 0;
      state[m] += rule.pace() * (called - state[m]);
    }
    Exp.of(state, factor, scratch, region.length);
  }
}
