// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
  private final String element;
  private final Set<Stage> stages;

  private Tracer(FlowTable flows, String element) {
    this.flows = flows;
    this.network = flows.network();
    this.element = element;
    this.stages = stagesOf(network);
  }

  /// A tracer of an element through flows.
  ///
  /// @throws IllegalArgumentException when the element does not exist
  public static Tracer of(FlowTable flows, String element) {
    flows.network().elements().getIndex(element);
    return new Tracer(flows, element);
  }

  /// The stages of a network's plants, in the order of the chain.
  public static Set<Stage> stagesOf(Network network) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    network.plants().list().forEach(p -> stages.add(network.processOf(p).stage()));
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

  /// The share of a region's use of the element in each market, `[market]`; NaN where it uses none.
  private double[] useWeights(String region) {
    network.regions().getIndex(region);
    double[] weights = new double[network.markets().size()];
    double total = 0;
    for (int u = 0; u < network.endUses().size(); u++) {
      if (network.endUses().at(u).region().equals(region)) {
        int market = network.endUseMarket(u);
        double used = flows.use(u) * network.commodityOf(market).contentShare(element);
        weights[market] += used;
        total += used;
      }
    }
    for (int m = 0; m < weights.length; m++) {
      weights[m] /= total;
    }
    return weights;
  }

  private double[] marketWeights(String region, String commodity) {
    double[] weights = new double[network.markets().size()];
    int market = network.markets().getIndex(Market.idOf(region, commodity));
    weights[market] =
        network.commodities().get(commodity).contentShare(element) > 0 ? 1 : Double.NaN;
    return weights;
  }

  private Mixing mixing(Stage stage) {
    return new Mixing(flows, element, p -> network.processOf(p).stage() == stage);
  }

  private Origins origins(double[] weights) {
    Map<Stage, Origins.Shares> byStage = new EnumMap<>(Stage.class);
    for (Stage stage : stages) {
      Mixing mixing = mixing(stage);
      double traced = weigh(weights, mixing.traced());
      Map<String, Double> shares = new HashMap<>();
      for (int r = 0; r < network.regions().size(); r++) {
        shares.put(network.regions().idAt(r), share(weigh(weights, mixing.stoppedIn(r)), traced));
      }
      double none = share(weigh(weights, mixing.neverStopped()), traced);
      byStage.put(stage, new Origins.Shares(shares, none, Math.max(0, 1 - traced)));
    }
    return new Origins(byStage);
  }

  private Dependence dependence(double[] weights, String on) {
    int region = network.regions().getIndex(on);
    Map<Stage, Double> byStage = new EnumMap<>(Stage.class);
    for (Stage stage : stages) {
      byStage.put(stage, share(weights, mixing(stage), region));
    }
    Mixing any = new Mixing(flows, element, p -> network.plants().at(p).region().equals(on));
    return new Dependence(direct(weights, on), byStage, share(weights, any, region));
  }

  private static double share(double[] weights, Mixing mixing, int region) {
    return share(weigh(weights, mixing.stoppedIn(region)), weigh(weights, mixing.traced()));
  }

  private static double share(double part, double traced) {
    return traced > NOTHING ? Math.min(1, part / traced) : Double.NaN;
  }

  /// The share that came into the markets directly from a region.
  private double direct(double[] weights, String on) {
    double[] inflow = Mixing.inflows(flows);
    double[] from = new double[inflow.length];
    for (int m = 0; m < from.length; m++) {
      from[m] = network.markets().at(m).region().equals(on) ? flows.produced(m) : 0;
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      from[network.laneTo(l)] += network.lanes().at(l).from().equals(on) ? flows.arrived(l) : 0;
    }
    double share = 0;
    double known = 0;
    for (int m = 0; m < from.length; m++) {
      if (inflow[m] > 0) {
        share += weights[m] * from[m] / inflow[m];
        known += weights[m];
      }
    }
    return share(share, known);
  }

  /// Σ weight × share over the markets that have weight.
  private static double weigh(double[] weights, double[] shares) {
    double sum = 0;
    for (int m = 0; m < weights.length; m++) {
      sum += weights[m] * shares[m];
    }
    return sum;
  }
}
