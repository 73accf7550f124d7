// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Follows the units of one element back through the flows of a window, by proportional mixing: an
/// absorbing Markov chain over markets.
///
/// Every market mixes what plants deliver and lanes bring; everyone who takes from it takes the
/// mix, and so do stock draws. A plant's output has the mix of its inputs, weighted by what each
/// carries of the element. A magnet bought from a third country so still counts as metal of the
/// country that made the metal. Immutable; threads may share it. Source: absorbing chains as in
/// Grinstead & Snell, chapter 11; staged tracing in `docs/reference/indicators.md`.
public final class Tracer {

  /// A share of units below which a market counts as untraced: rounding of the solution.
  private static final double NOTHING = 1e-12;

  private final FlowTable flows;
  private final Network network;
  private final ElementWays ways;
  private final Mixing mixing;
  private final Map<Stage, WayBack> untilStage = new ConcurrentHashMap<>();
  private final Map<String, WayBack> untilRegion = new ConcurrentHashMap<>();

  private Tracer(FlowTable flows, ElementWays ways) {
    this.flows = flows;
    this.network = flows.network();
    this.ways = ways;
    this.mixing = new Mixing(ways, flows);
  }

  /// A tracer of an element through flows.
  ///
  /// @throws IllegalArgumentException when the element does not exist
  public static Tracer of(FlowTable flows, String element) {
    return of(flows, ElementWays.of(flows.network(), element));
  }

  /// A tracer of the element of ways through flows in the same network.
  public static Tracer of(FlowTable flows, ElementWays ways) {
    return new Tracer(flows, ways);
  }

  /// The stages of a network's plants, in the order of the chain.
  public static Set<Stage> stagesOf(Network network) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    for (int p = 0; p < network.plants().size(); p++) {
      stages.add(network.processOf(p).stage());
    }
    return Collections.unmodifiableSet(stages);
  }

  /// Where the element in everything that a region's end uses consume went through each stage.
  ///
  /// @throws IllegalArgumentException when the region does not exist
  public Origins useOrigins(String region) {
    return origins(useWeights(region));
  }

  /// Where the element in a commodity at a region's market went through each stage.
  ///
  /// @throws IllegalArgumentException when the market does not exist
  public Origins marketOrigins(String region, String commodity) {
    return origins(marketWeights(region, commodity));
  }

  /// How much the element in everything that a region's end uses consume depends on another region.
  ///
  /// @throws IllegalArgumentException when a region does not exist
  public Dependence useDependence(String region, String on) {
    return dependence(useWeights(region), on);
  }

  /// How much the element in a commodity at a region's market depends on another region.
  ///
  /// @throws IllegalArgumentException when the market or the region does not exist
  public Dependence marketDependence(String region, String commodity, String on) {
    return dependence(marketWeights(region, commodity), on);
  }

  /// The share of the element in everything that a region's end uses consume that went through
  /// another region at a stage, as in [#useDependence].
  ///
  /// @throws IllegalArgumentException when a region does not exist
  public double useShare(String region, Stage stage, String on) {
    return share(useWeights(region), until(stage), network.regions().getIndex(on));
  }

  /// The share of the element in everything that a region's end uses consume that went through
  /// another region at one stage or more, as in [#useDependence].
  ///
  /// @throws IllegalArgumentException when a region does not exist
  public double useShareAtAnyStage(String region, String on) {
    return share(useWeights(region), untilIn(on), network.regions().getIndex(on));
  }

  /// The share of a region's use of the element in each market, `[market]`; all 0 where it uses
  /// none.
  private double[] useWeights(String region) {
    int index = network.regions().getIndex(region);
    double[] weights = new double[network.markets().size()];
    double total = 0;
    for (int u = 0; u < network.endUses().size(); u++) {
      int market = network.endUseMarket(u);
      if (network.marketRegion(market) == index) {
        double used = flows.use(u) * ways.content(market);
        weights[market] += used;
        total += used;
      }
    }
    for (int m = 0; total > 0 && m < weights.length; m++) {
      weights[m] /= total;
    }
    return weights;
  }

  private double[] marketWeights(String region, String commodity) {
    double[] weights = new double[network.markets().size()];
    int market = network.markets().getIndex(Market.idOf(region, commodity));
    weights[market] = ways.content(market) > 0 ? 1 : 0;
    return weights;
  }

  private WayBack until(Stage stage) {
    return untilStage.computeIfAbsent(
        stage, s -> mixing.until(p -> network.processOf(p).stage() == s));
  }

  private WayBack untilIn(String region) {
    int index = network.regions().getIndex(region);
    return untilRegion.computeIfAbsent(
        region, r -> mixing.until(p -> network.plantRegion(p) == index));
  }

  private Origins origins(double[] weights) {
    double used = Arrays.stream(weights).sum();
    Map<Stage, Origins.Shares> byStage = new EnumMap<>(Stage.class);
    for (Stage stage : stagesOf(network)) {
      WayBack.Ends ends = until(stage).follow(weights);
      double traced = ends.traced();
      Map<String, Double> shares = new HashMap<>();
      for (int r = 0; r < network.regions().size(); r++) {
        shares.put(network.regions().idAt(r), share(ends.stoppedIn(r), traced));
      }
      byStage.put(
          stage,
          new Origins.Shares(
              shares,
              share(ends.neverStopped(), traced),
              used > 0 ? Math.max(0, 1 - traced) : Double.NaN));
    }
    return new Origins(byStage);
  }

  private Dependence dependence(double[] weights, String on) {
    int region = network.regions().getIndex(on);
    Map<Stage, Double> byStage = new EnumMap<>(Stage.class);
    for (Stage stage : stagesOf(network)) {
      byStage.put(stage, share(weights, until(stage), region));
    }
    return new Dependence(direct(weights, region), byStage, share(weights, untilIn(on), region));
  }

  private static double share(double[] weights, WayBack back, int region) {
    WayBack.Ends ends = back.follow(weights);
    return share(ends.stoppedIn(region), ends.traced());
  }

  private static double share(double part, double traced) {
    return traced > NOTHING ? Math.min(1, part / traced) : Double.NaN;
  }

  /// The share that came into the markets directly from a region.
  private double direct(double[] weights, int on) {
    double[] from = new double[weights.length];
    for (int m = 0; m < from.length; m++) {
      from[m] = network.marketRegion(m) == on ? flows.produced(m) : 0;
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      boolean isFrom = network.marketRegion(network.laneFrom(l)) == on;
      from[network.laneTo(l)] += isFrom ? flows.arrived(l) : 0;
    }
    double share = 0;
    double known = 0;
    for (int m = 0; m < from.length; m++) {
      if (flows.inflow(m) > 0) {
        share += weights[m] * from[m] / flows.inflow(m);
        known += weights[m];
      }
    }
    return share(share, known);
  }
}
