// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.Lane;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Opening;
import io.lodestone.network.Terms;

/// Lanes that the base year did not use: how much they would carry, and what they carry at base
/// prices.
///
/// Model contract, section 4; what it leaves open is decided in
/// `docs/decisions/0002-new-lanes-and-dormant-markets.md`.
final class NewLanes {

  private NewLanes() {}

  /// ȳ of every lane that is not of the base year, t/month; `[lane]`, 0 for base lanes: a share of
  /// the importer's use or of what the exporter handles, whichever is less, so that a country that
  /// handles none of a good cannot resell it.
  ///
  /// @param throughput base throughput, `[market]`
  static double[] references(Network network, double[] throughput) {
    double[] inputs = potential(network, -1);
    double[] outputs = potential(network, 1);
    double[] reference = new double[network.lanes().size()];
    for (int l = 0; l < reference.length; l++) {
      if (!network.lanes().at(l).lifetime().isBase()) {
        int from = network.laneFrom(l);
        int to = network.laneTo(l);
        double use = network.isDormant(to) ? inputs[to] : throughput[to];
        double handled = network.isDormant(from) ? outputs[from] : throughput[from];
        reference[l] = network.behaviour().newLaneShare() * Math.min(use, handled);
      }
    }
    return reference;
  }

  /// What the plants that are not of the base year would take in or make at capacity, t/month;
  /// `[market]`.
  ///
  /// @param sign −1 for what they take in, 1 for what they make
  private static double[] potential(Network network, int sign) {
    double[] sum = new double[network.markets().size()];
    for (int p = 0; p < network.plants().size(); p++) {
      if (!network.plants().at(p).lifetime().isBase()) {
        Terms recipe = network.recipe(p);
        double capacity = network.plants().at(p).capacityTonnesPerMonth();
        for (int k = 0; k < recipe.size(); k++) {
          sum[recipe.index(k)] += Math.max(0, sign * recipe.coefficient(k)) * capacity;
        }
      }
    }
    return sum;
  }

  /// Flow at base prices of the lanes that are new, open and between markets that are not dormant,
  /// t/month; `[lane]`.
  ///
  /// @param reference ȳ, `[lane]`
  static double[] baseFlows(Network network, double[] reference) {
    double[] flow = new double[reference.length];
    for (int l = 0; l < flow.length; l++) {
      boolean awake =
          !network.isDormant(network.laneFrom(l)) && !network.isDormant(network.laneTo(l));
      if (awake && network.lanes().at(l).lifetime().opening() == Opening.NEW) {
        double headroom = network.behaviour().laneHeadroom();
        double shy = (headroom - 1) * StrictMath.exp(-exponent(network, l));
        flow[l] = headroom * reference[l] / (1 + shy);
      }
    }
    return flow;
  }

  /// (π_B − π_A − f − τ)/δ at base prices.
  private static double exponent(Network network, int lane) {
    Market from = network.markets().at(network.laneFrom(lane));
    Market to = network.markets().at(network.laneTo(lane));
    double gain =
        to.basePriceUsdPerTonne()
            - from.basePriceUsdPerTonne()
            - frictionUsdPerTonne(network, lane)
            - dutyUsdPerTonne(network, lane);
    return gain / (network.behaviour().laneSmoothness() * to.basePriceUsdPerTonne());
  }

  /// f of a new lane: freight and the friction of what is untried.
  static double frictionUsdPerTonne(Network network, int lane) {
    return network.lanes().at(lane).freightUsdPerTonne()
        + network.behaviour().newLaneFriction()
            * network.markets().at(network.laneTo(lane)).basePriceUsdPerTonne();
  }

  /// τ of any lane at base prices: ad valorem on the exporter's price.
  static double dutyUsdPerTonne(Network network, int lane) {
    Lane data = network.lanes().at(lane);
    return data.dutyShare() * network.markets().at(network.laneFrom(lane)).basePriceUsdPerTonne();
  }
}
