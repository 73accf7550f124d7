// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

/// The numbers that reconciliation itself brings in, with their reasons.
final class Tolerances {

  static final double MONTHS_PER_YEAR = 12;

  /// Least activity of a base plant over its capacity. Assumed: below it the logit, and with it the
  /// wedge, says more about the bound than about the plant.
  static final double LEAST_CAPACITY_SHARE = 0.001;

  /// Greatest activity of a base plant over its capacity. Assumed: calibration needs a finite logit
  /// and the month some room to rise.
  static final double GREATEST_CAPACITY_SHARE = 0.98;

  /// Least flow or use over what is reported. Assumed: it keeps reported lanes and uses alive,
  /// since a base flow of 0 never grows.
  static final double LEAST_REPORTED_SHARE = 0.001;

  /// A figure below this share of its commodity's largest (of its plant's capacity) gets the spread
  /// of that share. Assumed: nobody knows a small trade to a fixed percentage, and a reported 0
  /// must be able to move.
  static final double SPREAD_FLOOR_SHARE = 0.001;

  /// The least value that a spread is taken of, t/month. Assumed: a tenth of a tonne a year, the
  /// rounding of trade tables.
  static final double SPREAD_FLOOR_TONNES = 0.01;

  /// Largest imbalance over throughput in a reconciled month. Calibration is exact only as far as
  /// the month balances; rounding alone leaves about 1e-15.
  static final double BALANCE = 1e-12;

  /// Imbalance over throughput at which Newton's method hands over to projection onto the balances.
  static final double NEWTON_BALANCE = 1e-9;

  /// Throughput below which imbalance counts as if there were this much, t/month: markets whose
  /// figures are all 0.
  static final double LEAST_THROUGHPUT = 1e-3;

  /// Pulls beyond this many spreads are warnings (model contract, section 4).
  static final double WARNING_PULL = 3;

  /// Reconciled over reported beyond this, or below its inverse, is a warning (model contract,
  /// section 4).
  static final double WARNING_RATIO = 3;

  /// Wedges beyond this share of the price are warnings (model contract, section 4).
  static final double WARNING_WEDGE = 0.5;

  private Tolerances() {}
}
