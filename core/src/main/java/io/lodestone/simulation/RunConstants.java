// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Behaviour;
import io.lodestone.network.EndUse;
import io.lodestone.network.Growth;
import io.lodestone.network.Lane;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Quota;
import io.lodestone.network.Terms;
import io.lodestone.units.Series;
import java.util.Arrays;

/// What a run reads of its network and base month every month, as arrays; `[index of the network]`.
///
/// Taken out once, because looking up a plant's process or a lane's market by id each month costs
/// more than the arithmetic. Nobody writes to it.
final class RunConstants {

  final int markets;
  final int plants;
  final int lanes;
  final int endUses;
  final int quotas;

  final double[] basePrice;
  final double[] coverMonths;
  final double[] lossShare;

  /// Forward market of a market, −1 for none.
  final int[] forward;

  final int[] marketRegion;
  final int[] marketCommodity;

  final double[] designCapacity;
  final double[] baseActivity;

  /// s of mines of the base year; 1 for all other plants.
  final double[] slack;

  final double[] operatingCost;
  final double[] plantWedge;
  final double[] plantDelta;
  final int[] leadMonths;
  final Terms[] recipe;
  final Growth[] growth;

  final int[] from;
  final int[] to;
  final int[] transitMonths;
  final double[] laneDelta;
  final double[] laneReference;

  /// Least usual flow: a small share of the base flow; of a new lane what it starts at, because at
  /// base prices it carries less than that and the base month must stay.
  final double[] leastUsual;

  final double[] laneFriction;

  final double[] laneFreight;

  final int[] stockpileMarket;
  final double[] stockpileOpening;

  final int[] useMarket;
  final int[] useCommodity;
  final double[] elasticity;
  final double[] elasticityGap;
  final double[] chokeMultiple;
  final Series[] demandPath;

  /// Base use of what a quota covers, t/month, and μ over the lesser of that and the cap, USD/t.
  private final double[] quotaBaseUse;

  private final double[] quotaSlack;

  final Counted[][] covers;

  /// One thing that a quota counts: a lane or plant index and its weight.
  record Counted(Quota.Kind kind, int index, double weight) {}

  RunConstants(Network network, BaseMonth base) {
    markets = network.markets().size();
    plants = network.plants().size();
    lanes = network.lanes().size();
    endUses = network.endUses().size();
    quotas = network.quotas().size();
    basePrice = new double[markets];
    coverMonths = new double[markets];
    lossShare = new double[markets];
    forward = new int[markets];
    Arrays.setAll(forward, network::forwardOf);
    marketRegion = new int[markets];
    Arrays.setAll(marketRegion, network::marketRegion);
    marketCommodity = new int[markets];
    Arrays.setAll(marketCommodity, network::marketCommodity);
    designCapacity = new double[plants];
    baseActivity = new double[plants];
    slack = new double[plants];
    operatingCost = new double[plants];
    plantWedge = new double[plants];
    plantDelta = new double[plants];
    leadMonths = new int[plants];
    recipe = new Terms[plants];
    growth = new Growth[plants];
    from = new int[lanes];
    to = new int[lanes];
    transitMonths = new int[lanes];
    laneDelta = new double[lanes];
    laneReference = new double[lanes];
    leastUsual = new double[lanes];
    laneFriction = new double[lanes];
    laneFreight = new double[lanes];
    stockpileMarket = new int[network.stockpiles().size()];
    Arrays.setAll(stockpileMarket, network::stockpileMarket);
    stockpileOpening = new double[stockpileMarket.length];
    Arrays.setAll(stockpileOpening, i -> network.stockpiles().at(i).openingTonnes());
    useMarket = new int[endUses];
    useCommodity = new int[endUses];
    elasticity = new double[endUses];
    elasticityGap = new double[endUses];
    chokeMultiple = new double[endUses];
    demandPath = new Series[endUses];
    quotaBaseUse = new double[quotas];
    quotaSlack = new double[quotas];
    covers = new Counted[quotas][];
    readMarkets(network);
    readPlants(network, base);
    readLanes(network, base);
    readEndUses(network);
    for (int k = 0; k < quotas; k++) {
      readQuota(network, base, k);
    }
  }

  private void readMarkets(Network network) {
    for (int m = 0; m < markets; m++) {
      Market market = network.markets().at(m);
      basePrice[m] = market.basePriceUsdPerTonne();
      coverMonths[m] = market.coverMonths();
      lossShare[m] = market.lossSharePerMonth();
    }
  }

  private void readPlants(Network network, BaseMonth base) {
    Behaviour behaviour = network.behaviour();
    for (int p = 0; p < plants; p++) {
      Plant plant = network.plants().at(p);
      designCapacity[p] = plant.capacityTonnesPerMonth();
      baseActivity[p] = base.activity(p);
      slack[p] = network.slackShare(p);
      operatingCost[p] = plant.operatingCostUsdPerTonne();
      plantWedge[p] = base.plantWedge(p);
      plantDelta[p] = behaviour.plantSmoothness() * network.baseRevenueUsdPerTonne(p);
      leadMonths[p] = network.processOf(plant).leadMonths();
      growth[p] = network.processOf(plant).growth();
      recipe[p] = network.recipe(p);
    }
  }

  private void readLanes(Network network, BaseMonth base) {
    double smoothness = network.behaviour().laneSmoothness();
    for (int l = 0; l < lanes; l++) {
      Lane lane = network.lanes().at(l);
      from[l] = network.laneFrom(l);
      to[l] = network.laneTo(l);
      transitMonths[l] = lane.transitMonths();
      laneDelta[l] = smoothness * basePrice[to[l]];
      laneReference[l] = base.laneReference(l);
      double kept = lane.lifetime().isBase() ? network.behaviour().usualFlows().leastShare() : 1;
      leastUsual[l] = kept * laneReference[l];
      laneFriction[l] = base.laneFriction(l);
      laneFreight[l] = lane.freightUsdPerTonne();
    }
  }

  private void readEndUses(Network network) {
    for (int u = 0; u < endUses; u++) {
      EndUse use = network.endUses().at(u);
      useMarket[u] = network.endUseMarket(u);
      useCommodity[u] = network.marketCommodity(useMarket[u]);
      elasticity[u] = use.elasticity();
      elasticityGap[u] = use.longRunElasticity() - use.elasticity();
      chokeMultiple[u] = use.chokeMultiple();
      demandPath[u] = use.growth();
    }
  }

  private void readQuota(Network network, BaseMonth base, int quota) {
    covers[quota] =
        network.quotas().at(quota).covers().stream()
            .map(cover -> new Counted(cover.kind(), indexOf(network, cover), cover.weight()))
            .toArray(Counted[]::new);
    double sum = 0;
    for (Counted counted : covers[quota]) {
      sum += basePriceOf(network, counted);
      quotaBaseUse[quota] += counted.weight() * baseUse(network, base, counted);
    }
    double mean = covers[quota].length == 0 ? 1 : sum / covers[quota].length;
    quotaSlack[quota] = network.behaviour().quotaSlack() * mean;
  }

  /// What the base year used of something that a quota counts; for what it did not use, what a lane
  /// would carry without friction or a plant at capacity.
  private static double baseUse(Network network, BaseMonth base, Counted counted) {
    int i = counted.index();
    return switch (counted.kind()) {
      case LANE -> Math.max(base.laneFlow(i), base.laneReference(i));
      case PLANT ->
          base.activity(i) > 0 ? base.activity(i) : network.plants().at(i).capacityTonnesPerMonth();
    };
  }

  /// μ of a quota under a cap, USD/month: small enough that a cap that does not bind changes
  /// nothing.
  double quotaMu(int quota, double capTonnes) {
    double used = quotaBaseUse[quota];
    double size = used > 0 ? Math.min(capTonnes, used) : capTonnes; // a quota on nothing, too
    return Double.isFinite(capTonnes) ? quotaSlack[quota] * size : 0;
  }

  private static int indexOf(Network network, Quota.Cover cover) {
    return switch (cover.kind()) {
      case LANE -> network.lanes().getIndex(cover.id());
      case PLANT -> network.plants().getIndex(cover.id());
    };
  }

  /// Base price of what a quota covers: of the importing market for a lane, of the revenue of a
  /// tonne of activity for a plant.
  private double basePriceOf(Network network, Counted counted) {
    return switch (counted.kind()) {
      case LANE -> basePrice[to[counted.index()]];
      case PLANT -> network.baseRevenueUsdPerTonne(counted.index());
    };
  }
}
