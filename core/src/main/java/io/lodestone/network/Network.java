// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What exists in a study, with dense indices. Immutable; threads may share it.
///
/// Indices follow the order of ids, so that the order of rows in a file changes nothing. A market
/// exists for every (region, commodity) pair that a plant, lane, end use or stockpile touches.
public final class Network {

  private final Index<Region> regions;
  private final Index<Element> elements;
  private final Index<Commodity> commodities;
  private final Index<Process> processes;
  private final Index<Market> markets;
  private final Index<Plant> plants;
  private final Index<Lane> lanes;
  private final Index<EndUse> endUses;
  private final Index<Stockpile> stockpiles;
  private final Index<Quota> quotas;
  private final Index<Good> goods;
  private final Behaviour behaviour;
  private final Map<Stage, StageWords> stageWords;
  private final List<Terms> recipes;
  private final int[] marketRegion;
  private final int[] marketCommodity;
  private final int[] plantRegion;
  private final int[] plantProcess;
  private final int[] laneFrom;
  private final int[] laneTo;
  private final int[] endUseMarket;
  private final int[] stockpileMarket;
  private final Dormancy dormancy;
  private final Forwards forwards;

  Network(NetworkBuilder source, Index<Market> markets) {
    this.regions = new Index<>("region", source.regions, Region::id);
    this.elements = new Index<>("element", source.elements, Element::id);
    this.commodities = new Index<>("commodity", source.commodities, Commodity::id);
    this.processes = new Index<>("process", source.processes, Process::id);
    this.plants = new Index<>("plant", source.plants, Plant::id);
    this.lanes = new Index<>("lane", source.lanes, Lane::id);
    this.endUses = new Index<>("end use", source.endUses, EndUse::id);
    this.stockpiles = new Index<>("stockpile", source.stockpiles, Stockpile::id);
    this.quotas = new Index<>("quota", source.quotas, Quota::id);
    this.goods = new Index<>("good", source.goods, Good::id);
    this.behaviour = source.behaviour;
    this.stageWords = Map.copyOf(source.stageWords);
    this.markets = markets;
    this.marketRegion = indices(markets, Market::region, regions);
    this.marketCommodity = indices(markets, Market::commodity, commodities);
    this.plantRegion = indices(plants, Plant::region, regions);
    this.plantProcess = indices(plants, Plant::process, processes);
    this.recipes = plants.list().stream().map(this::recipeOf).toList();
    this.laneFrom =
        lanes.list().stream().mapToInt(l -> marketOf(l.from(), l.commodity())).toArray();
    this.laneTo = lanes.list().stream().mapToInt(l -> marketOf(l.to(), l.commodity())).toArray();
    this.endUseMarket =
        endUses.list().stream().mapToInt(u -> marketOf(u.region(), u.commodity())).toArray();
    this.stockpileMarket =
        stockpiles.list().stream().mapToInt(s -> marketOf(s.region(), s.commodity())).toArray();
    this.dormancy = new Dormancy(this);
    this.forwards = new Forwards(this);
  }

  private static <T> int[] indices(Index<T> of, Function<T, String> idOf, Index<?> in) {
    return of.list().stream().mapToInt(item -> in.getIndex(idOf.apply(item))).toArray();
  }

  private int marketOf(String region, String commodity) {
    return markets.getIndex(Market.idOf(region, commodity));
  }

  private Terms recipeOf(Plant plant) {
    List<String> ids =
        processOf(plant).coefficientByCommodity().keySet().stream().sorted().toList();
    int[] index = new int[ids.size()];
    double[] coefficient = new double[ids.size()];
    for (int k = 0; k < index.length; k++) {
      index[k] = marketOf(plant.region(), ids.get(k));
      coefficient[k] = processOf(plant).coefficientByCommodity().get(ids.get(k));
    }
    return new Terms(index, coefficient);
  }

  public Index<Region> regions() {
    return regions;
  }

  public Index<Element> elements() {
    return elements;
  }

  /// What the study calls a stage.
  public StageWords wordsOf(Stage stage) {
    return stageWords.getOrDefault(stage, StageWords.of(stage));
  }

  public Index<Commodity> commodities() {
    return commodities;
  }

  public Index<Process> processes() {
    return processes;
  }

  public Index<Market> markets() {
    return markets;
  }

  public Index<Plant> plants() {
    return plants;
  }

  public Index<Lane> lanes() {
    return lanes;
  }

  public Index<EndUse> endUses() {
    return endUses;
  }

  public Index<Stockpile> stockpiles() {
    return stockpiles;
  }

  public Index<Quota> quotas() {
    return quotas;
  }

  public Index<Good> goods() {
    return goods;
  }

  public Behaviour behaviour() {
    return behaviour;
  }

  /// The process that a plant runs.
  public Process processOf(Plant plant) {
    return processes.get(plant.process());
  }

  /// The process that a plant runs.
  public Process processOf(int plant) {
    return processes.at(plantProcess[plant]);
  }

  /// The region of a plant.
  public int plantRegion(int plant) {
    return plantRegion[plant];
  }

  /// The region of a market.
  public int marketRegion(int market) {
    return marketRegion[market];
  }

  /// The commodity of a market, as index.
  public int marketCommodity(int market) {
    return marketCommodity[market];
  }

  /// The commodity of a market.
  public Commodity commodityOf(int market) {
    return commodities.at(marketCommodity[market]);
  }

  /// The markets of a plant's recipe with tonnes per tonne of activity: outputs positive, inputs
  /// negative.
  public Terms recipe(int plant) {
    return recipes.get(plant);
  }

  /// The market that a lane takes from.
  public int laneFrom(int lane) {
    return laneFrom[lane];
  }

  /// The market that a lane delivers to.
  public int laneTo(int lane) {
    return laneTo[lane];
  }

  /// The market that an end use buys from.
  public int endUseMarket(int endUse) {
    return endUseMarket[endUse];
  }

  /// The market where a stockpile buys and releases.
  public int stockpileMarket(int stockpile) {
    return stockpileMarket[stockpile];
  }

  /// Whether no base plant, base lane or end use touches a market: nothing happens there until
  /// something new comes.
  public boolean isDormant(int market) {
    return dormancy.isDormant(market);
  }

  /// What sleeps until something new comes, and what wakes it.
  public Dormancy dormancy() {
    return dormancy;
  }

  /// Where something is delivered later.
  public Forwards forwards() {
    return forwards;
  }

  /// The forward market of a market; −1 where nothing is delivered later.
  public int forwardOf(int market) {
    return forwards.of(market);
  }

  /// Whether a plant is a mine of the base year: one that its slack limits, not its nameplate.
  public boolean isBaseMine(int plant) {
    return plants.at(plant).lifetime().isBase()
        && processOf(plant).stage().role() == StageRole.MINE;
  }

  /// K of a plant within a month, t/month: for a mine of the base year what its slack lets it bring
  /// beyond its usual activity, x̄ + s·(K̂ − x̄), for any other its nameplate.
  ///
  /// @param usualTonnes x̄, t/month
  /// @param nameplateTonnes K̂, t/month
  public double capacityWithin(int plant, double usualTonnes, double nameplateTonnes) {
    if (!isBaseMine(plant)) {
      return nameplateTonnes;
    }
    return usualTonnes + slackShare(plant) * (nameplateTonnes - usualTonnes);
  }

  /// s: of what a plant's nameplate would allow beyond its usual activity, the share that it can
  /// bring within months; 1 for all but mines of the base year.
  public double slackShare(int plant) {
    double own = plants.at(plant).slackShare();
    double mine = own > 0 ? own : behaviour.mineSlack();
    return isBaseMine(plant) ? mine : 1;
  }

  /// Revenue of one tonne of a plant's activity at base prices, USD/t: outputs only.
  public double baseRevenueUsdPerTonne(int plant) {
    Terms recipe = recipe(plant);
    double revenue = 0;
    for (int k = 0; k < recipe.size(); k++) {
      revenue +=
          Math.max(0, recipe.coefficient(k)) * markets.at(recipe.index(k)).basePriceUsdPerTonne();
    }
    return revenue;
  }

  /// The same network with more quotas, such as those of a scenario's events. Indices of all else
  /// stay.
  public Network withQuotas(List<Quota> more) {
    List<Quota> all = new ArrayList<>(quotas.list());
    all.addAll(more);
    return toBuilder().quotas(all).build();
  }

  /// The same network with more stockpiles, such as those of a scenario's measures. Indices of all
  /// else stay.
  public Network withStockpiles(List<Stockpile> more) {
    List<Stockpile> all = new ArrayList<>(stockpiles.list());
    all.addAll(more);
    return toBuilder().stockpiles(all).build();
  }

  /// The same network with other behaviour. Indices stay.
  public Network withBehaviour(Behaviour changed) {
    return toBuilder().behaviour(changed).build();
  }

  /// A builder that holds what this network holds.
  public NetworkBuilder toBuilder() {
    return new NetworkBuilder()
        .regions(regions.list())
        .elements(elements.list())
        .commodities(commodities.list())
        .processes(processes.list())
        .markets(markets.list())
        .plants(plants.list())
        .lanes(lanes.list())
        .endUses(endUses.list())
        .stockpiles(stockpiles.list())
        .quotas(quotas.list())
        .goods(goods.list())
        .behaviour(behaviour)
        .stageWords(stageWords);
  }
}
