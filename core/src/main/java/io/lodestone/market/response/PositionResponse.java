// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.List;

/// Positions: what a market wants to hold and have under way, s⁺ = S⁺·(φ/πᶠ)^(−η); surplus
/// S⁺·πᶠ·(φ/πᶠ)^(1−η)/(η−1).
///
/// Every forward market has one. η is that of stores.
public final class PositionResponse implements Response {

  private final int width;
  private final Holdings positions;

  /// Positions of a network's forward markets.
  public PositionResponse(Network network, int width) {
    this.width = width;
    positions = new Holdings(network.markets().size(), network.forwards().size(), width);
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
    positions.bind(pattern);
  }

  @Override
  public void assign(int seat, Network network) {
    positions.setExponent(seat, network.behaviour().storeExponent());
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    positions.prepare(seat, month.expectedForward, month.positionTarget);
  }

  /// Position of a forward market in a seat at the prices last evaluated, t.
  public double position(int forward, int seat) {
    return positions.held[forward * width + seat];
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    positions.evaluate(prices, gradient, surplus);
  }

  @Override
  public void addCurvature(double[] hessian) {
    positions.addCurvature(hessian);
  }
}
