// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.market.response.EndUseResponse;
import io.lodestone.network.Forwards;
import io.lodestone.network.Network;

/// A cleared month: prices and everyone's answer to them. Complete when made; threads may share it.
public final class MonthSolution {

  /// Prices of markets, of forward markets and of licences.
  final double[] prices;

  private final Forwards forwards;
  private final int markets;
  private final double[] activity;
  private final double[] flow;
  private final double[] demand;
  private final double[] saved;
  private final double[] without;
  private final double[] closing;
  private final double[] position;
  private final double[] quotaMu;
  private final double surplus;
  private final double imbalance;
  private final int iterations;

  MonthSolution(Network network, MonthInputs inputs, Responses responses, Seat seat) {
    this.forwards = network.forwards();
    this.markets = network.markets().size();
    this.prices = new double[markets + forwards.size() + network.quotas().size()];
    this.activity = new double[network.plants().size()];
    this.flow = new double[network.lanes().size()];
    this.demand = new double[network.endUses().size()];
    this.saved = new double[demand.length];
    this.without = new double[demand.length];
    this.closing = new double[markets];
    this.position = new double[forwards.size()];
    this.quotaMu = new double[network.quotas().size()];
    this.surplus = seat.descent().surplus(seat.number());
    this.imbalance = seat.descent().worstShare(seat.number());
    this.iterations = seat.descent().iterations(seat.number());
    for (int i = 0; i < prices.length; i++) {
      prices[i] = seat.descent().price(i, seat.number());
    }
    for (int k = 0; k < quotaMu.length; k++) {
      quotaMu[k] = inputs.quotaMu(k);
    }
    copyFlows(responses, seat.number());
    copyUses(responses.endUses(), seat.number());
    for (int m = 0; m < closing.length; m++) {
      closing[m] = responses.stores().closing(m, seat.number());
    }
    for (int f = 0; f < position.length; f++) {
      position[f] = responses.positions().position(f, seat.number());
    }
  }

  /// A seat of a descent that is solved.
  record Seat(NewtonDescent descent, int number) {}

  private void copyFlows(Responses responses, int seat) {
    for (int p = 0; p < activity.length; p++) {
      activity[p] = responses.plants().activity(p, seat);
    }
    for (int l = 0; l < flow.length; l++) {
      flow[l] = responses.lanes().flow(l, seat);
    }
  }

  private void copyUses(EndUseResponse uses, int seat) {
    for (int u = 0; u < demand.length; u++) {
      demand[u] = uses.demand(u, seat);
      saved[u] = uses.saved(u, seat);
      without[u] = uses.without(u, seat);
    }
  }

  /// π: price of a market, USD/t.
  public double price(int market) {
    return prices[market];
  }

  /// φ: price of delivery later at a market, USD/t; 0 where nothing is delivered later.
  public double forwardPrice(int market) {
    int forward = forwards.of(market);
    return forward < 0 ? 0 : prices[markets + forward];
  }

  /// s⁺: what a market holds and has under way to it at the end of the month, t; 0 where nothing is
  /// delivered later.
  public double position(int market) {
    int forward = forwards.of(market);
    return forward < 0 ? 0 : position[forward];
  }

  /// λ: licence price of a quota, USD/t; 0 when it is not in force.
  public double licencePrice(int quota) {
    return prices[markets + forwards.size() + quota];
  }

  /// μ/λ: the part of a quota that is not used, t/month; 0 when it is not in force.
  public double unused(int quota) {
    double licence = licencePrice(quota);
    return licence > 0 ? quotaMu[quota] / licence : 0;
  }

  /// x: activity of a plant, t/month.
  public double activity(int plant) {
    return activity[plant];
  }

  /// y: flow of a lane, t/month.
  public double flow(int lane) {
    return flow[lane];
  }

  /// q: what an end use buys, t/month.
  public double demand(int endUse) {
    return demand[endUse];
  }

  /// Of what an end use does not buy at the price, what it saves, t/month; negative at prices below
  /// the base price.
  public double saved(int endUse) {
    return saved[endUse];
  }

  /// Of what an end use does not buy at the price, what it goes without, t/month.
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

  /// The largest imbalance of a market, forward market or quota over its size.
  public double imbalance() {
    return imbalance;
  }

  /// Newton iterations that it took.
  public int iterations() {
    return iterations;
  }
}
