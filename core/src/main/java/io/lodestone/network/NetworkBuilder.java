// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Collects what exists and builds a [Network]. Markets that nobody declared get the commodity's
/// base price and the default store.
public final class NetworkBuilder {

  /// Stock cover where the data say nothing, in months of throughput (model contract, section 2).
  public static final double DEFAULT_COVER_MONTHS = 0.5;

  List<Region> regions = new ArrayList<>();
  List<Element> elements = new ArrayList<>();
  List<Commodity> commodities = new ArrayList<>();
  List<Process> processes = new ArrayList<>();
  List<Plant> plants = new ArrayList<>();
  List<Lane> lanes = new ArrayList<>();
  List<EndUse> endUses = new ArrayList<>();
  List<Stockpile> stockpiles = new ArrayList<>();
  List<Quota> quotas = new ArrayList<>();
  List<Good> goods = new ArrayList<>();
  Behaviour behaviour = Behaviour.DEFAULT;
  Map<Stage, StageWords> stageWords = new EnumMap<>(Stage.class);
  private List<Market> markets = new ArrayList<>();

  /// Sets the regions, in any order; ids must differ.
  public NetworkBuilder regions(Collection<Region> items) {
    regions = new ArrayList<>(items);
    return this;
  }

  /// Sets the elements that are traced.
  public NetworkBuilder elements(Collection<Element> items) {
    elements = new ArrayList<>(items);
    return this;
  }

  /// Sets the commodities; prices in USD/t.
  public NetworkBuilder commodities(Collection<Commodity> items) {
    commodities = new ArrayList<>(items);
    return this;
  }

  /// Sets the recipes, in t per t of activity.
  public NetworkBuilder processes(Collection<Process> items) {
    processes = new ArrayList<>(items);
    return this;
  }

  /// Declares markets whose price or store differ from the defaults.
  public NetworkBuilder markets(Collection<Market> items) {
    markets = new ArrayList<>(items);
    return this;
  }

  /// Sets the plants; capacities in t/month.
  public NetworkBuilder plants(Collection<Plant> items) {
    plants = new ArrayList<>(items);
    return this;
  }

  /// Sets the lanes, at most one for a commodity and a pair of regions.
  public NetworkBuilder lanes(Collection<Lane> items) {
    lanes = new ArrayList<>(items);
    return this;
  }

  /// Sets the end uses.
  public NetworkBuilder endUses(Collection<EndUse> items) {
    endUses = new ArrayList<>(items);
    return this;
  }

  /// Sets the strategic stocks; rules in t/month.
  public NetworkBuilder stockpiles(Collection<Stockpile> items) {
    stockpiles = new ArrayList<>(items);
    return this;
  }

  /// Sets the quotas; caps in t/month.
  public NetworkBuilder quotas(Collection<Quota> items) {
    quotas = new ArrayList<>(items);
    return this;
  }

  /// Sets the goods; caps in t/month.
  public NetworkBuilder goods(Collection<Good> items) {
    goods = new ArrayList<>(items);
    return this;
  }

  /// Sets how sharply everyone answers prices; the defaults of [Behaviour] otherwise.
  public NetworkBuilder behaviour(Behaviour value) {
    behaviour = value;
    return this;
  }

  /// Sets what the study calls stages; the words of [StageWords#of] for those that are absent.
  public NetworkBuilder stageWords(Map<Stage, StageWords> words) {
    stageWords = new EnumMap<>(Stage.class);
    stageWords.putAll(words);
    return this;
  }

  /// Builds the network.
  ///
  /// @throws IllegalArgumentException when an id occurs twice or a reference leads nowhere
  public Network build() {
    Map<String, Market> byId = new TreeMap<>();
    markets.forEach(m -> byId.put(m.id(), m));
    Index<Commodity> commodityIndex = new Index<>("commodity", commodities, Commodity::id);
    Index<Process> processIndex = new Index<>("process", processes, Process::id);
    for (Plant plant : plants) {
      for (String commodity : processIndex.get(plant.process()).coefficientByCommodity().keySet()) {
        addMarket(byId, plant.region(), commodityIndex.get(commodity));
      }
    }
    for (Lane lane : lanes) {
      addMarket(byId, lane.from(), commodityIndex.get(lane.commodity()));
      addMarket(byId, lane.to(), commodityIndex.get(lane.commodity()));
    }
    for (EndUse use : endUses) {
      addMarket(byId, use.region(), commodityIndex.get(use.commodity()));
    }
    for (Stockpile stockpile : stockpiles) {
      addMarket(byId, stockpile.region(), commodityIndex.get(stockpile.commodity()));
    }
    Index<Region> regionIndex = new Index<>("region", regions, Region::id);
    byId.values().forEach(m -> regionIndex.get(m.region()));
    Network network = new Network(this, new Index<>("market", byId.values(), Market::id));
    for (Quota quota : quotas) {
      quota.covers().forEach(cover -> requireCovered(network, cover));
    }
    return network;
  }

  private static void requireCovered(Network network, Quota.Cover cover) {
    Index<?> covered = cover.kind() == Quota.Kind.LANE ? network.lanes() : network.plants();
    covered.getIndex(cover.id());
  }

  private static void addMarket(Map<String, Market> byId, String region, Commodity commodity) {
    String id = Market.idOf(region, commodity.id());
    byId.computeIfAbsent(
        id,
        key ->
            new Market(
                key,
                region,
                commodity.id(),
                commodity.basePriceUsdPerTonne(),
                DEFAULT_COVER_MONTHS,
                0));
  }
}
