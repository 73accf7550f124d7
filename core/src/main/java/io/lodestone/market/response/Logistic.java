// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import io.lodestone.linalg.Rows;

/// Bounded answers K·σ(z) of participants to their margins, z = margin/δ, with surplus K·δ·ln(1 +
/// e^z): what plants and lanes have in common.
///
/// One that cannot do anything (K = 0) answers nothing at any price. Neither σ nor the logarithm
/// overflows: both are taken of e^−|z|.
final class Logistic {

  /// z times this, held between 0 and 1, tells on which side of 0 z lies; within 2^-60 of 0, where
  /// it tells neither, both forms of σ are ½.
  private static final double STEEP = 0x1p60;

  /// Margins; `[participant × width + seat]`, USD/t; written by the owner before [#evaluate], which
  /// overwrites them.
  final double[] margin;

  /// K·σ(z), t/month, after [#evaluate].
  final double[] answer;

  /// Second derivative of the surplus by the margin.
  final double[] curvature;

  private final int participants;
  private final int width;
  private final double[] most;
  private final double[] scale;
  private final double[] inverseDelta;
  private final double[] negative;
  private final double[] e;
  private final double[] onePlus;
  private final double[] log;
  private final double[] scratch;
  private final Seen seenMost;
  private final Seen seenDelta;

  Logistic(int participants, int width) {
    this.participants = participants;
    this.width = width;
    int n = participants * width;
    margin = new double[n];
    answer = new double[n];
    curvature = new double[n];
    most = new double[n];
    scale = new double[n];
    inverseDelta = new double[n];
    negative = new double[n];
    e = new double[n];
    onePlus = new double[n];
    log = new double[n];
    scratch = new double[n];
    seenMost = new Seen(participants, width);
    seenDelta = new Seen(participants, width);
  }

  /// Takes over the K and δ of a seat's participants where they are others than before.
  ///
  /// @param tonnes K, `[participant]`, t/month
  /// @param delta δ, `[participant]`, USD/t
  /// @param terms hears which participants can do anything
  void prepare(int seat, double[] tonnes, double[] delta, MarginTerms terms) {
    int changed = seenMost.next(seat, tonnes, 0);
    while (changed < participants) {
      setSize(changed, seat, tonnes[changed], delta[changed]);
      terms.setActive(changed, seat, tonnes[changed] > 0);
      changed = seenMost.next(seat, tonnes, changed + 1);
    }
    changed = seenDelta.next(seat, delta, 0);
    while (changed < participants) {
      setSize(changed, seat, tonnes[changed], delta[changed]);
      changed = seenDelta.next(seat, delta, changed + 1);
    }
  }

  private void setSize(int participant, int seat, double tonnes, double delta) {
    int i = participant * width + seat;
    boolean acts = tonnes > 0;
    most[i] = acts ? tonnes : 0;
    scale[i] = acts ? tonnes * delta : 0;
    inverseDelta[i] = acts ? 1 / delta : 0; // z is then 0
    if (!acts) {
      margin[i] = 0; // the owner need not write margins of those that answer nothing
    }
  }

  /// Answers, curvatures and the surplus at the margins.
  ///
  /// @param surplus `[seat]`; added to
  void evaluate(double[] surplus) {
    int n = margin.length;
    double[] z = margin;
    for (int i = 0; i < n; i++) {
      z[i] *= inverseDelta[i];
      negative[i] = -Math.abs(z[i]); // e^-|z| never overflows
    }
    Exp.of(negative, e, scratch, n);
    for (int i = 0; i < n; i++) {
      onePlus[i] = 1 + e[i];
    }
    Log.of(onePlus, log, scratch, n);
    for (int i = 0; i < n; i++) {
      double tail = Log.onePlus(e[i], onePlus[i], log[i]);
      scratch[i] = scale[i] * (Math.max(z[i], 0) + tail);
    }
    answer(n);
    Rows.addTotal(surplus, scratch, participants, width);
  }

  private void answer(int n) {
    double[] side = log; // 1 above 0, 0 below
    for (int i = 0; i < n; i++) {
      side[i] = Math.min(Math.max(margin[i], 0) * STEEP, 1);
      onePlus[i] = 1 / onePlus[i];
    }
    for (int i = 0; i < n; i++) {
      double share = (side[i] + (1 - side[i]) * e[i]) * onePlus[i];
      double unused = (side[i] * e[i] + (1 - side[i])) * onePlus[i];
      double x = most[i] * share;
      answer[i] = x;
      curvature[i] = x * unused * inverseDelta[i];
    }
  }
}
