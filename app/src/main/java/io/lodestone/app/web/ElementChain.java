// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.network.Commodity;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import io.lodestone.network.Terms;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One element from mine to use in one month of a run: what each region makes at each stage, and
/// who takes it. Inside a market what was made there and what was bought mix in proportion; what
/// comes from stock counts as made where the market is.
final class ElementChain {

  /// Links below this share of the largest are left out: nobody sees them (assumed).
  private static final double SMALLEST = 2e-4;

  private final Study study;
  private final Network network;
  private final String element;
  private final Map<String, Map<String, Double>> supply = new TreeMap<>();
  private final Map<String, Map<String, Double>> taken = new TreeMap<>();

  ElementChain(Study study, String element) {
    this.study = study;
    this.network = study.network();
    this.element = element;
  }

  /// A region at a stage.
  record Node(String id, String region, String name, String stage) {}

  /// Tonnes of the element from one node to another.
  record Link(String from, String to, double tonnes) {}

  /// The diagram.
  record Diagram(List<Node> nodes, List<Link> links) {}

  /// The diagram of a month, from the tables of a run.
  Diagram of(RunQuestions questions, String month) {
    String at = " WHERE month = " + RunQuestions.quoted(month);
    questions
        .rows("SELECT plant, activity_t, delivered_t FROM plants" + at)
        .forEach(this::addPlant);
    questions
        .rows("SELECT lane, commodity, \"from\", \"to\", arrival_t FROM lanes" + at)
        .forEach(this::addLane);
    questions.rows("SELECT region, commodity, consumption_t FROM uses" + at).forEach(this::addUse);
    return diagram();
  }

  private double content(String commodity) {
    return network.commodities().get(commodity).contentShare(element);
  }

  private void addPlant(List<String> row) {
    int plant = network.plants().getIndex(row.getFirst());
    double activity = Double.parseDouble(row.get(1));
    double delivered = Double.parseDouble(row.get(2));
    String region = network.plants().at(plant).region();
    String stage = network.processOf(plant).stage().id();
    Terms recipe = network.recipe(plant);
    for (int k = 0; k < recipe.size(); k++) {
      Market market = network.markets().at(recipe.index(k));
      double a = recipe.coefficient(k) * content(market.commodity());
      if (a > 0) {
        add(supply, market.id(), node(region, stage), a * delivered);
      } else if (a < 0) {
        add(taken, market.id(), node(region, stage), -a * activity);
      }
    }
  }

  /// What is bought was made at the seller's stage, in the seller's region.
  private void addLane(List<String> row) {
    Commodity commodity = network.commodities().get(row.get(1));
    double tonnes = Double.parseDouble(row.get(4)) * commodity.contentShare(element);
    add(
        supply,
        Market.idOf(row.get(3), commodity.id()),
        node(row.get(2), commodity.stage().id()),
        tonnes);
  }

  private void addUse(List<String> row) {
    double tonnes = Double.parseDouble(row.get(2)) * content(row.get(1));
    add(
        taken,
        Market.idOf(row.getFirst(), row.get(1)),
        node(row.getFirst(), Stage.USE.id()),
        tonnes);
  }

  private static String node(String region, String stage) {
    return stage + "|" + region;
  }

  private static void add(
      Map<String, Map<String, Double>> sums, String market, String node, double tonnes) {
    if (tonnes > 0) {
      sums.computeIfAbsent(market, m -> new TreeMap<>()).merge(node, tonnes, Double::sum);
    }
  }

  private Diagram diagram() {
    Map<String, Double> links = new TreeMap<>();
    taken.forEach((market, takers) -> mix(market, takers, links));
    double largest = links.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Link> kept = new ArrayList<>();
    Map<String, Node> nodes = new TreeMap<>();
    links.forEach((ends, tonnes) -> {
      String[] pair = ends.split(">");
      if (tonnes >= SMALLEST * largest && rank(pair[0]) < rank(pair[1])) {
        kept.add(new Link(pair[0], pair[1], tonnes));
        nodes.computeIfAbsent(pair[0], this::toNode);
        nodes.computeIfAbsent(pair[1], this::toNode);
      }
    });
    return new Diagram(List.copyOf(nodes.values()), kept);
  }

  private void mix(String market, Map<String, Double> takers, Map<String, Double> links) {
    Map<String, Double> givers = supply.getOrDefault(market, Map.of());
    double all = givers.values().stream().mapToDouble(Double::doubleValue).sum();
    takers.forEach((taker, tonnes) -> {
      if (all > 0) {
        givers.forEach(
            (giver, share) -> links.merge(giver + ">" + taker, tonnes * share / all, Double::sum));
      }
    });
  }

  /// Links lead from a stage to a later one; what recyclers return enters with them as a source.
  private static int rank(String node) {
    Stage stage =
        Stage.valueOf(node.substring(0, node.indexOf('|')).toUpperCase(java.util.Locale.ROOT));
    return stage == Stage.RECYCLING ? -1 : stage.ordinal();
  }

  private Node toNode(String id) {
    String stage = id.substring(0, id.indexOf('|'));
    String region = id.substring(id.indexOf('|') + 1);
    return new Node(id, region, study.network().regions().get(region).name(), stage);
  }
}
