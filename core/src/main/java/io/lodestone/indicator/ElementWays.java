// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The ways on which an element can come into the markets of a network, whatever flows: made once
/// and used for every window. Immutable; threads may share it.
///
/// An output is a market that a plant delivers the element to. A way leads to a market from the one
/// where a unit there was before: on a lane, or through a plant from one of its inputs to one of
/// its outputs. Outputs are in the order of plants; ways in that of the markets they come from, and
/// from one market first lanes, then outputs.
final class ElementWays {

  /// The lane of a way through a plant, and the output of a way on a lane.
  static final int NONE = -1;

  private final Network network;
  private final String element;
  private final double[] content;
  final int[] outputPlant;
  final int[] outputMarket;
  final double[] outputCoefficient;

  /// What the inputs of the output's plant carry of the element, t per tonne of activity;
  /// `[output]`.
  final double[] outputCarried;

  /// The first way from each market; `[market]`, then the number of ways.
  final int[] start;

  final int[] wayTo;
  final int[] wayLane;
  final int[] wayOutput;

  /// What the way's input carries of the element, t per tonne of activity; `[way]`, 0 on a lane.
  final double[] wayPart;

  private record Output(int plant, int market, double coefficient, double carried) {}

  private record Way(int from, int to, int lane, int output, double part) {}

  private ElementWays(Network network, String element) {
    this.network = network;
    this.element = element;
    this.content = contents(network, element);
    List<Output> outputs = new ArrayList<>();
    List<Way> ways = new ArrayList<>();
    for (int l = 0; l < network.lanes().size(); l++) {
      if (content[network.laneTo(l)] > 0) {
        ways.add(new Way(network.laneFrom(l), network.laneTo(l), l, NONE, 0));
      }
    }
    for (int p = 0; p < network.plants().size(); p++) {
      addPlant(p, outputs, ways);
    }
    ways.sort(Comparator.comparingInt(Way::from));
    this.outputPlant = outputs.stream().mapToInt(Output::plant).toArray();
    this.outputMarket = outputs.stream().mapToInt(Output::market).toArray();
    this.outputCoefficient = outputs.stream().mapToDouble(Output::coefficient).toArray();
    this.outputCarried = outputs.stream().mapToDouble(Output::carried).toArray();
    this.start = new int[content.length + 1];
    ways.forEach(w -> start[w.from() + 1]++);
    for (int m = 0; m < content.length; m++) {
      start[m + 1] += start[m];
    }
    this.wayTo = ways.stream().mapToInt(Way::to).toArray();
    this.wayLane = ways.stream().mapToInt(Way::lane).toArray();
    this.wayOutput = ways.stream().mapToInt(Way::output).toArray();
    this.wayPart = ways.stream().mapToDouble(Way::part).toArray();
  }

  /// The ways of an element.
  ///
  /// @throws IllegalArgumentException when the element does not exist
  static ElementWays of(Network network, String element) {
    network.elements().getIndex(element);
    return new ElementWays(network, element);
  }

  /// Tonnes of an element, as oxide, in a tonne of each market's commodity, `[market]`.
  static double[] contents(Network network, String element) {
    double[] byCommodity =
        network.commodities().list().stream().mapToDouble(c -> c.contentShare(element)).toArray();
    double[] content = new double[network.markets().size()];
    for (int m = 0; m < content.length; m++) {
      content[m] = byCommodity[network.marketCommodity(m)];
    }
    return content;
  }

  private void addPlant(int plant, List<Output> outputs, List<Way> ways) {
    Terms recipe = network.recipe(plant);
    double carried = 0;
    for (int k = 0; k < recipe.size(); k++) {
      carried += carriedIn(recipe, k);
    }
    for (int k = 0; k < recipe.size(); k++) {
      int to = recipe.index(k);
      if (recipe.coefficient(k) > 0 && content[to] > 0) {
        for (int input = 0; input < recipe.size(); input++) {
          double part = carriedIn(recipe, input);
          if (part > 0) {
            ways.add(new Way(recipe.index(input), to, NONE, outputs.size(), part));
          }
        }
        outputs.add(new Output(plant, to, recipe.coefficient(k), carried));
      }
    }
  }

  /// The element that term `k` of a recipe brings in per tonne of activity, t; 0 for outputs.
  private double carriedIn(Terms recipe, int k) {
    return Math.max(0, -recipe.coefficient(k)) * content[recipe.index(k)];
  }

  Network network() {
    return network;
  }

  String element() {
    return element;
  }

  /// Tonnes of the element, as oxide, in a tonne of a market's commodity.
  double content(int market) {
    return content[market];
  }
}
