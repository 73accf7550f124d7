// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import io.lodestone.network.Commodity;
import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import io.lodestone.tracing.FlowTable;
import java.util.function.ToDoubleFunction;

/// What a region made, bought, sold and drew from stock, in t over the same window.
///
/// @param production what its plants delivered
/// @param imports what arrived from elsewhere
/// @param exports what was loaded for elsewhere
/// @param stockDraw opening minus closing stocks, negative while stocks build
public record TradeBalance(double production, double imports, double exports, double stockDraw) {

  /// The balance of one commodity, t of the commodity.
  ///
  /// @throws IllegalArgumentException when the region or the commodity does not exist
  public static TradeBalance ofCommodity(FlowTable flows, String region, String commodity) {
    flows.network().commodities().getIndex(commodity);
    return of(flows, region, c -> c.id().equals(commodity) ? 1 : 0);
  }

  /// The balance of an element in the commodities that a stage makes, t of the element.
  ///
  /// @throws IllegalArgumentException when the region or the element does not exist
  public static TradeBalance ofStage(FlowTable flows, String region, String element, Stage stage) {
    flows.network().elements().getIndex(element);
    return of(flows, region, c -> c.stage() == stage ? c.contentShare(element) : 0);
  }

  private static TradeBalance of(
      FlowTable flows, String region, ToDoubleFunction<Commodity> weight) {
    Network network = flows.network();
    int here = network.regions().getIndex(region);
    double[] weights = network.commodities().list().stream().mapToDouble(weight).toArray();
    double production = 0;
    double stockDraw = 0;
    for (int m = 0; m < network.markets().size(); m++) {
      if (network.marketRegion(m) == here) {
        double w = weights[network.marketCommodity(m)];
        production += w * flows.produced(m);
        stockDraw += w * flows.stockDraw(m);
      }
    }
    double imports = 0;
    double exports = 0;
    for (int l = 0; l < network.lanes().size(); l++) {
      double w = weights[network.marketCommodity(network.laneTo(l))];
      imports += network.marketRegion(network.laneTo(l)) == here ? w * flows.arrived(l) : 0;
      exports += network.marketRegion(network.laneFrom(l)) == here ? w * flows.loaded(l) : 0;
    }
    return new TradeBalance(production, imports, exports, stockDraw);
  }

  /// Production + imports − exports + stock draw, t.
  public double apparentConsumption() {
    return production + imports - exports + stockDraw;
  }

  /// (imports − exports + stock draw) / apparent consumption (U.S. Geological Survey); negative for
  /// a net exporter, NaN without consumption.
  public double netImportReliance() {
    return share(imports - exports + stockDraw, apparentConsumption());
  }

  /// (imports − exports) / (production + imports − exports) (European Commission 2017); negative
  /// for a net exporter, NaN without supply.
  public double importReliance() {
    return share(imports - exports, production + imports - exports);
  }

  /// Production / apparent consumption; above 1 for a net exporter, NaN without consumption.
  public double selfSufficiency() {
    return share(production, apparentConsumption());
  }

  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }
}
