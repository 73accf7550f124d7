// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.Commodity;
import io.lodestone.network.EndUse;
import io.lodestone.network.Growth;
import io.lodestone.network.Lane;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.NetworkBuilder;
import io.lodestone.network.Plant;
import io.lodestone.network.Process;
import io.lodestone.network.RampUp;
import io.lodestone.network.Region;
import io.lodestone.network.Stage;
import io.lodestone.units.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Random networks with figures that don't add up, of regions whose sizes differ by up to five
/// powers of ten. Every market has a source and a use, so that a balanced year exists.
final class RandomYears {

  record Case(Network network, List<Figure> figures) {}

  private static final List<String> COMMODITIES = List.of("feed", "light", "heavy");
  private static final double[] SPREADS = {0.05, 0.15, 0.35, 0.6};

  private final SplittableRandom random;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Plant> plants = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final List<EndUse> uses = new ArrayList<>();
  private final List<Market> markets = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final double[] size;

  private RandomYears(long seed, int regionCount, double decades) {
    random = new SplittableRandom(seed);
    size = new double[regionCount];
    for (int r = 0; r < size.length; r++) {
      size[r] = Math.pow(10, between(-1, decades - 1));
    }
  }

  /// @param decades powers of ten between the smallest and the largest region
  static Case of(long seed, int regionCount, double decades) {
    return new RandomYears(seed, regionCount, decades).make();
  }

  private Case make() {
    for (int r = 0; r < size.length; r++) {
      String region = "r" + r;
      regions.add(new Region(region, region, 5));
      for (String commodity : COMMODITIES) {
        addPlant("source-" + commodity, region, size[r]);
        double tonnes = size[r] * between(0.1, 3);
        String use = commodity + "-" + region;
        uses.add(new EndUse(use, use, region, commodity, "use", 0.3, 0.6, 50, Series.ONE, 1));
        addFigure(Figure.Kind.USE, use, tonnes);
        double price = commodity.equals("heavy") ? 50_000 : 2000;
        String id = Market.idOf(region, commodity);
        markets.add(
            new Market(id, region, commodity, price * between(0.9, 1.1), 0.5, between(0, 0.02)));
      }
      addPlant("separate", region, 3 * size[r]);
    }
    for (int a = 0; a < size.length; a++) {
      for (int b = 0; b < size.length; b++) {
        for (String commodity : COMMODITIES) {
          addLane(commodity, a, b);
        }
      }
    }
    return new Case(network(), figures);
  }

  private void addPlant(String process, String region, double size) {
    String id = process + "-" + region;
    double capacity = size * between(1, 5);
    double cost = between(100, 1000);
    plants.add(new Plant(id, id, region, process, capacity, cost, Lifetime.BASE, RampUp.NONE));
    addFigure(Figure.Kind.ACTIVITY, id, capacity * between(0, 1.2));
  }

  private void addLane(String commodity, int a, int b) {
    double kind = random.nextDouble();
    if (a == b || kind < 0.4) {
      return;
    }
    Lifetime lifetime = kind < 0.85 ? Lifetime.BASE : Lifetime.NEW;
    Lane lane = new Lane(commodity, "r" + a, "r" + b, 0, between(10, 100), 0, lifetime);
    lanes.add(lane);
    if (lifetime.isBase()) {
      double tonnes = random.nextDouble() < 0.1 ? 0 : Math.min(size[a], size[b]) * between(0, 1);
      addFigure(Figure.Kind.FLOW, lane.id(), tonnes);
    }
  }

  private void addFigure(Figure.Kind kind, String id, double tonnesPerMonth) {
    double spread = SPREADS[random.nextInt(SPREADS.length)];
    figures.add(Figures.figure(kind, id, 12 * tonnesPerMonth, spread));
  }

  private Network network() {
    return new NetworkBuilder()
        .regions(regions)
        .commodities(
            COMMODITIES.stream()
                .map(c -> new Commodity(c, c, Stage.SEPARATION, 1000, Map.of()))
                .toList())
        .processes(
            List.of(
                process("source-feed", Map.of("feed", 1.0)),
                process("source-light", Map.of("light", 1.0)),
                process("source-heavy", Map.of("heavy", 1.0)),
                process("separate", Map.of("feed", -1.0, "light", 0.7, "heavy", 0.02))))
        .markets(markets)
        .plants(plants)
        .lanes(lanes)
        .endUses(uses)
        .build();
  }

  private static Process process(String id, Map<String, Double> recipe) {
    return new Process(id, id, Stage.SEPARATION, recipe, 0, Growth.NONE);
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
