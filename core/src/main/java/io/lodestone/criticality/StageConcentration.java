// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import io.lodestone.network.Network;
import io.lodestone.network.Region;
import io.lodestone.network.Stage;
import io.lodestone.network.Terms;
import io.lodestone.tracing.ElementWays;
import io.lodestone.tracing.FlowTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where an element is produced at each stage, and the supply risk that follows. Immutable; threads
/// may share it.
///
/// Production at a stage is what the plants of processes of that stage deliver, t of the element,
/// scrap left out. Different stages give different answers: report the worst together with its
/// name.
public final class StageConcentration {

  private final FlowTable flows;
  private final Network network;
  private final String element;
  private final double[] content;
  private final Map<Stage, double[]> production = new EnumMap<>(Stage.class);

  private StageConcentration(FlowTable flows, String element) {
    this.flows = flows;
    this.network = flows.network();
    this.element = element;
    this.content = ElementWays.contents(network, element);
    for (int p = 0; p < network.plants().size(); p++) {
      double made = made(p);
      if (made > 0) {
        production
                .computeIfAbsent(
                    network.processOf(p).stage(), s -> new double[network.regions().size()])[
                network.plantRegion(p)] +=
            made;
      }
    }
  }

  /// The concentration of an element's production in a window.
  ///
  /// @throws IllegalArgumentException when the element does not exist
  public static StageConcentration of(FlowTable flows, String element) {
    flows.network().elements().getIndex(element);
    return new StageConcentration(flows, element);
  }

  private double made(int plant) {
    Terms recipe = network.recipe(plant);
    double made = 0;
    for (int k = 0; k < recipe.size(); k++) {
      if (network.commodityOf(recipe.index(k)).stage() != Stage.RECYCLING) {
        made += Math.max(0, recipe.coefficient(k)) * content[recipe.index(k)];
      }
    }
    return made * flows.delivered(plant);
  }

  /// The stages at which anybody produces the element, in the order of the chain.
  public Set<Stage> stages() {
    return Collections.unmodifiableSet(production.keySet());
  }

  /// What a region produces at a stage, t of the element.
  ///
  /// @throws IllegalArgumentException when the region does not exist
  public double production(Stage stage, String region) {
    int index = network.regions().getIndex(region);
    double[] made = production.get(stage);
    return made == null ? 0 : made[index];
  }

  /// The share of a region in production at a stage, 0 to 1; NaN where nobody produces.
  ///
  /// @throws IllegalArgumentException when the region does not exist
  public double share(Stage stage, String region) {
    return production(stage, region) / total(stage);
  }

  private double total(Stage stage) {
    double[] made = production.get(stage);
    return made == null ? 0 : Arrays.stream(made).sum();
  }

  /// The concentration of production at a stage over regions; undefined where nobody produces.
  public Concentration concentration(Stage stage) {
    double[] made = production.get(stage);
    return Concentration.of(made == null ? new double[0] : made);
  }

  /// The share of new input into the chain that recyclers deliver rather than mines, 0 to 1; NaN
  /// without either. Recycled production scrap is not told apart from old scrap.
  public double recyclingInputRate() {
    double recycled = total(Stage.RECYCLING);
    return recycled / (recycled + total(Stage.MINE));
  }

  /// The supply risk of a stage as seen from a region: the European Commission's formula with that
  /// region in the place of the Union.
  ///
  /// World supply is production at the stage; sourcing is what the region's own plants deliver and
  /// its lanes bring of the commodities that the stage makes, by the region they come from.
  /// Governance is the regions' score. Trade parameters are neutral (1) and there is no substitute
  /// (SI = 1): neither is in the data.
  ///
  /// @throws IllegalArgumentException when the region does not exist
  public SupplyRisk supplyRisk(Stage stage, String region) {
    double reliance = TradeBalance.ofStage(flows, region, element, stage).importReliance();
    double recycling = recyclingInputRate();
    return new SupplyRisk(
        SupplyRisk.weightedHhi(suppliers(production.getOrDefault(stage, new double[0]))),
        SupplyRisk.weightedHhi(suppliers(sourcing(stage, region))),
        Double.isNaN(reliance) ? 1 : Math.clamp(reliance, 0, 1),
        Double.isNaN(recycling) ? 0 : recycling,
        1);
  }

  /// The stage with the highest supply risk as seen from a region, recycling left out; empty where
  /// nobody produces.
  ///
  /// @throws IllegalArgumentException when the region does not exist
  public Optional<Stage> findBottleneck(String region) {
    Stage worst = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (Stage stage : production.keySet()) {
      double risk = supplyRisk(stage, region).value();
      if (stage != Stage.RECYCLING && risk > highest) {
        worst = stage;
        highest = risk;
      }
    }
    return Optional.ofNullable(worst);
  }

  /// What a region gets of the commodities that a stage makes, by the region it comes from, t of
  /// the element.
  private double[] sourcing(Stage stage, String region) {
    int here = network.regions().getIndex(region);
    double[] from = new double[network.regions().size()];
    for (int m = 0; m < network.markets().size(); m++) {
      if (network.marketRegion(m) == here) {
        from[here] += content(m, stage) * flows.produced(m);
      }
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      if (network.marketRegion(network.laneTo(l)) == here) {
        from[network.marketRegion(network.laneFrom(l))] +=
            content(network.laneTo(l), stage) * flows.arrived(l);
      }
    }
    return from;
  }

  private double content(int market, Stage stage) {
    return network.commodityOf(market).stage() == stage ? content[market] : 0;
  }

  private List<SupplyRisk.Supplier> suppliers(double[] tonnes) {
    double total = Arrays.stream(tonnes).sum();
    List<SupplyRisk.Supplier> suppliers = new ArrayList<>();
    for (int r = 0; r < tonnes.length; r++) {
      if (tonnes[r] > 0) {
        Region region = network.regions().at(r);
        suppliers.add(new SupplyRisk.Supplier(tonnes[r] / total, region.governanceScore(), 1));
      }
    }
    return suppliers;
  }
}
