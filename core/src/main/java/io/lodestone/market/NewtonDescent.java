// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.linalg.SparseCholesky;

/// Newton's method on D with a step bound and a sufficient-decrease search.
///
/// The step follows a curve that keeps prices positive: a price that rises moves on a straight
/// line, one that falls moves along v/(1 − α·d/v), which agrees with the Newton step to second
/// order. Scaling prices by their base price would not change the Newton step, so it is done
/// nowhere.
final class NewtonDescent {

  private final Responses responses;
  private final SparseCholesky system;
  private final int markets;
  private double[] prices;
  private double[] trial;
  private double[] gradient;
  private double[] trialGradient;
  private final double[] step;
  private double surplus;
  private int iterations;

  NewtonDescent(Responses responses, SparseCholesky system, int markets, int variables) {
    this.responses = responses;
    this.system = system;
    this.markets = markets;
    prices = new double[variables];
    trial = new double[variables];
    gradient = new double[variables];
    trialGradient = new double[variables];
    step = new double[variables];
  }

  double[] prices() {
    return prices;
  }

  double[] gradient() {
    return gradient;
  }

  double surplus() {
    return surplus;
  }

  int iterations() {
    return iterations;
  }

  /// Moves from `prices` to the least D.
  ///
  /// @param scale `[variable]`: the size on which each imbalance is judged, t/month
  /// @return whether every imbalance is within tolerance
  boolean descend(double[] scale) {
    surplus = responses.evaluate(prices, gradient);
    for (iterations = 0; iterations < Tolerances.ITERATIONS; iterations++) {
      if (balanced(scale)) {
        if (!responses.widen()) {
          return true;
        }
        surplus = responses.evaluate(prices, gradient);
      }
      newtonStep();
      search(slope());
    }
    return balanced(scale) && !responses.widen();
  }

  private boolean balanced(double[] scale) {
    for (int i = 0; i < gradient.length; i++) {
      // written so that a NaN is not balanced
      if (!(Math.abs(gradient[i]) <= Tolerances.IMBALANCE * scale[i])) {
        return false;
      }
    }
    return true;
  }

  private void newtonStep() {
    factorise();
    for (int i = 0; i < step.length; i++) {
      step[i] = -gradient[i];
    }
    system.solve(step);
    for (int k = markets; k < step.length; k++) {
      if (!isFree(k)) {
        step[k] = 0; // exactly: its large curvature leaves a rounding that can change its sign
      }
    }
    boundFalls();
  }

  /// Factorises the Hessian at the prices last evaluated.
  void factorise() {
    system.clear();
    responses.addCurvature(system.values());
    system.factorise();
  }

  /// Limits falls price by price; if that spoils the descent, shortens the whole step instead.
  private void boundFalls() {
    double deepest = 0;
    double slopeIfBounded = 0;
    for (int i = 0; i < step.length; i++) {
      if (isFree(i)) {
        deepest = Math.max(deepest, -step[i] / prices[i]);
        slopeIfBounded += gradient[i] * Math.max(step[i], -Tolerances.DEEPEST_FALL * prices[i]);
      }
    }
    if (deepest <= Tolerances.DEEPEST_FALL) {
      return;
    }
    double share = Tolerances.DEEPEST_FALL / deepest;
    for (int i = 0; i < step.length; i++) {
      step[i] =
          slopeIfBounded < 0
              ? Math.max(step[i], -Tolerances.DEEPEST_FALL * prices[i])
              : share * step[i];
    }
  }

  private boolean isFree(int variable) {
    return variable < markets || responses.inForce(variable - markets);
  }

  private double slope() {
    double slope = 0;
    for (int i = 0; i < step.length; i++) {
      slope += gradient[i] * step[i];
    }
    return slope;
  }

  /// Halves the step until D falls enough, then moves.
  private void search(double slope) {
    boolean rounded = -slope <= Tolerances.ROUNDING * responses.magnitude();
    double length = 1;
    double trialSurplus = Double.NaN;
    for (int halving = 0; halving <= Tolerances.HALVINGS; halving++, length /= 2) {
      moveTrial(length);
      trialSurplus = responses.evaluate(trial, trialGradient);
      boolean enough =
          rounded
              ? slopeShrinks(slope)
              : trialSurplus <= surplus + Tolerances.SUFFICIENT_DECREASE * length * slope;
      if (enough) {
        break;
      }
    }
    accept(trialSurplus);
  }

  private void accept(double trialSurplus) {
    double[] oldPrices = prices;
    prices = trial;
    trial = oldPrices;
    double[] oldGradient = gradient;
    gradient = trialGradient;
    trialGradient = oldGradient;
    surplus = trialSurplus;
  }

  /// Whether D still falls along the step, or rises no more steeply than it fell: the test that
  /// rounding leaves.
  private boolean slopeShrinks(double slope) {
    double ahead = 0;
    for (int i = 0; i < step.length; i++) {
      ahead += trialGradient[i] * step[i];
    }
    return ahead <= -slope;
  }

  private void moveTrial(double length) {
    for (int i = 0; i < step.length; i++) {
      double move = length * step[i];
      double price = prices[i];
      trial[i] = move >= 0 ? price + move : price / (1 - move / price);
    }
  }
}
