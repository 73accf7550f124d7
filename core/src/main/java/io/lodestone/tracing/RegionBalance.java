// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.simulation.Trajectory;

/// What came into a region and what went, of one element in everything that carries it, over some
/// months: where the goods that its users had came from.
///
/// All amounts in tonnes of the element. `used = fromRival + fromOthers − exported + made + drawn −
/// lost`, to the tolerance of the clearing.
///
/// @param fromRival arrivals straight from the rival
/// @param fromOthers arrivals from everybody else, resale included
/// @param exported loaded for elsewhere
/// @param made by the region's plants, less what they took in: mines and recycling bring the
///   element, losses of processes take it
/// @param drawn from stocks of traders and reserves; negative where they grew
/// @param lost in storage
/// @param used by end uses
public record RegionBalance(
    double fromRival,
    double fromOthers,
    double exported,
    double made,
    double drawn,
    double lost,
    double used) {

  /// The balance of an element in a region.
  ///
  /// @param rival region whose part of the arrivals stands apart
  /// @param window months that are added up
  /// @throws IllegalArgumentException when a region or the element does not exist
  public static RegionBalance of(
      Trajectory run, String region, String rival, String element, StageChain.Months window) {
    run.network().regions().getIndex(rival);
    run.network().elements().getIndex(element);
    Sum sum = new Sum(run, run.network().regions().getIndex(region), element, rival);
    for (int t = window.from(); t < window.until(); t++) {
      sum.add(t);
    }
    return sum.balance();
  }

  /// The same less another, item by item.
  public RegionBalance minus(RegionBalance other) {
    return new RegionBalance(
        fromRival - other.fromRival,
        fromOthers - other.fromOthers,
        exported - other.exported,
        made - other.made,
        drawn - other.drawn,
        lost - other.lost,
        used - other.used);
  }

  private static final class Sum {
    private final Trajectory run;
    private final Network network;
    private final double[] content;
    private final String rival;
    private double fromRival;
    private double fromOthers;
    private double exported;
    private double made;
    private double drawn;
    private double used;

    Sum(Trajectory run, int region, String element, String rival) {
      this.run = run;
      this.network = run.network();
      this.rival = rival;
      this.content = new double[network.markets().size()];
      for (int m = 0; m < content.length; m++) {
        content[m] =
            network.marketRegion(m) == region ? network.commodityOf(m).contentShare(element) : 0;
      }
    }

    void add(int month) {
      for (int m = 0; m < content.length; m++) {
        drawn += content[m] * (run.openingStock(month, m) - run.stock(month, m));
      }
      for (int s = 0; s < network.stockpiles().size(); s++) {
        drawn += content[network.stockpileMarket(s)] * run.stockpileRelease(month, s);
      }
      for (int l = 0; l < network.lanes().size(); l++) {
        double arriving = content[network.laneTo(l)] * run.arrival(month, l);
        boolean straight = network.lanes().at(l).from().equals(rival);
        fromRival += straight ? arriving : 0;
        fromOthers += straight ? 0 : arriving;
        exported += content[network.laneFrom(l)] * run.flow(month, l);
      }
      for (int p = 0; p < network.plants().size(); p++) {
        Terms recipe = network.recipe(p);
        for (int k = 0; k < recipe.size(); k++) {
          double a = recipe.coefficient(k);
          double amount = a > 0 ? run.delivered(month, p) : run.activity(month, p);
          made += a * content[recipe.index(k)] * amount;
        }
      }
      for (int u = 0; u < network.endUses().size(); u++) {
        used += content[network.endUseMarket(u)] * run.consumption(month, u);
      }
    }

    RegionBalance balance() {
      double lost = fromRival + fromOthers - exported + made + drawn - used;
      return new RegionBalance(fromRival, fromOthers, exported, made, drawn, lost, used);
    }
  }
}
