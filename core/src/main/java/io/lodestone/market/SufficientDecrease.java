// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.linalg.Rows;
import java.util.Arrays;

/// Whether a step has lowered D enough, for several trajectories side by side.
///
/// A step promises slope × length; it must keep a small share of that (Armijo's rule). Near the
/// minimum the promise drowns in the rounding of D, a sum of large numbers; then the slope at the
/// trial decides instead: D must not rise more steeply there than it fell at the start. A step that
/// keeps neither is halved and tried again. Arrays are `[seat]` unless said otherwise.
final class SufficientDecrease {

  private final int width;
  private final double[] surplus;
  private final double[] slope;
  private final double[] magnitude;
  private final double[] length;
  private final int[] halvings;

  /// g·step at the trial, found for all seats at once when the first one asks.
  private final double[] ahead;

  private final double[] product;
  private boolean aheadIsKnown;

  SufficientDecrease(int variables, int width) {
    this.width = width;
    surplus = new double[width];
    slope = new double[width];
    magnitude = new double[width];
    length = new double[width];
    halvings = new int[width];
    ahead = new double[width];
    product = new double[variables * width];
  }

  /// Notes D where a seat stands.
  void setSurplus(int seat, double usd) {
    surplus[seat] = usd;
  }

  double surplus(int seat) {
    return surplus[seat];
  }

  /// Notes the promise of a seat's new step.
  ///
  /// @param promise g·step, USD/month, negative
  /// @param scale the size of what was added up to D
  void promise(int seat, double promise, double scale) {
    slope[seat] = promise;
    magnitude[seat] = scale;
    length[seat] = 1;
    halvings[seat] = 0;
  }

  /// Share of the step that a seat goes.
  double length(int seat) {
    return length[seat];
  }

  void halve(int seat) {
    length[seat] /= 2;
    halvings[seat]++;
  }

  /// Forgets the slopes of the trial before.
  void newTrial() {
    aheadIsKnown = false;
  }

  /// Whether D has fallen enough at a seat's trial, or the step has been halved often enough.
  ///
  /// @param trialSurplus D at the trial
  /// @param gradient at the trial, `[variable × width + seat]`
  /// @param step `[variable × width + seat]`
  boolean isKept(int seat, double trialSurplus, double[] gradient, double[] step) {
    if (halvings[seat] >= Tolerances.HALVINGS) {
      return true;
    }
    if (-slope[seat] <= Tolerances.ROUNDING * magnitude[seat]) {
      return ahead(seat, gradient, step) <= -slope[seat];
    }
    double promised = Tolerances.SUFFICIENT_DECREASE * length[seat] * slope[seat];
    return trialSurplus <= surplus[seat] + promised;
  }

  private double ahead(int seat, double[] gradient, double[] step) {
    if (!aheadIsKnown) {
      slopes(gradient, step, ahead);
      aheadIsKnown = true;
    }
    return ahead[seat];
  }

  /// Σ gradient·step of every seat.
  void slopes(double[] gradient, double[] step, double[] sums) {
    for (int i = 0; i < step.length; i++) {
      product[i] = gradient[i] * step[i];
    }
    Arrays.fill(sums, 0);
    Rows.addTotal(sums, product, step.length / width, width);
  }
}
