// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.List;

/// Stores: closing stock s = S·(π/πᵉ)^(−η), surplus S·πᵉ·(π/πᵉ)^(1−η)/(η−1).
///
/// Every market has one, which makes D strictly convex.
public final class StoreResponse implements Response {

  private final int width;
  private final Holdings stores;

  /// Stores of a network's markets.
  public StoreResponse(Network network, int width) {
    this.width = width;
    stores = new Holdings(0, network.markets().size(), width);
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
    stores.bind(pattern);
  }

  @Override
  public void assign(int seat, Network network) {
    stores.setExponent(seat, network.behaviour().storeExponent());
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    stores.prepare(seat, month.expectedPrice, month.storeTarget);
  }

  /// Closing stock of a market in a seat at the prices last evaluated, t.
  public double closing(int market, int seat) {
    return stores.held[market * width + seat];
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    stores.evaluate(prices, gradient, surplus);
  }

  @Override
  public void addCurvature(double[] hessian) {
    stores.addCurvature(hessian);
  }
}
