// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.agree;

import io.lodestone.market.MarketClearing;
import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.Behaviour;
import io.lodestone.network.Network;

/// Clears variants of a month.
final class VariantMonth {

  /// Smoothness of what is taken away: at this a month is known to be its linear programme to a few
  /// parts in ten thousand (`LinearLimitTest`).
  private static final double SHARP = 1e-4;

  /// Store of a market without stocks, over its throughput: it only decides what no curve decides.
  private static final double NO_STORE = 1e-6;

  /// μ that is taken away, over the study's.
  private static final double NO_SLACK = 1e-4;

  private final Network network;
  private final MonthInputs ours;
  private final double[] opening;

  /// @param ours inputs of the month
  /// @param opening opening stock net of loss, t; `[market]`
  VariantMonth(Network network, MonthInputs ours, double[] opening) {
    this.network = network;
    this.ours = ours;
    this.opening = opening;
  }

  /// What a market has without its stock: arrivals, deliveries and stockpile moves, t.
  double arrivals(int market) {
    return ours.available(market) - opening[market];
  }

  /// Clears a variant; smoothness goes down step by step, each from the prices of the one before.
  MonthSolution clear(Variant variant) {
    double sharpness = 1;
    MonthSolution month = clear(variant, sharpness, null);
    while (sharpness > SHARP) {
      sharpness = Math.max(SHARP, sharpness / 2);
      month = clear(variant, sharpness, month);
    }
    return month;
  }

  private MonthSolution clear(
      Variant variant, double sharpness, @org.jspecify.annotations.Nullable MonthSolution before) {
    Behaviour behaviour = network.behaviour();
    double choke = variant.choke() ? 1 : sharpness;
    MarketClearing clearing =
        new MarketClearing(network.withBehaviour(withChoke(behaviour, choke)));
    fill(clearing.inputs(), variant, sharpness);
    return before == null ? clearing.clear() : clearing.clear(before);
  }

  private static Behaviour withChoke(Behaviour b, double factor) {
    return new Behaviour(
        b.plantSmoothness(),
        b.laneSmoothness(),
        b.storeExponent(),
        b.chokeSmoothness() * factor,
        b.expectationAdaptation(),
        b.expectationReversion(),
        b.throughputSmoothing(),
        b.longRunAdjustment(),
        b.quotaSlack(),
        b.newLaneShare(),
        b.newLaneFriction(),
        b.discountRate(),
        b.plantLifeYears());
  }

  private void fill(MonthInputs in, Variant variant, double sharpness) {
    for (int m = 0; m < network.markets().size(); m++) {
      double tiny = NO_STORE * ours.throughput(m);
      in.setPrices(m, ours.basePrice(m), ours.expectedPrice(m));
      in.setMarket(
          m,
          variant.stores() ? ours.available(m) : arrivals(m) + tiny,
          ours.throughput(m),
          variant.stores() ? ours.storeTarget(m) : tiny);
    }
    double plant = variant.plants() ? 1 : sharpness;
    for (int p = 0; p < network.plants().size(); p++) {
      in.setPlant(
          p, ours.capacity(p), plant * ours.plantDelta(p), ours.operatingCost(p), ours.wedge(p));
    }
    double lane = variant.lanes() ? 1 : sharpness;
    for (int l = 0; l < network.lanes().size(); l++) {
      in.setLane(
          l,
          ours.laneReference(l),
          lane * ours.laneDelta(l),
          ours.laneFriction(l),
          ours.laneDuty(l));
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      in.setEndUse(u, ours.useReference(u), ours.elasticity(u), ours.chokeMultiple(u));
    }
    for (int k = 0; k < network.quotas().size(); k++) {
      in.setQuota(k, ours.quotaCap(k), (variant.slack() ? 1 : NO_SLACK) * ours.quotaMu(k));
    }
  }
}
