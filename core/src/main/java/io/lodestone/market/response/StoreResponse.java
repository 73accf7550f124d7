// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import io.lodestone.linalg.Rows;
import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.List;

/// Stores and what is already there: closing stock s = S·(π/πᵉ)^(−η), surplus
/// S·πᵉ·(π/πᵉ)^(1−η)/(η−1); and b·π.
///
/// Every market has one, which makes D strictly convex.
public final class StoreResponse implements Response {

  private final int width;
  private final int markets;
  private final int[] slot;
  private final double[] expected;
  private final double[] target;
  private final double[] available;
  private final double[] power;
  private final double[] exponent;
  private final double[] inverseLess;
  private final double[] term;
  private final double[] excess;
  private final double[] closing;
  private final double[] curvature;

  /// Stores of a network's markets.
  public StoreResponse(Network network, int width) {
    this.width = width;
    this.markets = network.markets().size();
    int n = markets * width;
    slot = new int[markets];
    expected = new double[n];
    target = new double[n];
    available = new double[n];
    power = new double[n];
    exponent = new double[n];
    inverseLess = new double[n];
    term = new double[n];
    excess = new double[n];
    closing = new double[n];
    curvature = new double[n];
    for (int seat = 0; seat < width; seat++) {
      assign(seat, network);
    }
  }

  @Override
  public List<int[]> cliques() {
    return List.of();
  }

  @Override
  public void bind(Slots pattern) {
    Arrays.setAll(slot, m -> pattern.of(m, m));
  }

  @Override
  public void assign(int seat, Network network) {
    double eta = network.behaviour().storeExponent();
    for (int i = seat; i < exponent.length; i += width) {
      exponent[i] = eta;
      inverseLess[i] = 1 / (eta - 1);
    }
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int m = 0; m < markets; m++) {
      int i = m * width + seat;
      expected[i] = month.expectedPrice[m];
      target[i] = month.storeTarget[m];
      available[i] = month.available[m];
    }
  }

  /// Closing stock of a market in a seat at the prices last evaluated, t.
  public double closing(int market, int seat) {
    return closing[market * width + seat];
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    for (int i = 0; i < power.length; i++) {
      double ratio = expected[i] / prices[i];
      power[i] = ratio * ratio;
    }
    for (int seat = 0; seat < width; seat++) {
      if (exponent[seat] != 2) { // exact: the default needs no logarithm
        raise(seat, prices);
      }
    }
    answer(prices);
    Rows.addTotal(surplus, term, markets, width);
    for (int m = 0; m < markets; m++) {
      Rows.add(gradient, m, excess, m, width);
    }
  }

  private void raise(int seat, double[] prices) {
    for (int i = seat; i < power.length; i += width) {
      power[i] = Exp.of(exponent[i] * Log.of(expected[i] / prices[i]));
    }
  }

  private void answer(double[] prices) {
    for (int i = 0; i < power.length; i++) {
      double s = target[i] * power[i];
      term[i] = s * prices[i] * inverseLess[i] + available[i] * prices[i];
      closing[i] = s;
      curvature[i] = exponent[i] * s / prices[i];
      excess[i] = available[i] - s;
    }
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int m = 0; m < markets; m++) {
      Rows.add(hessian, slot[m], curvature, m, width);
    }
  }
}
