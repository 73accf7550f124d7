// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import io.lodestone.units.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Random chains from mine to use in several regions, with a calibrated base month. The same seed
/// gives the same network.
public final class RandomNetworks {

  /// A network and its base month.
  public record Case(Network network, BaseMonth base) {}

  private static final List<String> OXIDES = List.of("heavy-oxide", "light-oxide", "middle-oxide");

  private final SplittableRandom random;
  private final int regions;

  private RandomNetworks(long seed, int regions) {
    this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 0x1234567L);
    this.regions = regions;
  }

  /// A chain of ore, three oxides, metal and magnet in some regions: six markets a region.
  public static Case of(long seed, int regions, Behaviour behaviour) {
    return new RandomNetworks(seed, regions).make(behaviour);
  }

  private Case make(Behaviour behaviour) {
    List<Region> regionList = new ArrayList<>();
    List<Plant> plants = new ArrayList<>();
    List<EndUse> uses = new ArrayList<>();
    List<Lane> lanes = new ArrayList<>();
    for (int r = 0; r < regions; r++) {
      String region = "r" + r;
      regionList.add(new Region(region, region, between(1, 9)));
      addPlant(plants, region, "mine", 400, 2000);
      addPlant(plants, region, "separator", 300, 1500);
      addPlant(plants, region, "metal-maker", 60, 3000);
      addPlant(plants, region, "magnet-maker", 150, 9000);
      uses.add(use(region, "magnet"));
      uses.add(use(region, "light-oxide"));
      uses.add(use(region, "middle-oxide"));
      uses.add(use(region, "heavy-oxide"));
    }
    for (int a = 0; a < regions; a++) {
      for (int b = 0; b < regions; b++) {
        if (a != b) {
          addLanes(lanes, "r" + a, "r" + b);
        }
      }
    }
    Network network =
        new NetworkBuilder()
            .regions(regionList)
            .commodities(commodities())
            .processes(processes())
            .plants(plants)
            .lanes(lanes)
            .endUses(uses)
            .behaviour(behaviour)
            .build();
    return new Case(network, base(network));
  }

  private static List<Commodity> commodities() {
    return List.of(
        new Commodity("ore", "Ore", Stage.MINE, 4000, Map.of()),
        new Commodity("light-oxide", "Light", Stage.SEPARATION, 2000, Map.of()),
        new Commodity("middle-oxide", "Middle", Stage.SEPARATION, 50_000, Map.of()),
        new Commodity("heavy-oxide", "Heavy", Stage.SEPARATION, 250_000, Map.of()),
        new Commodity("metal", "Metal", Stage.METAL, 70_000, Map.of()),
        new Commodity("magnet", "Magnet", Stage.MAGNET, 60_000, Map.of()));
  }

  private static List<Process> processes() {
    return List.of(
        process("mine", Stage.MINE, Map.of("ore", 1.0)),
        process(
            "separator",
            Stage.SEPARATION,
            Map.of("ore", -1.0, "light-oxide", 0.7, "middle-oxide", 0.18, "heavy-oxide", 0.01)),
        process("metal-maker", Stage.METAL, Map.of("middle-oxide", -1.2, "metal", 1.0)),
        process(
            "magnet-maker",
            Stage.MAGNET,
            Map.of("metal", -0.32, "heavy-oxide", -0.012, "magnet", 1.0)));
  }

  private static Process process(String id, Stage stage, Map<String, Double> recipe) {
    return new Process(id, id, stage, recipe, 0, Growth.NONE);
  }

  private void addPlant(
      List<Plant> plants, String region, String process, double size, double cost) {
    plants.add(
        new Plant(
            process + "-" + region,
            process,
            region,
            process,
            size * between(0.5, 1.5),
            cost * between(0.5, 1.5),
            Lifetime.BASE,
            RampUp.NONE));
  }

  private EndUse use(String region, String commodity) {
    double elasticity = between(0.1, 0.6);
    return new EndUse(
        commodity + "-" + region,
        commodity,
        region,
        commodity,
        "use",
        elasticity,
        elasticity + 0.4,
        50,
        Series.ONE,
        1e6);
  }

  private void addLanes(List<Lane> lanes, String from, String to) {
    for (String commodity :
        List.of("ore", "light-oxide", "middle-oxide", "heavy-oxide", "magnet")) {
      if (random.nextDouble() < 0.6) {
        double freight = between(50, 1500);
        lanes.add(new Lane(commodity, from, to, 0, freight, 0, Lifetime.BASE));
      }
    }
  }

  /// Flows drawn at random, uses as what is left, wedges so that the month at base prices is a
  /// solution where uses are positive.
  private BaseMonth base(Network network) {
    BaseMonth.Values values = new BaseMonth.Values(network);
    double[] net = new double[network.markets().size()];
    double[] out = new double[net.length];
    Behaviour behaviour = network.behaviour();
    double[] prices =
        network.markets().list().stream().mapToDouble(Market::basePriceUsdPerTonne).toArray();
    for (int p = 0; p < network.plants().size(); p++) {
      Plant plant = network.plants().at(p);
      double x = between(0.5, 0.9) * plant.capacityTonnesPerMonth();
      double share = x / network.capacityWithin(p, x, plant.capacityTonnesPerMonth());
      double delta = behaviour.plantSmoothness() * network.baseRevenueUsdPerTonne(p);
      double margin = network.recipe(p).dot(prices) - plant.operatingCostUsdPerTonne();
      values.plant(p, x, margin - delta * Math.log(share / (1 - share)));
      for (int k = 0; k < network.recipe(p).size(); k++) {
        net[network.recipe(p).index(k)] += network.recipe(p).coefficient(k) * x;
        out[network.recipe(p).index(k)] += Math.max(0, -network.recipe(p).coefficient(k) * x);
      }
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      double y = between(0.5, 5);
      values.lane(l, y, y, network.lanes().at(l).freightUsdPerTonne());
      out[network.laneFrom(l)] += y;
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      double q = Math.max(1, net[network.endUseMarket(u)]) * between(0.7, 1.2);
      values.use(u, q);
      out[network.endUseMarket(u)] += q;
    }
    for (int m = 0; m < out.length; m++) {
      values.throughput(m, Math.max(out[m], 1));
    }
    return new BaseMonth(values);
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
