// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.agree;

import io.lodestone.market.MarketClearing;
import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.Network;
import io.lodestone.simulation.SolvedMonth;

/// Clears variants of a month.
final class VariantMonth {

  /// Smoothness of what is taken away: at this a month is known to be its linear programme to a few
  /// parts in ten thousand (`LinearLimitTest`).
  private static final double SHARP = 1e-4;

  /// Store of a market without stocks, over its throughput: it only decides what no curve decides.
  private static final double NO_STORE = 1e-6;

  /// μ that is taken away, over the study's.
  private static final double NO_SLACK = 1e-4;

  /// Position of every forward market, over its throughput: so large that its price stays that of
  /// our month, as in the programmes. Assumed: it moves by a millionth for a month's throughput.
  private static final double ENDLESS = 1e6;

  private final Network network;
  private final MonthInputs ours;
  private final MonthSolution solution;
  private final double[] opening;

  /// @param solved the month
  /// @param opening opening stock net of loss, t; `[market]`
  VariantMonth(SolvedMonth solved, double[] opening) {
    this.network = solved.network();
    this.ours = solved.clearing().inputs();
    this.solution = solved.solution();
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
    MarketClearing clearing = new MarketClearing(network);
    fill(clearing.inputs(), variant, sharpness);
    return before == null ? clearing.clear() : clearing.clear(before);
  }

  private void fill(MonthInputs in, Variant variant, double sharpness) {
    in.copyFrom(ours);
    for (int m = 0; m < network.markets().size(); m++) {
      double tiny = NO_STORE * ours.throughput(m);
      if (!variant.stores()) {
        in.setMarket(m, arrivals(m) + tiny, ours.throughput(m), tiny);
      }
      if (network.forwardOf(m) >= 0) {
        double endless = ENDLESS * ours.throughput(m);
        in.setForward(m, solution.forwardPrice(m), endless, endless);
      }
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
          ours.laneUsual(l),
          ours.laneHeadroom(l),
          ours.laneChannel(l),
          lane * ours.laneDelta(l),
          ours.laneFriction(l),
          ours.laneDuty(l));
    }
    for (int k = 0; k < network.quotas().size(); k++) {
      in.setQuota(k, ours.quotaCap(k), (variant.slack() ? 1 : NO_SLACK) * ours.quotaMu(k));
    }
  }
}
