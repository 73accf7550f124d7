// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

/// What a class of an experimental variogram counts in a fit.
public enum FitWeights {
  /// Pairs over squared distance: near classes lead, as in gstat's method 7 (source `gstat`).
  PAIRS_OVER_SQUARED_DISTANCE,
  /// Pairs.
  PAIRS,
  /// All alike.
  EQUAL;

  double of(Lag lag) {
    return switch (this) {
      case PAIRS_OVER_SQUARED_DISTANCE -> lag.pairs() / (lag.distance() * lag.distance());
      case PAIRS -> lag.pairs();
      case EQUAL -> 1;
    };
  }
}
