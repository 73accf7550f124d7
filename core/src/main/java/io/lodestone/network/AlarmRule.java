// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Locale;

/// How much more than their usual cover holders want when a market is dear (model contract, section
/// 3.5). The half-way ratio has no source: assumed there.
///
/// @param pace ρ_F: monthly share of the way to the alarm that prices call for
/// @param mostFactor M: most cover over the usual; 1 = nobody is ever alarmed
/// @param halfRatio m_½: price over its reference at which half of the most, in logarithms, is
///   wanted
/// @param regionShare c: weight of the region's refined goods beside the market's own price
public record AlarmRule(double pace, double mostFactor, double halfRatio, double regionShare) {

  /// The contract's.
  public static final AlarmRule DEFAULT = new AlarmRule(0.25, 3, 2.2, 0.5);

  public AlarmRule {
    if (!(pace >= 0 && pace <= 1 && regionShare >= 0 && regionShare <= 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "alarm follows by %s with a region's share of %s\nMaybe 0.25 and 0.5: both from 0 to 1",
              pace,
              regionShare));
    }
    if (!(mostFactor >= 1 && halfRatio > 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "alarm multiplies cover by at most %s, by half of it at %s times the reference price\nMaybe 3 and 2.2: at least 1, and above 1",
              mostFactor,
              halfRatio));
    }
  }
}
