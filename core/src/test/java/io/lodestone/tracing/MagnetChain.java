// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.network.EndUse;
import io.lodestone.network.Growth;
import io.lodestone.network.Lane;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.NetworkBuilder;
import io.lodestone.network.Plant;
import io.lodestone.network.Process;
import io.lodestone.network.RampUp;
import io.lodestone.network.Region;
import io.lodestone.network.Stage;
import io.lodestone.units.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The published tracing case as a network: six countries, each with a mine, separator, metal maker
/// and magnet maker, and Japan that uses magnets.
///
/// ```
/// mine -> concentrate -> separate -> oxide -> smelt -> metal -> sinter -> magnet -> jp-motors
/// ```
///
/// The case says which country's *makers* supplied, also where that country buys the same good
/// abroad. A market would mix the two, so each country's concentrate, oxide and metal is a
/// commodity of its own here, as concentrates of different deposits are in a study.
public final class MagnetChain {

  private static final List<String> GOODS = List.of("concentrate", "oxide", "metal", "magnet");
  private static final List<String> PROCESSES = List.of("mine", "separate", "smelt", "sinter");
  private static final List<Stage> STAGES =
      List.of(Stage.MINE, Stage.SEPARATION, Stage.METAL, Stage.MAGNET);
  private static final double[] CONTENT = {0.4, 1, 1.15, 0.05};
  private static final double INPUT = 1.2;
  private static final double MADE = 100;

  private final List<String> regions;
  private final double[] purchases;
  private final Map<Integer, double[][]> sourcesByStep = new HashMap<>();
  private final List<Commodity> commodities = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final List<Plant> plants = new ArrayList<>();
  private final Map<String, Double> flowByLane = new HashMap<>();
  private final List<Lane> lanes = new ArrayList<>();
  public final Network network;
  public final BaseMonth base;

  /// The case with 100 t a month of each plant and of Japan's use.
  public static MagnetChain published() {
    return new MagnetChain(PublishedCase.get("TRC-01", "China share at stage: magnet"));
  }

  private MagnetChain(PublishedCase c) {
    regions =
        ((List<?>) c.input("countries"))
            .stream().map(x -> ((String) x).toLowerCase(Locale.ROOT)).toList();
    purchases = c.vector("purchase_shares");
    sourcesByStep.put(1, c.matrix("concentrate_source_by_separator"));
    sourcesByStep.put(2, c.matrix("oxide_source_by_metal_maker"));
    sourcesByStep.put(3, c.matrix("metal_source_by_magnet_maker"));
    commodities.add(commodity("magnet", 3));
    for (int step = 0; step < 4; step++) {
      for (int r = 0; r < regions.size(); r++) {
        addPlant(step, r);
      }
    }
    for (int r = 0; r < regions.size(); r++) {
      addLane("magnet", r, regions.indexOf("jp"), MADE * purchases[r]);
    }
    network = network();
    base = base();
  }

  private static Commodity commodity(String id, int step) {
    return new Commodity(id, "Dy " + id, STAGES.get(step), 1000, Map.of("dy", CONTENT[step]));
  }

  private String made(int step, int region) {
    return step == 3 ? "magnet" : GOODS.get(step) + "-" + regions.get(region);
  }

  private void addPlant(int step, int region) {
    String id = PROCESSES.get(step) + "-" + regions.get(region);
    Map<String, Double> recipe = new HashMap<>();
    recipe.put(made(step, region), 1.0);
    for (int from = 0; step > 0 && from < regions.size(); from++) {
      double share = sourcesByStep.get(step)[region][from];
      if (share > 0) {
        recipe.put(made(step - 1, from), -INPUT * share);
        addLane(made(step - 1, from), from, region, MADE * INPUT * share);
      }
    }
    if (step < 3) {
      commodities.add(commodity(made(step, region), step));
    }
    processes.add(new Process(id, id, STAGES.get(step), recipe, 0, Growth.NONE));
    plants.add(new Plant(id, id, regions.get(region), id, 500, 1, Lifetime.BASE, RampUp.NONE));
  }

  private void addLane(String commodity, int from, int to, double tonnes) {
    if (from != to && tonnes > 0) {
      Lane lane = new Lane(commodity, regions.get(from), regions.get(to), 0, 0, 0, Lifetime.BASE);
      lanes.add(lane);
      flowByLane.put(lane.id(), tonnes);
    }
  }

  private Network network() {
    return new NetworkBuilder()
        .regions(regions.stream().map(r -> new Region(r, r.toUpperCase(Locale.ROOT), 5)).toList())
        .elements(List.of(new Element("dy", "Dysprosium", "Dy", "heavy")))
        .commodities(commodities)
        .processes(processes)
        .plants(plants)
        .lanes(lanes)
        .endUses(
            List.of(
                new EndUse(
                    "jp-motors",
                    "Motors",
                    "jp",
                    "magnet",
                    "motors",
                    0.2,
                    0.8,
                    50,
                    Series.ONE,
                    1e5)))
        .build();
  }

  private BaseMonth base() {
    BaseMonth.Values values = new BaseMonth.Values(network);
    for (int p = 0; p < network.plants().size(); p++) {
      boolean japanese = network.plants().idAt(p).equals("sinter-jp");
      values.plant(p, japanese ? MADE * purchases[regions.indexOf("jp")] : MADE, 0);
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      double tonnes = flowByLane.get(network.lanes().idAt(l));
      values.lane(l, tonnes, tonnes, 0);
    }
    values.use(0, MADE);
    values.throughput(network.markets().getIndex("jp/magnet"), MADE);
    return new BaseMonth(values);
  }
}
