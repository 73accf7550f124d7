// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;

/// Small named networks whose numbers can be checked by hand.
public final class SmallNetworks {

  private SmallNetworks() {}

  /// One mine (100 t/month, cost 400) and one end use of ore (1000 USD/t) at home.
  public static Network mineAndUse() {
    return mineAndUse(0, 0);
  }

  /// The same with a store.
  public static Network mineAndUse(double coverMonths, double lossSharePerMonth) {
    return new NetworkBuilder()
        .regions(List.of(region("home")))
        .commodities(List.of(ore()))
        .processes(List.of(process("dig", Stage.MINE, Map.of("ore", 1.0))))
        .markets(
            List.of(new Market("home/ore", "home", "ore", 1000, coverMonths, lossSharePerMonth)))
        .plants(List.of(plant("mine", "home", "dig", 100, 400, Lifetime.BASE)))
        .endUses(List.of(use("user", "home", "ore")))
        .build();
  }

  /// Ore is mined at home and used at home and abroad; a lane of the base year goes abroad (freight
  /// 50, duty 2 %), a new lane comes back (freight 30), and a mine abroad (20 t/month) exists. Ore
  /// is worth 1100 abroad. Stores lose 1 % a month at 2 months of cover.
  public static Network twoRegions() {
    return new NetworkBuilder()
        .regions(List.of(region("home"), region("abroad")))
        .commodities(List.of(ore()))
        .processes(List.of(process("dig", Stage.MINE, Map.of("ore", 1.0))))
        .markets(
            List.of(
                new Market("home/ore", "home", "ore", 1000, 2, 0.01),
                new Market("abroad/ore", "abroad", "ore", 1100, 2, 0.01)))
        .plants(
            List.of(
                plant("mine-home", "home", "dig", 100, 400, Lifetime.BASE),
                plant("mine-abroad", "abroad", "dig", 20, 600, Lifetime.BASE)))
        .lanes(
            List.of(
                new Lane("ore", "home", "abroad", 1, 50, 0.02, Lifetime.BASE),
                new Lane("ore", "abroad", "home", 0, 30, 0, Lifetime.NEW)))
        .endUses(List.of(use("user-home", "home", "ore"), use("user-abroad", "abroad", "ore")))
        .build();
  }

  /// A mine feeds a separator that makes 0.6 t of light and 0.1 t of heavy oxide per tonne, both
  /// used.
  public static Network jointSeparator() {
    return new NetworkBuilder()
        .regions(List.of(region("home")))
        .commodities(
            List.of(
                ore(),
                new Commodity("light", "Light", Stage.SEPARATION, 2000, Map.of()),
                new Commodity("heavy", "Heavy", Stage.SEPARATION, 50_000, Map.of())))
        .processes(
            List.of(
                process("dig", Stage.MINE, Map.of("ore", 1.0)),
                process(
                    "separate", Stage.SEPARATION, Map.of("ore", -1.0, "light", 0.6, "heavy", 0.1))))
        .plants(
            List.of(
                plant("mine", "home", "dig", 100, 400, Lifetime.BASE),
                plant("separator", "home", "separate", 100, 500, Lifetime.BASE)))
        .endUses(List.of(use("light-user", "home", "light"), use("heavy-user", "home", "heavy")))
        .build();
  }

  /// [#mineAndUse] beside an island where nothing happens yet: a project mine (50 t/month of ore
  /// from month 12) and a project smelter that would use 40 t/month there; new lanes both ways, a
  /// dated lane and an option lane to the island.
  public static Network sleepingIsland() {
    return new NetworkBuilder()
        .regions(List.of(region("home"), region("island"), region("reef")))
        .commodities(List.of(ore(), new Commodity("metal", "Metal", Stage.METAL, 9000, Map.of())))
        .processes(
            List.of(
                process("dig", Stage.MINE, Map.of("ore", 1.0)),
                process("smelt", Stage.METAL, Map.of("ore", -2.0, "metal", 1.0))))
        .plants(
            List.of(
                plant("mine", "home", "dig", 100, 400, Lifetime.BASE),
                plant("island-mine", "island", "dig", 50, 400, Lifetime.from(12)),
                plant("island-smelter", "island", "smelt", 20, 100, Lifetime.OPTION)))
        .lanes(
            List.of(
                new Lane("ore", "island", "home", 0, 20, 0, Lifetime.NEW),
                new Lane("ore", "home", "island", 0, 20, 0, Lifetime.NEW),
                new Lane("ore", "home", "reef", 0, 20, 0, Lifetime.OPTION),
                new Lane("ore", "reef", "home", 0, 20, 0, Lifetime.from(6)),
                new Lane("ore", "reef", "island", 0, 20, 0, Lifetime.from(6))))
        .endUses(List.of(use("user", "home", "ore")))
        .build();
  }

  private static Commodity ore() {
    return new Commodity("ore", "Ore", Stage.MINE, 1000, Map.of());
  }

  private static Region region(String id) {
    return new Region(id, id, 5);
  }

  private static Process process(String id, Stage stage, Map<String, Double> recipe) {
    return new Process(id, id, stage, recipe, 0, Growth.NONE);
  }

  private static Plant plant(
      String id, String region, String process, double capacity, double cost, Lifetime lifetime) {
    RampUp rampUp = lifetime.isBase() ? RampUp.NONE : RampUp.SERIES_1;
    return new Plant(id, id, region, process, capacity, cost, lifetime, rampUp);
  }

  private static EndUse use(String id, String region, String commodity) {
    return new EndUse(id, id, region, commodity, "use", 0.3, 0.6, 50, Series.ONE, 1e5);
  }
}
