// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import io.lodestone.units.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Random chains whose base month balances exactly, with regional prices, covers, losses, transit
/// and lead times. The same seed gives the same network.
public final class CalibratedNetworks {

  private final SplittableRandom random;
  private final int regions;
  private final Sketch sketch = new Sketch();
  private final Map<String, Double> activity = new LinkedHashMap<>();
  private final Map<String, Double> flow = new LinkedHashMap<>();
  private final double[] ore;
  private final double[] magnet;

  private final int longestDelay;
  private int shortestTransit;

  private CalibratedNetworks(long seed, int regions, int longestDelay) {
    this.longestDelay = longestDelay;
    this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 77);
    this.regions = regions;
    this.ore = new double[regions];
    this.magnet = new double[regions];
  }

  /// A chain of ore, three oxides, metal and magnet in some regions: six markets a region, and a
  /// stockpile of heavy oxide in region r0 that stands still unless prices leave 0.97 to 1.03 times
  /// the base price.
  public static RandomNetworks.Case of(long seed, int regions) {
    return new CalibratedNetworks(seed, regions, 2).make();
  }

  /// The same with every lane between two numbers of months at sea.
  public static RandomNetworks.Case atSea(long seed, int regions, int shortest, int longest) {
    CalibratedNetworks networks = new CalibratedNetworks(seed, regions, longest);
    networks.shortestTransit = shortest;
    return networks.make();
  }

  /// The same with other behaviour.
  public static RandomNetworks.Case of(long seed, int regions, Behaviour behaviour) {
    CalibratedNetworks networks = new CalibratedNetworks(seed, regions, 2);
    networks.sketch.behaviour(behaviour);
    return networks.make();
  }

  /// The same without transit and lead times and with other behaviour.
  public static RandomNetworks.Case prompt(long seed, int regions, Behaviour behaviour) {
    CalibratedNetworks networks = new CalibratedNetworks(seed, regions, 0);
    networks.sketch.behaviour(behaviour);
    return networks.make();
  }

  private RandomNetworks.Case make() {
    addKinds();
    for (int r = 0; r < regions; r++) {
      ore[r] = between(200, 600);
      addPlant("mine", r, ore[r]);
    }
    for (int a = 0; a < regions; a++) {
      for (int b = 0; b < regions; b++) {
        if (a != b && random.nextDouble() < 0.6) {
          double y = between(1, 60.0 / regions);
          addLane("ore", a, b, y);
          ore[a] -= y;
          ore[b] += y;
        }
      }
    }
    for (int r = 0; r < regions; r++) {
      magnet[r] = 0.18 * ore[r] / 0.384 * between(0.3, 0.6);
      addPlant("separator", r, ore[r]);
      addPlant("metal-maker", r, 0.32 * magnet[r]);
      addPlant("magnet-maker", r, magnet[r]);
      addMarketsAndUses(r);
    }
    addTrade();
    sketch.stockpile(new Stockpile("reserve", "r0", "heavy-oxide", 5, 8, 0.2, 0.97, 0.4, 1.03, 0));
    return sketch.calibrate(activity, flow);
  }

  private void addKinds() {
    sketch
        .commodity("ore", 4000)
        .commodity("light-oxide", 2000)
        .commodity("middle-oxide", 50_000)
        .commodity("heavy-oxide", 250_000)
        .commodity("metal", 70_000)
        .commodity("magnet", 60_000)
        .process("mine", Map.of("ore", 1.0))
        .process(
            "separator",
            Map.of("ore", -1.0, "light-oxide", 0.7, "middle-oxide", 0.18, "heavy-oxide", 0.01),
            random.nextInt(longestDelay + 1),
            Growth.NONE)
        .process("metal-maker", Map.of("middle-oxide", -1.2, "metal", 1.0))
        .process(
            "magnet-maker",
            Map.of("metal", -0.32, "heavy-oxide", -0.012, "magnet", 1.0),
            Math.min(1, longestDelay) * random.nextInt(2),
            Growth.NONE);
  }

  private void addPlant(String process, int region, double x) {
    String id = process + "-r" + region;
    sketch.plant(id, "r" + region, process, x / between(0.5, 0.95), between(500, 3000));
    activity.put(id, x);
  }

  private void addMarketsAndUses(int region) {
    String r = "r" + region;
    for (String commodity : List.of("heavy-oxide", "light-oxide", "magnet", "middle-oxide")) {
      double elasticity = between(0.1, 0.6);
      sketch.use(r, commodity, elasticity, elasticity + 0.4, Series.ONE);
    }
    sketch
        .market(r, "light-oxide", 2000 * between(0.9, 1.1), between(0.3, 2), 0.002)
        .market(r, "middle-oxide", 50_000 * between(0.9, 1.1), between(0.3, 2), 0)
        .market(r, "heavy-oxide", 250_000 * between(0.9, 1.1), between(0.3, 4), 0.001);
  }

  private void addTrade() {
    for (int a = 0; a < regions; a++) {
      for (int b = 0; b < regions; b++) {
        if (a != b) {
          addLane("light-oxide", a, b, 0.7 * ore[a] * between(0.02, 0.2) / regions);
          addLane("middle-oxide", a, b, 0.18 * ore[a] * between(0.02, 0.2) / regions);
          addLane("heavy-oxide", a, b, 0.01 * ore[a] * between(0.02, 0.2) / regions);
          addLane("magnet", a, b, magnet[a] * between(0.05, 0.4) / regions);
        }
      }
    }
  }

  private void addLane(String commodity, int from, int to, double y) {
    Lane lane =
        new Lane(
            commodity,
            "r" + from,
            "r" + to,
            shortestTransit + random.nextInt(longestDelay + 1 - shortestTransit),
            0,
            random.nextInt(3) * 0.05,
            Lifetime.BASE);
    sketch.lane(lane);
    flow.put(lane.id(), y);
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
