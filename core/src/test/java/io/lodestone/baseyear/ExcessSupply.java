// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Lane;
import io.lodestone.network.Market;
import io.lodestone.network.Network;

/// Excess supply of every market at base prices, straight from the formulas of the model contract,
/// section 2.
final class ExcessSupply {

  private final Network network;
  private final BaseMonth base;
  private final Conditions now;
  private final double[] excess;

  private ExcessSupply(Network network, BaseMonth base, int month) {
    this.network = network;
    this.base = base;
    this.now = new Conditions(network, month);
    this.excess = new double[network.markets().size()];
  }

  /// `[market]`, t/month.
  static double[] of(Network network, BaseMonth base, int month) {
    ExcessSupply sum = new ExcessSupply(network, base, month);
    for (int m = 0; m < sum.excess.length; m++) {
      Market market = network.markets().at(m);
      double target = market.coverMonths() * base.throughput(m);
      sum.excess[m] += target * (1 - market.lossSharePerMonth()) - target; // opening less closing
    }
    for (int p = 0; p < network.plants().size(); p++) {
      sum.plant(p);
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      sum.lane(l);
    }
    for (int d = 0; d < network.endUses().size(); d++) {
      sum.excess[network.endUseMarket(d)] -= base.use(d); // B(1) is 1 whatever the choke
    }
    return sum.excess;
  }

  private void plant(int p) {
    double capacity = network.plants().at(p).capacityTonnesPerMonth() * now.capacityShare(p);
    if (capacity == 0) { // exact: no such plant yet
      return;
    }
    if (network.isBaseMine(p)) {
      capacity = base.activity(p) + 0.2 * (capacity - base.activity(p));
    }
    double margin = -network.plants().at(p).operatingCostUsdPerTonne() - base.plantWedge(p);
    double revenue = 0;
    for (int k = 0; k < network.recipe(p).size(); k++) {
      double value = network.recipe(p).coefficient(k) * price(network.recipe(p).index(k));
      margin += value;
      revenue += Math.max(0, value);
    }
    double activity = capacity / (1 + Math.exp(-margin / (0.15 * revenue)));
    for (int k = 0; k < network.recipe(p).size(); k++) {
      excess[network.recipe(p).index(k)] += network.recipe(p).coefficient(k) * activity;
    }
  }

  private void lane(int l) {
    Lane lane = network.lanes().at(l);
    double from = price(network.laneFrom(l));
    double to = price(network.laneTo(l));
    double gain = to - from - base.laneFriction(l) - lane.dutyShare() * from;
    double channel = 2 * base.laneReference(l) * now.laneMultiplier(l);
    double flow = channel / (1 + Math.exp(-gain / (0.08 * to)));
    excess[network.laneFrom(l)] -= flow;
    excess[network.laneTo(l)] += flow;
  }

  private double price(int market) {
    return network.markets().at(market).basePriceUsdPerTonne();
  }
}
