// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.List;

/// Stores and what is already there: closing stock s = S·(π/πᵉ)^(−η), surplus
/// S·πᵉ·(π/πᵉ)^(1−η)/(η−1); and b·π.
///
/// Every market has one, which makes D strictly convex.
public final class StoreResponse implements Response {

  private final MonthArrays month;
  private final int[] slot;
  private final double[] closing;
  private final double[] curvature;

  /// Stores of a network's markets.
  public StoreResponse(Network network, MonthArrays month) {
    this.month = month;
    int markets = network.markets().size();
    slot = new int[markets];
    closing = new double[markets];
    curvature = new double[markets];
  }

  @Override
  public List<int[]> cliques() {
    return List.of();
  }

  @Override
  public void bind(Slots pattern) {
    Arrays.setAll(slot, m -> pattern.of(m, m));
  }

  /// Closing stock of a market at the prices last evaluated, t.
  public double closing(int market) {
    return closing[market];
  }

  @Override
  public double evaluate(double[] prices, double[] gradient) {
    double surplus = 0;
    double eta = month.storeExponent;
    for (int m = 0; m < closing.length; m++) {
      double price = prices[m];
      double ratio = month.expectedPrice[m] / price;
      double power = eta == 2 ? ratio * ratio : Math.pow(ratio, eta); // the default needs no pow
      double s = month.storeTarget[m] * power;
      surplus += s * price / (eta - 1) + month.available[m] * price;
      closing[m] = s;
      curvature[m] = eta * s / price;
      gradient[m] += month.available[m] - s;
    }
    return surplus;
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int m = 0; m < closing.length; m++) {
      hessian[slot[m]] += curvature[m];
    }
  }
}
