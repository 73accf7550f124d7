// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;

/// What one more tonne a month of something would do to the price of one market, to first order,
/// with everyone else answering.
///
/// From the optimality condition ∇D = 0: a small extra supply u moves prices by −H⁻¹u, and H is
/// symmetric, so that one solve gives the effect on one price of a tonne anywhere. Negative = the
/// price falls.
public final class PriceSensitivity {

  private final Network network;
  private final MonthInputs inputs;
  private final MonthSolution solution;
  private final double[] response;

  PriceSensitivity(Network network, MonthInputs inputs, MonthSolution solution, double[] response) {
    this.network = network;
    this.inputs = inputs;
    this.solution = solution;
    this.response = response;
  }

  /// Of one more tonne of the commodity at a market, USD/t.
  public double ofTonneAt(int market) {
    return -response[market];
  }

  /// Of one more tonne under way to a market, USD/t; 0 where nothing is delivered later.
  public double ofTonneUnderWay(int market) {
    return network.forwardOf(market) < 0 ? 0 : -response[forwardOf(market)];
  }

  /// Of one more tonne a month of a plant's capacity, USD/t.
  public double ofCapacity(int plant) {
    if (!(inputs.capacity(plant) > 0)) {
      return 0;
    }
    double share = solution.activity(plant) / inputs.capacity(plant);
    Terms recipe = network.recipe(plant);
    boolean delayed = network.forwards().isPlantLater(plant);
    double effect = 0;
    for (int k = 0; k < recipe.size(); k++) {
      boolean later = delayed && recipe.coefficient(k) > 0;
      int variable = later ? forwardOf(recipe.index(k)) : recipe.index(k);
      effect -= share * recipe.coefficient(k) * response[variable];
    }
    return effect;
  }

  /// Of one more tonne a month carried by a lane, USD/t.
  public double ofLane(int lane) {
    int to = network.laneTo(lane);
    int variable = network.forwards().isLaneLater(lane) ? forwardOf(to) : to;
    return response[network.laneFrom(lane)] - response[variable];
  }

  /// Of one more tonne a month under a quota, USD/t.
  public double ofQuota(int quota) {
    return Double.isFinite(inputs.quotaCap(quota))
        ? -response[network.markets().size() + network.forwards().size() + quota]
        : 0;
  }

  private int forwardOf(int market) {
    return network.markets().size() + network.forwardOf(market);
  }
}
