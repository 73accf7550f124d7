// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.tracing.FlowTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where one commodity is made in the world and where a region gets it. Immutable; threads may
/// share it.
///
/// For elements see [StageConcentration]; this is the same for a good that carries several, such as
/// a magnet.
///
/// @param production what the plants of each region deliver, t of the commodity, `[region]`
/// @param sourcing what the region's own plants deliver and its lanes bring, by the region it comes
///   from, t, `[region]`
/// @param balance the region's trade in the commodity
public record CommoditySupply(
    List<Double> production, List<Double> sourcing, TradeBalance balance) {

  public CommoditySupply {
    production = List.copyOf(production);
    sourcing = List.copyOf(sourcing);
  }

  /// The supply of a commodity in a window, as seen from a region.
  ///
  /// @throws IllegalArgumentException when the commodity or the region does not exist
  public static CommoditySupply of(FlowTable flows, String commodity, String region) {
    Network network = flows.network();
    network.commodities().getIndex(commodity);
    int here = network.regions().getIndex(region);
    Double[] production = zeros(network);
    Double[] sourcing = zeros(network);
    for (int r = 0; r < production.length; r++) {
      String market = Market.idOf(network.regions().idAt(r), commodity);
      if (network.markets().findIndex(market).isPresent()) {
        production[r] = flows.produced(network.markets().getIndex(market));
      }
    }
    sourcing[here] = production[here];
    for (int l = 0; l < network.lanes().size(); l++) {
      boolean comesHere =
          network.marketRegion(network.laneTo(l)) == here
              && network.commodityOf(network.laneTo(l)).id().equals(commodity);
      if (comesHere) {
        sourcing[network.marketRegion(network.laneFrom(l))] += flows.arrived(l);
      }
    }
    return new CommoditySupply(
        Arrays.asList(production),
        Arrays.asList(sourcing),
        TradeBalance.ofCommodity(flows, region, commodity));
  }

  private static Double[] zeros(Network network) {
    Double[] zeros = new Double[network.regions().size()];
    Arrays.fill(zeros, 0.0);
    return zeros;
  }

  /// The supply risk by the European Commission's formula with the region in the place of the
  /// Union. Trade parameters are neutral (1), there is no substitute (SI = 1) and no old scrap of
  /// the good: none of them is in the data.
  ///
  /// @param network the one that the flows were in
  public SupplyRisk supplyRisk(Network network) {
    double reliance = balance.importReliance();
    return new SupplyRisk(
        SupplyRisk.weightedHhi(suppliers(network, production)),
        SupplyRisk.weightedHhi(suppliers(network, sourcing)),
        Double.isNaN(reliance) ? 1 : Math.clamp(reliance, 0, 1),
        0,
        1);
  }

  private static List<SupplyRisk.Supplier> suppliers(Network network, List<Double> tonnes) {
    double total = tonnes.stream().mapToDouble(t -> t).sum();
    List<SupplyRisk.Supplier> suppliers = new ArrayList<>();
    for (int r = 0; r < tonnes.size(); r++) {
      if (tonnes.get(r) > 0) {
        double governance = network.regions().at(r).governanceScore();
        suppliers.add(new SupplyRisk.Supplier(tonnes.get(r) / total, governance, 1));
      }
    }
    return suppliers;
  }
}
