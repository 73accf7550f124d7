// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.linalg.SparseCholesky;
import java.util.Arrays;

/// Newton's method on D with a step bound and a sufficient-decrease search, for several
/// trajectories side by side, each at its own iteration.
///
/// The story of one seat's month, told by the methods in this order:
///
/// 1. **Start** from last month's prices ([#start]).
/// 2. **Look**: D and its gradient, which is everyone's excess supply, at the prices tried
///    ([#evaluate]).
/// 3. **Judge**: did D fall as promised ([SufficientDecrease])? If not, go back half the way and
///    look again; if so, stand there ([#accept]).
/// 4. **Rest**: where nothing is in excess the month is solved; after 200 iterations it is given up
///    ([#rest], [Balance]).
/// 5. **Aim**: the Newton step −H⁻¹·gradient, H being how everyone's answer changes with prices,
///    damped where a market is far out of balance ([Damping]); licences not in force stay at 0
///    ([#step]).
/// 6. **Walk** along a curve that keeps prices above 0, no price to less than a tenth of itself
///    ([PriceCurve]), and look again.
///
/// D is strictly convex, so the prices at rest are the only ones. Scaling prices by their base
/// price would not change the Newton step, so it is done nowhere.
///
/// Arrays are `[variable × width + seat]`; variables are markets, forward markets, licences. A turn
/// is [#evaluate], then [#step]; between the two a seat that is solved may be started on another
/// month. All seats go through the loops over whole arrays, which the processor does several
/// numbers at a time; a seat that waits for something else is then left as it was.
final class NewtonDescent {

  /// What a seat waits for.
  enum Phase {
    /// Nobody sits here.
    IDLE,
    /// Its first prices are to be looked at.
    START,
    /// A step is to be looked at.
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
  private final int[] iterations;
  private final Balance balance;
  private final SufficientDecrease decrease;
  private final PriceCurve curve;
  private double[] prices;
  private double[] trial;
  private double[] gradient;
  private double[] trialGradient;
  private double[] step;
  private double[] newton;
  private final double[] trialSurplus;
  private final double[] slope;
  private final boolean[] kept;
  private final Damping damping;

  /// @param priced markets and forward markets; the variables after them are licences
  NewtonDescent(Responses responses, SparseCholesky system, int priced, int variables) {
    this.responses = responses;
    this.system = system;
    this.priced = priced;
    width = responses.width();
    phase = new Phase[width];
    Arrays.fill(phase, Phase.IDLE);
    iterations = new int[width];
    balance = new Balance(variables, width);
    decrease = new SufficientDecrease(variables, width);
    curve = new PriceCurve(variables, width);
    prices = new double[variables * width];
    trial = new double[variables * width];
    gradient = new double[variables * width];
    trialGradient = new double[variables * width];
    step = new double[variables * width];
    newton = new double[variables * width];
    trialSurplus = new double[width];
    slope = new double[width];
    kept = new boolean[width];
    damping = new Damping(variables, width, system);
    Arrays.fill(prices, 1); // seats that nobody takes compute numbers too
    Arrays.fill(trial, 1);
  }

  // 1. Start.

  /// Sets where a seat starts and the size on which the imbalance is judged, t/month.
  void setStart(int variable, int seat, double price, double size) {
    trial[variable * width + seat] = price;
    balance.setSize(variable, seat, size);
  }

  /// Sends a seat off from where [#setStart] has put it.
  void start(int seat) {
    phase[seat] = Phase.START;
    iterations[seat] = 0;
    damping.reset(seat);
  }

  /// Empties a seat.
  void leave(int seat) {
    phase[seat] = Phase.IDLE;
    for (int i = seat; i < prices.length; i += width) {
      prices[i] = 1;
      trial[i] = 1;
    }
  }

  // 2. Look, and 3. judge.

  /// Looks at what the seats try and judges it.
  void evaluate() {
    responses.evaluate(trial, trialGradient, trialSurplus);
    decrease.newTrial();
    boolean all = true;
    for (int seat = 0; seat < width; seat++) {
      kept[seat] =
          phase[seat] != Phase.TRIAL
              || decrease.isKept(seat, trialSurplus[seat], trialGradient, step);
      all &= kept[seat];
    }
    learn();
    if (all) {
      swap();
    }
    for (int seat = 0; seat < width; seat++) {
      if (!kept[seat]) {
        decrease.halve(seat);
        walkShare(seat);
      } else if (phase[seat] == Phase.START || phase[seat] == Phase.TRIAL) {
        accept(seat, all);
      } else if (phase[seat] != Phase.IDLE) {
        throw new IllegalStateException(
            "seat " + seat + " is " + phase[seat] + "\nMaybe it was not started or left");
      }
    }
  }

  /// Lets the damping of months that take long learn from the steps that are kept.
  private void learn() {
    for (int seat = 0; seat < width; seat++) {
      if (kept[seat] && phase[seat] == Phase.TRIAL) {
        if (Damping.isSpellOfLearning(iterations[seat])) {
          damping.learn(
              seat, new Damping.Place(prices, gradient), new Damping.Place(trial, trialGradient));
        } else if (iterations[seat] > Tolerances.LONG) {
          damping.reset(seat);
        }
      }
    }
  }

  /// Makes the trials of all seats their places at once.
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
      copySeat(seat, trial, prices);
      copySeat(seat, trialGradient, gradient);
    }
    decrease.setSurplus(seat, trialSurplus[seat]);
    iterations[seat] += phase[seat] == Phase.TRIAL ? 1 : 0;
    phase[seat] = rest(seat);
  }

  private void copySeat(int seat, double[] from, double[] to) {
    for (int i = seat; i < from.length; i += width) {
      to[i] = from[i];
    }
  }

  // 4. Rest.

  private Phase rest(int seat) {
    if (balance.holds(gradient, seat) || standsStill(seat)) {
      return Phase.SOLVED;
    }
    return iterations[seat] >= Tolerances.ITERATIONS ? Phase.FAILED : Phase.NEWTON;
  }

  /// Whether the whole step before moved no price to speak of, and little is missing: no numbers
  /// that prices can take balance the markets better.
  private boolean standsStill(int seat) {
    if (iterations[seat] == 0) {
      return false; // that step was another month's
    }
    for (int i = seat; i < step.length; i += width) {
      if (!(Math.abs(step[i]) <= Tolerances.STILL * prices[i])) {
        return false;
      }
    }
    return balance.isTaken(gradient, seat);
  }

  // 5. Aim.

  /// Finds a Newton step for the seats that wait for one, and walks it.
  void step() {
    boolean wanted = false;
    for (Phase each : phase) {
      wanted |= each == Phase.NEWTON;
    }
    if (!wanted) {
      return;
    }
    fill();
    damping.add(system.values(), prices, gradient);
    system.factorise();
    for (int i = 0; i < newton.length; i++) {
      newton[i] = -gradient[i];
    }
    system.solve(newton);
    keepStepsOnTrial();
    pinLicences();
    boolean deep = curve.walk(prices, step);
    decrease.slopes(gradient, step, slope);
    for (int seat = 0; seat < width; seat++) {
      if (phase[seat] == Phase.NEWTON) {
        walk(seat, deep);
      }
    }
  }

  /// Factorises the Hessian at the prices last evaluated.
  void factorise() {
    fill();
    system.factorise();
  }

  private void fill() {
    system.clear();
    responses.addCurvature(system.values());
  }

  /// Makes the solution the step of every seat but those whose step is still on trial.
  private void keepStepsOnTrial() {
    for (int seat = 0; seat < width; seat++) {
      if (phase[seat] == Phase.TRIAL) {
        copySeat(seat, step, newton);
      }
    }
    double[] oldStep = step;
    step = newton;
    newton = oldStep;
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

  private boolean isFree(int variable, int seat) {
    return variable < priced || responses.inForce(variable - priced, seat);
  }

  // 6. Walk.

  /// @param deep whether a price of some seat falls too deep
  private void walk(int seat, boolean deep) {
    phase[seat] = Phase.TRIAL;
    if (deep && curve.bound(seat, prices, step, gradient)) {
      decrease.promise(seat, slope(seat), responses.magnitude(seat));
      walkShare(seat);
    } else {
      decrease.promise(seat, slope[seat], responses.magnitude(seat));
      curve.copyWhole(seat, trial);
      unsetPinned(seat);
    }
  }

  private double slope(int seat) {
    double sum = 0;
    for (int i = seat; i < step.length; i += width) {
      sum += gradient[i] * step[i];
    }
    return sum;
  }

  private void walkShare(int seat) {
    curve.walk(seat, decrease.length(seat), new PriceCurve.Walk(prices, step, trial));
    unsetPinned(seat);
  }

  /// A licence that is not in force has a price of 0; on the curve it would be 0/0.
  private void unsetPinned(int seat) {
    for (int k = priced; k < prices.length / width; k++) {
      if (!isFree(k, seat)) {
        trial[k * width + seat] = 0;
      }
    }
  }

  // What others ask.

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
    return decrease.surplus(seat);
  }

  int iterations(int seat) {
    return iterations[seat];
  }
}
