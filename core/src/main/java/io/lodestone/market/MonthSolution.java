// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.network.Network;

/// A cleared month: prices and everyone's answer to them. Complete when made; threads may share it.
public final class MonthSolution {

  final double[] prices;
  private final double[] activity;
  private final double[] flow;
  private final double[] demand;
  private final double[] without;
  private final double[] closing;
  private final double surplus;
  private final int iterations;
  private final int markets;

  MonthSolution(Network network, Responses responses, NewtonDescent descent, int seat) {
    this.markets = network.markets().size();
    this.prices = new double[markets + network.quotas().size()];
    this.activity = new double[network.plants().size()];
    this.flow = new double[network.lanes().size()];
    this.demand = new double[network.endUses().size()];
    this.without = new double[demand.length];
    this.closing = new double[markets];
    this.surplus = descent.surplus(seat);
    this.iterations = descent.iterations(seat);
    for (int i = 0; i < prices.length; i++) {
      prices[i] = descent.price(i, seat);
    }
    responses.copyInto(seat, activity, flow, closing);
    responses.copyUsesInto(seat, demand, without);
  }

  /// π: price of a market, USD/t.
  public double price(int market) {
    return prices[market];
  }

  /// λ: licence price of a quota, USD/t; 0 when it is not in force.
  public double licencePrice(int quota) {
    return prices[markets + quota];
  }

  /// x: activity of a plant, t/month.
  public double activity(int plant) {
    return activity[plant];
  }

  /// y: flow of a lane, t/month.
  public double flow(int lane) {
    return flow[lane];
  }

  /// q: demand of an end use at the price, t/month.
  public double demand(int endUse) {
    return demand[endUse];
  }

  /// g: what an end use goes without, t/month; served demand is q − g.
  public double without(int endUse) {
    return without[endUse];
  }

  /// s: closing stock of a market, t.
  public double closing(int market) {
    return closing[market];
  }

  /// D: the sum of all surpluses, USD/month, up to the constants of the end uses' integrals.
  public double surplus() {
    return surplus;
  }

  /// Newton iterations that it took.
  public int iterations() {
    return iterations;
  }
}
