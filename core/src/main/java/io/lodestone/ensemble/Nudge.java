// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Process;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// One thing that could be a little more, to see what hangs on it. Nothing is calibrated anew: the
/// base month stays what it was, and what is more is more from the first month.
public sealed interface Nudge {

  /// What is more, for people: "ten per cent more …" stands before it.
  String name();

  /// Id of what is touched.
  String id();

  /// More capacity of some plants, whenever they exist.
  ///
  /// @param plants indices
  record Capacity(String id, String name, List<Integer> plants) implements Nudge {

    public Capacity {
      plants = List.copyOf(plants);
    }
  }

  /// More output of a process from the same input, wherever it runs.
  ///
  /// @param id of the process
  record Yield(String id, String name) implements Nudge {}

  /// More trade on a lane at the same prices.
  ///
  /// @param lane index
  record Trade(String id, String name, int lane) implements Nudge {}

  /// A measure of the scenario left out. It has no size to be more of.
  ///
  /// @param measure place in the scenario
  record Without(String id, String name, int measure) implements Nudge {}

  /// Everything that can be nudged: each plant; each process inside the rival region and outside
  /// it, where more than one plant runs it; each yield; each lane; each measure of the scenario.
  ///
  /// @param rival region that is told apart
  static List<Nudge> listAll(Network network, Scenario scenario, String rival) {
    List<Nudge> all = new ArrayList<>();
    for (int p = 0; p < network.plants().size(); p++) {
      Plant plant = network.plants().at(p);
      all.add(new Capacity(plant.id(), "capacity of " + plant.name(), List.of(p)));
    }
    String rivalName = network.regions().get(rival).name();
    for (Process process : network.processes().list()) {
      addGroup(all, network, process, rival, rivalName, true);
      addGroup(all, network, process, rival, rivalName, false);
      all.add(new Yield(process.id(), "yield of " + process.name()));
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      Lane lane = network.lanes().at(l);
      all.add(new Trade(lane.id(), "trade on " + tradeName(network, lane), l));
    }
    List<Measure> measures = scenario.measures();
    for (int k = 0; k < measures.size(); k++) {
      String kind = measures.get(k).getClass().getSimpleName();
      all.add(
          new Without(
              "measure-" + (k + 1),
              String.format(Locale.ROOT, "measure %d (%s)", k + 1, spaced(kind)),
              k));
    }
    return List.copyOf(all);
  }

  private static void addGroup(
      List<Nudge> all,
      Network network,
      Process process,
      String rival,
      String rivalName,
      boolean inside) {
    List<Integer> plants =
        IntStream.range(0, network.plants().size())
            .filter(p -> network.plants().at(p).process().equals(process.id()))
            .filter(p -> network.plants().at(p).region().equals(rival) == inside)
            .boxed()
            .toList();
    if (plants.size() > 1) {
      String where = (inside ? "in " : "outside ") + rivalName;
      all.add(
          new Capacity(
              process.id() + (inside ? ".inside" : ".outside"),
              String.format(Locale.ROOT, "capacity of %s, all plants %s", process.name(), where),
              plants));
    }
  }

  private static String tradeName(Network network, Lane lane) {
    return String.format(
        Locale.ROOT,
        "%s, %s to %s",
        network.commodities().get(lane.commodity()).name(),
        network.regions().get(lane.from()).name(),
        network.regions().get(lane.to()).name());
  }

  private static String spaced(String kind) {
    return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /// The network when it is nudged: other coefficients, the same structure.
  ///
  /// @param share how much more, such as 0.1
  static Network network(Network network, Nudge nudge, double share) {
    return switch (nudge) {
      case Yield y ->
          network.toBuilder()
              .processes(
                  network.processes().list().stream()
                      .map(p -> p.id().equals(y.id) ? better(p, share) : p)
                      .toList())
              .build();
      case Capacity c -> network;
      case Trade t -> network;
      case Without w -> network;
    };
  }

  private static Process better(Process process, double share) {
    Map<String, Double> coefficients = new HashMap<>(process.coefficientByCommodity());
    coefficients.replaceAll((commodity, c) -> c > 0 ? c * (1 + share) : c);
    return new Process(
        process.id(),
        process.name(),
        process.stage(),
        coefficients,
        process.leadMonths(),
        process.growth());
  }

  /// The scenario when it is nudged.
  static Scenario scenario(Scenario scenario, Nudge nudge) {
    if (!(nudge instanceof Without without)) {
      return scenario;
    }
    List<Measure> measures = new ArrayList<>(scenario.measures());
    measures.remove(without.measure);
    return new Scenario(
        scenario.id(), scenario.title(), scenario.story(), scenario.events(), measures);
  }

  /// Changes the conditions of a month.
  ///
  /// @param share how much more, such as 0.1
  static void change(Conditions conditions, Nudge nudge, double share) {
    switch (nudge) {
      case Capacity c -> c.plants.forEach(p -> conditions.scaleCapacity(p, 1 + share));
      case Trade t -> conditions.scaleLane(t.lane, 1 + share);
      case Yield y -> {} // in the network
      case Without w -> {} // in the scenario
    }
  }
}
