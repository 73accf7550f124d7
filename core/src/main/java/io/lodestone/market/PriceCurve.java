// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

/// How prices move along a step so that they stay above 0, for several trajectories side by side.
///
/// A price that rises moves on a straight line; one that falls by f moves along v/(1 + f/v), which
/// agrees with the Newton step to second order and never reaches 0. A fall to less than a tenth is
/// cut off there: beyond, the tangent that the step follows says nothing. Arrays are `[variable ×
/// width + seat]`.
final class PriceCurve {

  private final int width;
  private final double[] whole;
  private final double[] excess;

  PriceCurve(int variables, int width) {
    this.width = width;
    whole = new double[variables * width];
    excess = new double[variables * width];
  }

  /// Walks the whole step in every seat at once, which the processor does several numbers at a
  /// time.
  ///
  /// @return whether a price of some seat falls too deep
  boolean walk(double[] prices, double[] step) {
    for (int i = 0; i < step.length; i++) {
      double fall = Math.max(-step[i], 0);
      whole[i] = (prices[i] + Math.max(step[i], 0)) * (prices[i] / (prices[i] + fall));
      excess[i] = fall - Tolerances.DEEPEST_FALL * prices[i];
    }
    double deepest = 0;
    for (int i = 0; i < excess.length; i++) {
      deepest = Math.max(deepest, excess[i]);
    }
    return !(deepest <= 0); // written so that a NaN is looked at closely
  }

  /// Copies a seat's end of the whole step.
  void copyWhole(int seat, double[] to) {
    for (int i = seat; i < whole.length; i += width) {
      to[i] = whole[i];
    }
  }

  /// Walks a share of the step in one seat.
  void walk(int seat, double share, Walk walk) {
    for (int i = seat; i < walk.step.length; i += width) {
      double move = share * walk.step[i];
      double price = walk.prices[i];
      walk.trial[i] = move >= 0 ? price + move : price / (1 - move / price);
    }
  }

  /// From where, along what, to where.
  record Walk(double[] prices, double[] step, double[] trial) {}

  /// Cuts a seat's falls off price by price; if that spoils the descent, shortens the whole step
  /// instead.
  ///
  /// @return whether the step had to change
  boolean bound(int seat, double[] prices, double[] step, double[] gradient) {
    double deepest = 0;
    double beyond =
        0; // judged as in walk, to the bit: another seat's fall must not change this one
    double slopeIfCut = 0;
    for (int i = seat; i < step.length; i += width) {
      if (step[i] != 0) { // exact: pinned licences, whose price is 0
        double most = Tolerances.DEEPEST_FALL * prices[i];
        beyond = Math.max(beyond, Math.max(-step[i], 0) - most);
        deepest = Math.max(deepest, -step[i] / prices[i]);
        slopeIfCut += gradient[i] * Math.max(step[i], -most);
      }
    }
    if (beyond <= 0) {
      return false;
    }
    double share = Tolerances.DEEPEST_FALL / deepest;
    for (int i = seat; i < step.length; i += width) {
      step[i] =
          slopeIfCut < 0
              ? Math.max(step[i], -Tolerances.DEEPEST_FALL * prices[i])
              : share * step[i];
    }
    return true;
  }
}
