// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import io.lodestone.linalg.Rows;

/// What is held at a price: s = S·(π/πᵉ)^(−η), with surplus S·πᵉ·(π/πᵉ)^(1−η)/(η−1): what stores
/// and positions have in common. Each holder answers one variable; they follow one another.
final class Holdings {

  /// s, t, after [#evaluate]; `[holder × width + seat]`.
  final double[] held;

  private final int first;
  private final int holders;
  private final int width;
  private final int[] slot;
  private final double[] expected;
  private final double[] target;
  private final double[] exponent;
  private final double[] inverseLess;
  private final double[] power;
  private final double[] term;
  private final double[] curvature;

  /// @param first the variable of the first holder
  Holdings(int first, int holders, int width) {
    this.first = first;
    this.holders = holders;
    this.width = width;
    int n = holders * width;
    slot = new int[holders];
    held = new double[n];
    expected = new double[n];
    target = new double[n];
    exponent = new double[n];
    inverseLess = new double[n];
    power = new double[n];
    term = new double[n];
    curvature = new double[n];
  }

  void bind(Response.Slots pattern) {
    for (int h = 0; h < holders; h++) {
      slot[h] = pattern.of(first + h, first + h);
    }
  }

  void setExponent(int seat, double eta) {
    for (int i = seat; i < exponent.length; i += width) {
      exponent[i] = eta;
      inverseLess[i] = 1 / (eta - 1);
    }
  }

  /// Takes over πᵉ (USD/t) and S (t) of a seat's holders; `[holder]`.
  void prepare(int seat, double[] expectedPrice, double[] targetTonnes) {
    for (int h = 0; h < holders; h++) {
      int i = h * width + seat;
      expected[i] = expectedPrice[h];
      target[i] = targetTonnes[h];
    }
  }

  void evaluate(double[] prices, double[] gradient, double[] surplus) {
    int from = first * width;
    for (int i = 0; i < power.length; i++) {
      double ratio = expected[i] / prices[from + i];
      power[i] = ratio * ratio;
    }
    for (int seat = 0; seat < Math.min(width, exponent.length); seat++) {
      if (exponent[seat] != 2) { // exact: the default needs no logarithm
        raise(seat, prices);
      }
    }
    for (int i = 0; i < power.length; i++) {
      double price = prices[from + i];
      double s = target[i] * power[i];
      term[i] = s * price * inverseLess[i];
      held[i] = s;
      curvature[i] = exponent[i] * s / price;
    }
    Rows.addTotal(surplus, term, holders, width);
    for (int h = 0; h < holders; h++) {
      Rows.subtract(gradient, first + h, held, h, width);
    }
  }

  private void raise(int seat, double[] prices) {
    for (int i = seat; i < power.length; i += width) {
      power[i] = Exp.of(exponent[i] * Log.of(expected[i] / prices[first * width + i]));
    }
  }

  void addCurvature(double[] hessian) {
    for (int h = 0; h < holders; h++) {
      Rows.add(hessian, slot[h], curvature, h, width);
    }
  }
}
