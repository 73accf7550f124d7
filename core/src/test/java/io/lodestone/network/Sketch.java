// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import io.lodestone.units.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small network drawn by hand in a test: short calls with the defaults of a plain case. Regions
/// come from what touches them.
public final class Sketch {

  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final List<Commodity> commodities = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final List<Market> markets = new ArrayList<>();
  private final List<Plant> plants = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final List<EndUse> endUses = new ArrayList<>();
  private final List<Stockpile> stockpiles = new ArrayList<>();
  private final List<Quota> quotas = new ArrayList<>();
  private Behaviour behaviour = Behaviour.DEFAULT;

  /// A commodity with its base price, USD/t.
  public Sketch commodity(String id, double price) {
    commodities.add(new Commodity(id, id, Stage.SEPARATION, price, Map.of()));
    return this;
  }

  /// A market whose price, cover (months) and loss (share a month) differ from the defaults.
  public Sketch market(String region, String commodity, double price, double cover, double loss) {
    String id = Market.idOf(region, commodity);
    markets.add(new Market(id, region, commodity, price, cover, loss));
    return this;
  }

  /// A process that delivers at once and never grows.
  public Sketch process(String id, Map<String, Double> recipe) {
    return process(id, recipe, 0, Growth.NONE);
  }

  /// A process with a lead time and growth.
  public Sketch process(String id, Map<String, Double> recipe, int leadMonths, Growth growth) {
    processes.add(new Process(id, id, Stage.SEPARATION, recipe, leadMonths, growth));
    return this;
  }

  /// A plant of the base year.
  public Sketch plant(String id, String region, String process, double capacity, double cost) {
    return plant(new Plant(id, id, region, process, capacity, cost, Lifetime.BASE, RampUp.NONE));
  }

  /// Any plant.
  public Sketch plant(Plant plant) {
    plants.add(plant);
    return region(plant.region());
  }

  /// A lane of the base year, without freight or duty in the data.
  public Sketch lane(String commodity, String from, String to, int transitMonths) {
    return lane(new Lane(commodity, from, to, transitMonths, 0, 0, Lifetime.BASE));
  }

  /// Any lane.
  public Sketch lane(Lane lane) {
    lanes.add(lane);
    return region(lane.from()).region(lane.to());
  }

  /// An end use `use-region-commodity` with the same elasticity in the long run.
  public Sketch use(String region, String commodity, double elasticity) {
    return use(region, commodity, elasticity, elasticity, Series.ONE);
  }

  /// An end use `use-region-commodity` with a growth path.
  public Sketch use(
      String region, String commodity, double elasticity, double longRun, Series growth) {
    String id = "use-" + region + "-" + commodity;
    endUses.add(new EndUse(id, id, region, commodity, "use", elasticity, longRun, 50, growth, 1e6));
    return region(region);
  }

  /// A stockpile.
  public Sketch stockpile(Stockpile stockpile) {
    stockpiles.add(stockpile);
    return region(stockpile.region());
  }

  /// A quota.
  public Sketch quota(Quota quota) {
    quotas.add(quota);
    return this;
  }

  /// Other behaviour than the default.
  public Sketch behaviour(Behaviour value) {
    behaviour = value;
    return this;
  }

  private Sketch region(String id) {
    regions.put(id, new Region(id, id, 5));
    return this;
  }

  /// The builder with all that was drawn.
  public NetworkBuilder toBuilder() {
    return new NetworkBuilder()
        .regions(regions.values())
        .commodities(commodities)
        .processes(processes)
        .markets(markets)
        .plants(plants)
        .lanes(lanes)
        .endUses(endUses)
        .stockpiles(stockpiles)
        .quotas(quotas)
        .behaviour(behaviour);
  }

  /// The network.
  public Network build() {
    return toBuilder().build();
  }

  /// The network with a base month in which plants and lanes run as told and end uses take what is
  /// left.
  public RandomNetworks.Case calibrate(
      Map<String, Double> activityByPlant, Map<String, Double> flowByLane) {
    Network network = build();
    return new RandomNetworks.Case(network, BalancedBase.of(network, activityByPlant, flowByLane));
  }
}
