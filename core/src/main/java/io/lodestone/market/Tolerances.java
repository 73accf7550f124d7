// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

/// The numbers that steer the search of a month.
final class Tolerances {

  /// Largest imbalance of a market over its throughput (model contract, section 2).
  static final double IMBALANCE = 1e-9;

  /// Newton step over price at which prices stand still: the next step would be its square, far
  /// below the last bit of a price.
  static final double STILL = 1e-12;

  /// Largest imbalance over throughput where prices stand still. Forced by markets that have hardly
  /// moved anything when a project opens them or importers restock: the throughput on which they
  /// are judged may be a billionth of the world's, and a flow of a hundred tonnes answers the last
  /// bit of a price with more than a billionth of that. No number that a price can take does
  /// better.
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

  /// Relative step to which an excess alone would hold a price. Assumed: in futures with ordinary
  /// shocks and bans 2 to 5 saves a quarter of the trials that no damping would take, and 1 costs
  /// more steps.
  static final double ROOM = 3.3;

  /// Iterations from which a month takes long and each price is given room of its own. Assumed:
  /// most months are solved before.
  static final int LONG = 12;

  /// Iterations after which rooms of their own and the same room for all take turns. Assumed: twice
  /// what nearly all months need from there.
  static final int SPELL = 30;

  /// Factor by which a price regains room while its excess keeps its sign. Assumed.
  static final double REGAINED = 3;

  /// Halvings of a step before the search gives up and takes the shortened step.
  static final int HALVINGS = 40;

  /// First guess of a licence price when its quota comes into force, over μ/C: a licence worth 1 %
  /// of what it covers.
  static final double FIRST_LICENCE = 100;

  private Tolerances() {}
}
