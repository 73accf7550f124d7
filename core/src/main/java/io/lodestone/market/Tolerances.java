// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

/// The numbers that steer the search of a month.
final class Tolerances {

  /// Largest imbalance of a market over its throughput (model contract, section 2).
  static final double IMBALANCE = 1e-9;

  /// Iterations after which a market also counts as balanced at [#RESOLVED]: more than a month with
  /// a ban or quota that starts or ends has been seen to take (25).
  static final int PATIENCE = 40;

  /// Largest imbalance over what plants at full capacity would move through the market, once
  /// [#PATIENCE] has run out: some ten times the rounding of a sum of a few terms. Forced by
  /// markets that a project has just opened: the smoothed throughput is still a kilogram when
  /// hundreds of tonnes come, and no price balances them to a nanogram.
  static final double RESOLVED = 1e-12;

  /// Newton step over price at which prices stand still, once [#PATIENCE] has run out: the next
  /// step would be its square, far below the last bit of a price.
  static final double STILL = 1e-12;

  /// Largest imbalance over throughput where prices stand still. Forced by months after a long ban,
  /// when importers restock at hundreds of times the base price: a flow then answers the last bit
  /// of a price with more than a billionth of what the market used to move, and no number that a
  /// price can take does better.
  static final double STANDING = 1e-2;

  /// Newton iterations before the month is given up (model contract, section 2).
  static final int ITERATIONS = 200;

  /// Share of the promised decrease that a step must keep (Armijo's usual value).
  static final double SUFFICIENT_DECREASE = 1e-4;

  /// A promised decrease below this share of the surpluses summed is lost in rounding; the slope
  /// along the step then decides instead of D.
  static final double ROUNDING = 1e-11;

  /// A price falls to no less than 1/(1 + this) of itself in one iteration: wide enough to be rare,
  /// narrow enough that a flat response does not throw a price to nothing.
  static final double DEEPEST_FALL = 9;

  /// Halvings of a step before the search gives up and takes the shortened step.
  static final int HALVINGS = 40;

  /// First guess of a licence price when its quota comes into force, over μ/C: a licence worth 1 %
  /// of what it covers.
  static final double FIRST_LICENCE = 100;

  private Tolerances() {}
}
