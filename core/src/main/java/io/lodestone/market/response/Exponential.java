// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.elementary.Exp;
import io.lodestone.linalg.Rows;
import java.util.Arrays;

/// Answers r·e^z with surplus δ·r·e^z, continued beyond a joint by the second-order Taylor
/// polynomial of the exponential there.
///
/// Forced by months in which last month's prices put a lane hundreds of δ above its base flow, such
/// as the end of an export ban. On the exponential itself Newton's method comes down by one δ an
/// iteration; on the parabola it comes down in one. The continuation is convex and twice
/// differentiable and equals the exponential below the joint, so the least D is the same as long as
/// the solution lies below; the clearing checks that and moves the joint if it does not.
///
/// With c = min(z, joint) and d = z − c, which is 0 below the joint, the value is e^c·(1 + d +
/// d²/2) on both sides, so that no element of a loop branches.
final class Exponential {

  /// First joint: flows beyond e^10 = 22,000 times the base flow do not occur in a sensible month
  /// (assumed; checked, not trusted).
  static final double FIRST_JOINT = 10;

  private static final double STEP = 10;

  /// Margins over which the answer is e^z; `[participant × width + seat]`, USD/t; written by the
  /// owner before [#evaluate].
  final double[] margin;

  /// r·(slope of the continued exponential), t/month, after [#evaluate].
  final double[] answer;

  /// Second derivative of the surplus by the margin.
  final double[] curvature;

  private final double[] delta;
  private final double[] inverseDelta;
  private final double[] reference;
  private final double[] joint;
  private final Seen seenReference;
  private final Seen seenDelta;
  private final double[] beyond;
  private final double[] bounded;
  private final double[] power;
  private final double[] scratch;
  private double furthest;
  private boolean isFurthestKnown;
  private final int participants;
  private final int width;

  Exponential(int participants, int width) {
    this.participants = participants;
    this.width = width;
    int n = participants * width;
    margin = new double[n];
    answer = new double[n];
    curvature = new double[n];
    delta = new double[n];
    inverseDelta = new double[n];
    reference = new double[n];
    joint = new double[n];
    seenReference = new Seen(participants, width);
    seenDelta = new Seen(participants, width);
    beyond = new double[n];
    bounded = new double[n];
    power = new double[n];
    scratch = new double[n];
    Arrays.fill(delta, 1);
    Arrays.fill(inverseDelta, 1);
    Arrays.fill(joint, FIRST_JOINT);
  }

  /// Sets δ of all participants; `[participant]`, USD/t.
  void setDeltas(int seat, double[] usdPerTonne) {
    int p = seenDelta.next(seat, usdPerTonne, 0);
    while (p < participants) {
      int i = p * width + seat;
      delta[i] = usdPerTonne[p];
      inverseDelta[i] = 1 / usdPerTonne[p];
      p = seenDelta.next(seat, usdPerTonne, p + 1);
    }
  }

  /// The next participant, `from` or later, whose reference is another than before, after taking it
  /// over; the number of participants when there is none. One without a reference answers nothing
  /// at any price.
  ///
  /// @param tonnes `[participant]`
  int nextReference(int seat, double[] tonnes, int from) {
    int p = seenReference.next(seat, tonnes, from);
    if (p < participants) {
      setReference(p, seat, tonnes[p]);
    }
    return p;
  }

  /// Sets the size of a participant.
  void setReference(int participant, int seat, double referenceTonnes) {
    int i = participant * width + seat;
    if (referenceTonnes > 0) {
      reference[i] = referenceTonnes;
    } else {
      reference[i] = 0;
      margin[i] = 0; // for the owner, who need not write margins of those that answer nothing
    }
  }

  /// Answers, curvatures and the surplus at the margins.
  ///
  /// @param surplus `[seat]`; added to
  void evaluate(double[] surplus) {
    bound();
    Exp.of(bounded, power, scratch, bounded.length);
    expand();
    Rows.addTotal(surplus, scratch, participants, width);
  }

  private void bound() {
    for (int i = 0; i < bounded.length; i++) {
      double z = margin[i] * inverseDelta[i];
      double c = Math.min(z, joint[i]);
      bounded[i] = c;
      beyond[i] = z - c;
    }
    isFurthestKnown = false;
  }

  private void expand() {
    for (int i = 0; i < power.length; i++) {
      double d = beyond[i];
      double size = reference[i] * power[i];
      scratch[i] = delta[i] * size * (1 + d + 0.5 * d * d);
      answer[i] = size * (1 + d);
      curvature[i] = size * inverseDelta[i];
    }
  }

  double joint(int seat) {
    return joint[seat];
  }

  /// Puts the joint back for the next trajectory.
  void reset(int seat) {
    setJoint(seat, FIRST_JOINT);
  }

  /// Moves the joint outwards if an answer lies beyond it.
  boolean widen(int seat) {
    if (furthest() <= 0) {
      return false; // nobody in any seat: nearly always
    }
    for (int i = seat; i < participants * width; i += width) {
      if (beyond[i] > 0 && reference[i] > 0) {
        setJoint(seat, joint[i] + STEP);
        return true;
      }
    }
    return false;
  }

  /// The largest distance beyond a joint in any seat: a loop over a whole array, which the
  /// processor does several numbers at a time.
  private double furthest() {
    if (!isFurthestKnown) {
      double largest = 0;
      for (int i = 0; i < beyond.length; i++) {
        largest = Math.max(largest, beyond[i]);
      }
      furthest = largest;
      isFurthestKnown = true;
    }
    return furthest;
  }

  private void setJoint(int seat, double value) {
    for (int i = seat; i < joint.length; i += width) {
      joint[i] = value;
    }
  }
}
