// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Market;
import io.lodestone.network.Network;

/// Through which plants and lanes an element came that is used somewhere: how many tonnes of what
/// is used passed each of them, by proportional mixing as in [Tracer]. Immutable; threads may share
/// it.
///
/// Tonnes are of the element, over the window of the flows. A unit that a loop of recycling carries
/// round counts each time it passes.
public final class Provenance {

  private final double[] plant;
  private final double[] lane;
  private final double total;

  private Provenance(FlowTable flows, String element, double[] start) {
    Network network = flows.network();
    this.plant = new double[network.plants().size()];
    this.lane = new double[network.lanes().size()];
    ElementWays ways = ElementWays.of(network, element);
    Mixing mixing = new Mixing(ways, flows);
    double[] visits = mixing.until(p -> false).visits(start);
    for (int w = 0; w < ways.wayTo.length; w++) {
      if (ways.wayOutput[w] == ElementWays.NONE) {
        lane[ways.wayLane[w]] += visits[ways.wayTo[w]] * mixing.wayShare(w);
      }
    }
    for (int o = 0; o < ways.outputPlant.length; o++) {
      plant[ways.outputPlant[o]] += visits[ways.outputPlace[o]] * mixing.outputShare(o);
    }
    double sum = 0;
    for (double tonnes : start) {
      sum += tonnes;
    }
    this.total = sum;
  }

  /// Of the element in everything that a region's end uses consume.
  ///
  /// @throws IllegalArgumentException when the element or the region does not exist
  public static Provenance ofUse(FlowTable flows, String element, String region) {
    int here = flows.network().regions().getIndex(region);
    return ofUses(flows, element, m -> flows.network().marketRegion(m) == here);
  }

  /// Of the element in everything that end uses anywhere consume.
  ///
  /// @throws IllegalArgumentException when the element does not exist
  public static Provenance ofWorldUse(FlowTable flows, String element) {
    return ofUses(flows, element, m -> true);
  }

  private static Provenance ofUses(
      FlowTable flows, String element, java.util.function.IntPredicate market) {
    Network network = flows.network();
    double[] content = ElementWays.contents(network, element);
    double[] start = new double[network.markets().size()];
    for (int u = 0; u < network.endUses().size(); u++) {
      int m = network.endUseMarket(u);
      start[m] += market.test(m) ? flows.use(u) * content[m] : 0;
    }
    return new Provenance(flows, element, start);
  }

  /// Of the element in everything that comes into a market.
  ///
  /// @throws IllegalArgumentException when the element or the market does not exist
  public static Provenance ofMarket(
      FlowTable flows, String element, String region, String commodity) {
    Network network = flows.network();
    int market = network.markets().getIndex(Market.idOf(region, commodity));
    double[] start = new double[network.markets().size()];
    start[market] = flows.inflow(market) * ElementWays.contents(network, element)[market];
    return new Provenance(flows, element, start);
  }

  /// What is followed back, t.
  public double totalTonnes() {
    return total;
  }

  /// What passed a plant, t.
  public double plantTonnes(int index) {
    return plant[index];
  }

  /// What came on a lane, t.
  public double laneTonnes(int index) {
    return lane[index];
  }
}
