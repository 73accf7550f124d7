// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.linalg.Rows;
import io.lodestone.linalg.SparseCholesky;
import java.util.Arrays;

/// Newton's method on D with a step bound and a sufficient-decrease search, for several
/// trajectories side by side, each at its own iteration.
///
/// Arrays are `[variable × width + seat]`. One turn is [#evaluate], which judges what each seat
/// tried, and [#step], which gives every seat that needs one its next Newton step. Between the two
/// a seat that is solved may be started on another month.
///
/// The step follows a curve that keeps prices positive: a price that rises moves on a straight
/// line, one that falls moves along v/(1 − α·d/v), which agrees with the Newton step to second
/// order. Scaling prices by their base price would not change the Newton step, so it is done
/// nowhere.
final class NewtonDescent {

  /// What a seat waits for.
  enum Phase {
    /// Nobody sits here.
    IDLE,
    /// Its first prices are to be evaluated.
    START,
    /// A step is to be evaluated.
    TRIAL,
    /// A Newton step is to be found.
    NEWTON,
    /// The month is solved.
    SOLVED,
    /// The iterations are used up.
    FAILED
  }

  private final Responses responses;
  private final SparseCholesky system;
  private final int priced;
  private final int width;
  private final Phase[] phase;
  private final Balance balance;
  private double[] prices;
  private double[] trial;
  private double[] gradient;
  private double[] trialGradient;
  private double[] step;
  private double[] newton;
  private final double[] moved;
  private final double[] falls;
  private final double[] product;
  private final double[] newSlope;
  private final double[] ahead;
  private final boolean[] enough;
  private boolean aheadIsKnown;
  private final double[] surplus;
  private final double[] trialSurplus;
  private final double[] slope;
  private final double[] magnitudeAtStart;
  private final double[] length;
  private final int[] halvings;
  private final int[] iterations;

  NewtonDescent(Responses responses, SparseCholesky system, int priced, int variables) {
    this.responses = responses;
    this.system = system;
    this.priced = priced;
    width = responses.width();
    phase = new Phase[width];
    Arrays.fill(phase, Phase.IDLE);
    balance = new Balance(variables, width);
    prices = new double[variables * width];
    trial = new double[variables * width];
    gradient = new double[variables * width];
    trialGradient = new double[variables * width];
    step = new double[variables * width];
    newton = new double[variables * width];
    moved = new double[variables * width];
    falls = new double[variables * width];
    product = new double[variables * width];
    newSlope = new double[width];
    ahead = new double[width];
    enough = new boolean[width];
    surplus = new double[width];
    trialSurplus = new double[width];
    slope = new double[width];
    magnitudeAtStart = new double[width];
    length = new double[width];
    halvings = new int[width];
    iterations = new int[width];
    Arrays.fill(prices, 1); // seats that nobody takes compute numbers too
    Arrays.fill(trial, 1);
  }

  Phase phase(int seat) {
    return phase[seat];
  }

  double price(int variable, int seat) {
    return prices[variable * width + seat];
  }

  /// Excess supply of a market at the prices, t/month.
  double imbalance(int variable, int seat) {
    return gradient[variable * width + seat];
  }

  /// The largest imbalance over its size.
  double worstShare(int seat) {
    return balance.worstShare(gradient, seat);
  }

  Balance balance() {
    return balance;
  }

  double surplus(int seat) {
    return surplus[seat];
  }

  int iterations(int seat) {
    return iterations[seat];
  }

  /// Sets where a seat starts and the size on which the imbalance is judged, t/month.
  void setStart(int variable, int seat, double price, double size) {
    trial[variable * width + seat] = price;
    balance.setSize(variable, seat, size);
  }

  /// Sends a seat off from where [#setStart] has put it.
  void start(int seat) {
    phase[seat] = Phase.START;
  }

  /// Empties a seat.
  void leave(int seat) {
    phase[seat] = Phase.IDLE;
    for (int i = seat; i < prices.length; i += width) {
      prices[i] = 1;
      trial[i] = 1;
    }
  }

  /// Evaluates what the seats try and judges it.
  void evaluate() {
    responses.evaluate(trial, trialGradient, trialSurplus);
    aheadIsKnown = false;
    boolean all = true;
    for (int seat = 0; seat < width; seat++) {
      enough[seat] = phase[seat] != Phase.TRIAL || isEnough(seat);
      all &= enough[seat];
    }
    if (all) {
      swap();
    }
    for (int seat = 0; seat < width; seat++) {
      if (!enough[seat]) {
        halvings[seat]++;
        length[seat] /= 2;
        moveTrial(seat);
      } else if (phase[seat] != Phase.IDLE) {
        accept(seat, all);
      }
    }
  }

  private void swap() {
    double[] oldPrices = prices;
    prices = trial;
    trial = oldPrices;
    double[] oldGradient = gradient;
    gradient = trialGradient;
    trialGradient = oldGradient;
  }

  private void accept(int seat, boolean swapped) {
    if (!swapped) {
      for (int i = seat; i < prices.length; i += width) {
        prices[i] = trial[i];
        gradient[i] = trialGradient[i];
      }
    }
    surplus[seat] = trialSurplus[seat];
    switch (phase[seat]) {
      case START -> {
        iterations[seat] = 0;
        judge(seat);
      }
      case TRIAL -> {
        iterations[seat]++;
        judge(seat);
      }
      case IDLE, NEWTON, SOLVED, FAILED ->
          throw new IllegalStateException(
              "seat " + seat + " is " + phase[seat] + "\nMaybe it was not started or left");
    }
  }

  private void judge(int seat) {
    boolean balanced = balance.holds(gradient, seat, iterations[seat]) || standsStill(seat);
    if (balanced) {
      phase[seat] = Phase.SOLVED;
    } else if (iterations[seat] >= Tolerances.ITERATIONS) {
      phase[seat] = Phase.FAILED;
    } else {
      phase[seat] = Phase.NEWTON;
    }
  }

  /// Whether patience has run out, a whole step moves no price to speak of, and little is missing:
  /// no numbers that prices can take balance the markets better.
  private boolean standsStill(int seat) {
    if (iterations[seat] < Tolerances.PATIENCE) {
      return false;
    }
    for (int i = seat; i < step.length; i += width) {
      if (!(Math.abs(step[i]) <= Tolerances.STILL * prices[i])) {
        return false;
      }
    }
    return balance.isTaken(gradient, seat);
  }

  /// Whether D has fallen enough, or the step has been halved often enough.
  private boolean isEnough(int seat) {
    if (halvings[seat] >= Tolerances.HALVINGS) {
      return true;
    }
    boolean rounded = -slope[seat] <= Tolerances.ROUNDING * magnitudeAtStart[seat];
    double promised = Tolerances.SUFFICIENT_DECREASE * length[seat] * slope[seat];
    return rounded ? slopeShrinks(seat) : trialSurplus[seat] <= surplus[seat] + promised;
  }

  /// Whether D still falls along the step, or rises no more steeply than it fell: the test that
  /// rounding leaves.
  private boolean slopeShrinks(int seat) {
    if (!aheadIsKnown) {
      total(trialGradient, ahead);
      aheadIsKnown = true;
    }
    return ahead[seat] <= -slope[seat];
  }

  /// Σ g·step of every seat.
  private void total(double[] g, double[] sums) {
    for (int i = 0; i < step.length; i++) {
      product[i] = g[i] * step[i];
    }
    Arrays.fill(sums, 0);
    Rows.addTotal(sums, product, step.length / width, width);
  }

  /// Finds a Newton step for the seats that wait for one.
  ///
  /// All seats go through the loops over whole arrays, which the processor does several numbers at
  /// a time; a seat that waits for something else is then left as it was.
  void step() {
    boolean wanted = false;
    for (Phase each : phase) {
      wanted |= each == Phase.NEWTON;
    }
    if (!wanted) {
      return;
    }
    factorise();
    for (int i = 0; i < newton.length; i++) {
      newton[i] = -gradient[i];
    }
    system.solve(newton);
    for (int seat = 0; seat < width; seat++) {
      if (phase[seat] == Phase.TRIAL) {
        copySeat(seat, step, newton);
      }
    }
    double[] oldStep = step;
    step = newton;
    newton = oldStep;
    pinLicences();
    boolean deep = move();
    total(gradient, newSlope);
    for (int seat = 0; seat < width; seat++) {
      if (phase[seat] == Phase.NEWTON) {
        takeStep(seat, deep);
      }
    }
  }

  /// Steps of licences that are not in force are 0 exactly: their large curvature leaves a rounding
  /// that can change its sign.
  private void pinLicences() {
    for (int i = priced * width; i < step.length; i++) {
      if (!isFree(i / width, i % width)) {
        step[i] = 0;
      }
    }
  }

  /// Moves every seat by its whole step, into `moved`, on the curve of the class comment: with a
  /// rise r or a fall f, (v + r)·v/(v + f).
  ///
  /// @return whether a price of some seat falls too deep
  private boolean move() {
    double deepest = 0;
    for (int i = 0; i < step.length; i++) {
      double fall = Math.max(-step[i], 0);
      moved[i] = (prices[i] + Math.max(step[i], 0)) * (prices[i] / (prices[i] + fall));
      falls[i] = fall - Tolerances.DEEPEST_FALL * prices[i];
    }
    for (int i = 0; i < falls.length; i++) {
      deepest = Math.max(deepest, falls[i]);
    }
    return !(deepest <= 0); // written so that a NaN is looked at closely
  }

  private void takeStep(int seat, boolean deep) {
    slope[seat] = newSlope[seat];
    magnitudeAtStart[seat] = responses.magnitude(seat);
    halvings[seat] = 0;
    length[seat] = 1;
    phase[seat] = Phase.TRIAL;
    if (deep && boundFalls(seat)) {
      slope[seat] = slope(seat);
      moveTrial(seat);
    } else {
      copySeat(seat, moved, trial);
      for (int k = priced; k < prices.length / width; k++) {
        if (!isFree(k, seat)) {
          trial[k * width + seat] = 0;
        }
      }
    }
  }

  private void copySeat(int seat, double[] from, double[] to) {
    for (int i = seat; i < from.length; i += width) {
      to[i] = from[i];
    }
  }

  /// Factorises the Hessian at the prices last evaluated.
  void factorise() {
    system.clear();
    responses.addCurvature(system.values());
    system.factorise();
  }

  /// Limits falls price by price; if that spoils the descent, shortens the whole step instead.
  ///
  /// @return whether the step had to change
  private boolean boundFalls(int seat) {
    double deepest = 0;
    double excess =
        0; // judged as in move, to the bit: another seat's fall must not change this one
    double slopeIfBounded = 0;
    for (int i = seat; i < step.length; i += width) {
      if (isFree(i / width, seat)) {
        double bound = Tolerances.DEEPEST_FALL * prices[i];
        excess = Math.max(excess, Math.max(-step[i], 0) - bound);
        deepest = Math.max(deepest, -step[i] / prices[i]);
        slopeIfBounded += gradient[i] * Math.max(step[i], -bound);
      }
    }
    if (excess <= 0) {
      return false;
    }
    double share = Tolerances.DEEPEST_FALL / deepest;
    for (int i = seat; i < step.length; i += width) {
      step[i] =
          slopeIfBounded < 0
              ? Math.max(step[i], -Tolerances.DEEPEST_FALL * prices[i])
              : share * step[i];
    }
    return true;
  }

  private boolean isFree(int variable, int seat) {
    return variable < priced || responses.inForce(variable - priced, seat);
  }

  private double slope(int seat) {
    double slope = 0;
    for (int i = seat; i < step.length; i += width) {
      slope += gradient[i] * step[i];
    }
    return slope;
  }

  private void moveTrial(int seat) {
    for (int i = seat; i < step.length; i += width) {
      double move = length[seat] * step[i];
      double price = prices[i];
      trial[i] = move >= 0 ? price + move : price / (1 - move / price);
    }
  }
}
