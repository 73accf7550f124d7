// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Map;

/// A base month that is exactly a solution at base prices: end uses take what plants and lanes
/// leave, wedges and frictions make up the rest (model contract, section 4).
public final class BalancedBase {

  private final Network network;
  private final BaseMonth.Values values;
  private final double[] net;
  private final double[] out;

  private BalancedBase(Network network) {
    this.network = network;
    this.values = new BaseMonth.Values(network);
    this.net = new double[network.markets().size()];
    this.out = new double[net.length];
  }

  /// The base month in which the plants and lanes named run as told; others stand still, and a lane
  /// that stands still gets ȳ = 1 % of the importer's use and a friction of 25 % of its price.
  ///
  /// @throws IllegalArgumentException when a market without end use does not balance
  public static BaseMonth of(
      Network network, Map<String, Double> activityByPlant, Map<String, Double> flowByLane) {
    BalancedBase base = new BalancedBase(network);
    activityByPlant.forEach((id, x) -> base.setPlant(network.plants().getIndex(id), x));
    flowByLane.forEach((id, y) -> base.setLane(network.lanes().getIndex(id), y));
    base.setUses();
    for (Lane lane : network.lanes().list()) {
      if (!flowByLane.containsKey(lane.id())) {
        base.setNewLane(network.lanes().getIndex(lane.id()));
      }
    }
    return new BaseMonth(base.values);
  }

  private void setPlant(int p, double activity) {
    Terms recipe = network.recipe(p);
    double margin = -network.plants().at(p).operatingCostUsdPerTonne();
    for (int k = 0; k < recipe.size(); k++) {
      margin += recipe.coefficient(k) * price(recipe.index(k));
      net[recipe.index(k)] += recipe.coefficient(k) * activity;
      out[recipe.index(k)] += Math.max(0, -recipe.coefficient(k)) * activity;
    }
    double nameplate = network.plants().at(p).capacityTonnesPerMonth();
    double share = activity / network.capacityWithin(p, activity, nameplate);
    double delta = network.behaviour().plantSmoothness() * network.baseRevenueUsdPerTonne(p);
    values.plant(p, activity, margin - delta * Math.log(share / (1 - share)));
  }

  private void setLane(int l, double flow) {
    int from = network.laneFrom(l);
    int to = network.laneTo(l);
    double duty = network.lanes().at(l).dutyShare() * price(from);
    values.lane(l, flow, flow, price(to) - price(from) - duty);
    net[from] -= flow;
    out[from] += flow;
    net[to] += flow;
  }

  private void setNewLane(int l) {
    int to = network.laneTo(l);
    values.lane(l, 0.01 * values.throughput[to], 0, 0.25 * price(to));
  }

  private void setUses() {
    for (int u = 0; u < network.endUses().size(); u++) {
      int m = network.endUseMarket(u);
      double share = lossPerThroughput(m);
      double consumption = (net[m] - share * out[m]) / (1 + share) / usesAt(m);
      values.use(u, consumption);
    }
    for (int m = 0; m < net.length; m++) {
      double consumed = usesAt(m) == 0 ? 0 : (net[m] - lossPerThroughput(m) * out[m]);
      consumed /= 1 + lossPerThroughput(m);
      double left = net[m] - consumed - lossPerThroughput(m) * (out[m] + consumed);
      if (Math.abs(left) > 1e-9 * Math.max(1, out[m]) || consumed < 0) {
        throw new IllegalArgumentException(
            network.markets().idAt(m)
                + " has "
                + left
                + " t left, use "
                + consumed
                + "\nMaybe a plant's activity is wrong");
      }
      values.throughput(m, out[m] + consumed);
    }
  }

  private long usesAt(int market) {
    String id = network.markets().idAt(market);
    return network.endUses().list().stream()
        .filter(u -> Market.idOf(u.region(), u.commodity()).equals(id))
        .count();
  }

  private double lossPerThroughput(int market) {
    Market own = network.markets().at(market);
    return own.lossSharePerMonth() * own.coverMonths();
  }

  private double price(int market) {
    return network.markets().at(market).basePriceUsdPerTonne();
  }
}
