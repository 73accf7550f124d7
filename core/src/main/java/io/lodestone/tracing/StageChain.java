// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import io.lodestone.network.Terms;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a region makes, buys, sells and uses of one element, stage by stage: where a chain is
/// broken shows at once.
///
/// All amounts in tonnes of the element a year, averaged over the months asked for.
public final class StageChain {

  private static final int MONTHS_PER_YEAR = 12;

  /// One stage of the chain, by the commodities that it makes.
  ///
  /// @param stage stage that makes the commodities
  /// @param made delivered by the region's plants
  /// @param capacity what these plants could deliver
  /// @param imported arrivals from elsewhere
  /// @param importedFromRival part of it that came straight from the rival
  /// @param exported loaded for elsewhere
  /// @param takenByPlants inputs of the region's plants
  /// @param used consumption of the region's end uses
  /// @param unmet what these end uses use less than in the baseline; negative where they use more
  public record Link(
      Stage stage,
      double made,
      double capacity,
      double imported,
      double importedFromRival,
      double exported,
      double takenByPlants,
      double used,
      double unmet) {}

  private final Trajectory run;
  private final Network network;
  private final double[] content;
  private final String region;

  private StageChain(Trajectory run, String region, String element) {
    this.run = run;
    this.network = run.network();
    this.region = region;
    this.content = new double[network.markets().size()];
    Arrays.setAll(content, m -> network.commodityOf(m).contentShare(element));
  }

  /// The chain of an element in a region.
  ///
  /// @param rival region whose part of the imports is shown
  /// @param window months to average over
  public static List<Link> of(
      Trajectory run, String region, String rival, String element, Months window) {
    StageChain chain = new StageChain(run, region, element);
    List<Link> links = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      Link link = chain.link(stage, rival, window);
      if (link.made() + link.capacity() + link.imported() + link.used() + link.unmet() > 0) {
        links.add(link);
      }
    }
    return links;
  }

  /// A run of months.
  ///
  /// @param from first month index
  /// @param until first month index after it, above `from`
  public record Months(int from, int until) {

    public Months {
      if (until <= from) {
        throw new IllegalArgumentException(
            "months from " + from + " until " + until + "\nMaybe the two are swapped");
      }
    }
  }

  private Link link(Stage stage, String rival, Months window) {
    double[] sum = new double[8];
    double[] here = new double[content.length];
    Arrays.setAll(here, m -> contentHere(m, stage));
    for (int t = window.from(); t < window.until(); t++) {
      addPlants(sum, here, t);
      addLanes(sum, here, rival, t);
      for (int u = 0; u < network.endUses().size(); u++) {
        double share = here[network.endUseMarket(u)];
        sum[6] += share * run.consumption(t, u);
        sum[7] += share * run.useLost(t, u);
      }
    }
    double perYear = (double) MONTHS_PER_YEAR / (window.until() - window.from());
    for (int i = 0; i < sum.length; i++) {
      sum[i] *= perYear;
    }
    return new Link(stage, sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6], sum[7]);
  }

  private void addPlants(double[] sum, double[] here, int month) {
    for (int p = 0; p < network.plants().size(); p++) {
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        double share = here[recipe.index(k)] * recipe.coefficient(k);
        if (share > 0) {
          sum[0] += share * run.delivered(month, p);
          sum[1] += share * run.capacity(month, p);
        } else {
          sum[5] -= share * run.activity(month, p);
        }
      }
    }
  }

  private void addLanes(double[] sum, double[] here, String rival, int month) {
    for (int l = 0; l < network.lanes().size(); l++) {
      double to = here[network.laneTo(l)];
      double from = here[network.laneFrom(l)];
      if (to > 0) {
        double arriving = to * run.arrival(month, l);
        sum[2] += arriving;
        sum[3] += network.lanes().at(l).from().equals(rival) ? arriving : 0;
      }
      if (from > 0) {
        sum[4] += from * run.flow(month, l);
      }
    }
  }

  /// Content of a market's commodity if the market is the region's and of the stage, else 0.
  private double contentHere(int market, Stage stage) {
    boolean here = network.markets().at(market).region().equals(region);
    return here && network.commodityOf(market).stage() == stage ? content[market] : 0;
  }
}
