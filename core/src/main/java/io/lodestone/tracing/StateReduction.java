// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

/// How often units visit the states of an absorbing chain, by state reduction: states are taken out
/// one by one, and what went through them goes on to the others (Grassmann, Taksar and Heyman
/// 1985).
///
/// It only adds, multiplies and divides numbers of 0 or more, so a loop that units hardly ever
/// leave, even by 1e-30, is as exact as any other; elimination with 1 − Q loses it in rounding.
final class StateReduction {

  private StateReduction() {}

  /// x with x = b + moves · x, for the least x ≥ 0.
  ///
  /// @param moves `[to][from]`, square: the chance that a unit at `from` moves to `to`; overwritten
  /// @param leaves `[state]`: the chance that a unit there leaves for good, as it is known and not
  ///   as a difference from 1
  /// @param b `[state]`, 0 or more: where units begin; overwritten
  /// @throws IllegalArgumentException when units come to a state from which nothing leaves
  static double[] visits(double[][] moves, double[] leaves, double[] b) {
    int n = b.length;
    double[] out = leaves.clone();
    double[] onward = new double[n];
    for (int s = n - 1; s >= 0; s--) {
      onward[s] = out[s];
      for (int to = 0; to < s; to++) {
        onward[s] += moves[to][s];
      }
      if (onward[s] > 0) {
        takeOut(moves, out, b, s, onward[s]);
      }
    }
    double[] x = new double[n];
    for (int s = 0; s < n; s++) {
      double come = b[s];
      for (int from = 0; from < s; from++) {
        come += moves[s][from] * x[from];
      }
      if (come > 0 && !(onward[s] > 0)) {
        throw new IllegalArgumentException(
            "units come to state " + s + " and never leave\nMaybe it is part of a closed loop");
      }
      x[s] = come > 0 ? come / onward[s] : 0;
    }
    return x;
  }

  /// Sends what moves to a state, and what begins there, on to the states before it.
  private static void takeOut(double[][] moves, double[] out, double[] b, int s, double onward) {
    for (int to = 0; to < s; to++) {
      double chance = moves[to][s] / onward;
      b[to] += chance * b[s];
      for (int from = 0; chance > 0 && from < s; from++) {
        moves[to][from] += chance * moves[s][from];
      }
    }
    for (int from = 0; from < s; from++) {
      out[from] += moves[s][from] * (out[s] / onward);
    }
  }
}
