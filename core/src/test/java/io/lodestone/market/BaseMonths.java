// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Behaviour;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;

/// The numbers of the base month of a test network, so that a test changes only what it is about.
public final class BaseMonths {

  private BaseMonths() {}

  /// A clearing whose inputs are the base month.
  public static MarketClearing of(RandomNetworks.Case world) {
    MarketClearing clearing = new MarketClearing(world.network());
    fill(clearing.inputs(), world);
    return clearing;
  }

  /// Fills the base month: stocks on target, what is under way arriving, no quota in force.
  public static void fill(MonthInputs inputs, RandomNetworks.Case world) {
    Network network = world.network();
    BaseMonth base = world.base();
    fillMarkets(inputs, network, base);
    Behaviour behaviour = network.behaviour();
    for (int p = 0; p < network.plants().size(); p++) {
      inputs.setPlant(
          p,
          network.capacityWithin(
              p, base.activity(p), network.plants().at(p).capacityTonnesPerMonth()),
          behaviour.plantSmoothness() * network.baseRevenueUsdPerTonne(p),
          network.plants().at(p).operatingCostUsdPerTonne(),
          base.plantWedge(p));
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      double importer = network.markets().at(network.laneTo(l)).basePriceUsdPerTonne();
      double exporter = network.markets().at(network.laneFrom(l)).basePriceUsdPerTonne();
      inputs.setLane(
          l,
          base.laneReference(l),
          behaviour.laneHeadroom(),
          behaviour.laneHeadroom() * base.laneReference(l),
          behaviour.laneSmoothness() * importer,
          base.laneFriction(l),
          network.lanes().at(l).dutyShare() * exporter);
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      inputs.setEndUse(
          u,
          base.use(u),
          network.endUses().at(u).elasticity(),
          network.endUses().at(u).chokeMultiple());
    }
    for (int k = 0; k < network.quotas().size(); k++) {
      inputs.setQuota(k, Double.POSITIVE_INFINITY, 0);
    }
  }

  private static void fillMarkets(MonthInputs inputs, Network network, BaseMonth base) {
    double[] arriving = new double[network.markets().size()];
    for (int l = 0; l < network.lanes().size(); l++) {
      if (network.lanes().at(l).transitMonths() > 0) {
        arriving[network.laneTo(l)] += base.laneFlow(l);
      }
    }
    for (int p = 0; p < network.plants().size(); p++) {
      if (network.processOf(p).leadMonths() > 0) {
        for (int k = 0; k < network.recipe(p).size(); k++) {
          arriving[network.recipe(p).index(k)] +=
              Math.max(0, network.recipe(p).coefficient(k)) * base.activity(p);
        }
      }
    }
    for (int m = 0; m < arriving.length; m++) {
      Market market = network.markets().at(m);
      double price = market.basePriceUsdPerTonne();
      double target = market.coverMonths() * base.throughput(m);
      double available = target * (1 - market.lossSharePerMonth()) + arriving[m];
      inputs.setPrices(m, price, price);
      inputs.setMarket(m, available, base.throughput(m), target);
      if (network.forwardOf(m) >= 0) {
        double position = (market.coverMonths() + base.meanDelayMonths(m)) * base.throughput(m);
        double later = arriving[m]; // as much is ordered as arrives
        inputs.setForward(m, price, position - later, position);
      }
    }
  }
}
