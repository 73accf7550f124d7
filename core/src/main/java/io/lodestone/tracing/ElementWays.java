// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The ways on which an element can come into the markets of a network, whatever flows: made once
/// and used for every window. Immutable; threads may share it.
///
/// A place is a market whose commodity carries the element, numbered in the order of markets. An
/// output is a place that a plant delivers to. A way leads to a place from the one where a unit
/// there was before: on a lane, or through a plant from one of its inputs to one of its outputs.
/// Outputs are in the order of plants; ways in that of the places they come from, and from one
/// place first lanes, then outputs.
public final class ElementWays {

  /// The lane of a way through a plant, and the output of a way on a lane.
  static final int NONE = -1;

  private final Network network;
  private final double[] content;

  /// The market of each place; `[place]`.
  final int[] market;

  final int[] outputPlant;
  final int[] outputPlace;
  final double[] outputCoefficient;

  /// What the inputs of the output's plant carry of the element, t per tonne of activity;
  /// `[output]`.
  final double[] outputCarried;

  /// The first way from each place; `[place]`, then the number of ways.
  final int[] start;

  final int[] wayTo;
  final int[] wayLane;
  final int[] wayOutput;

  /// What the way's input carries of the element, t per tonne of activity; `[way]`, 0 on a lane.
  final double[] wayPart;

  private record Output(int plant, int place, double coefficient, double carried) {}

  private record Way(int from, int to, int lane, int output, double part) {}

  private ElementWays(Network network, String element) {
    this.network = network;
    this.content = contents(network, element);
    this.market = IntStream.range(0, content.length).filter(m -> content[m] > 0).toArray();
    List<Output> outputs = new ArrayList<>();
    List<Way> ways = new ArrayList<>();
    addWays(outputs, ways);
    this.outputPlant = outputs.stream().mapToInt(Output::plant).toArray();
    this.outputPlace = outputs.stream().mapToInt(Output::place).toArray();
    this.outputCoefficient = outputs.stream().mapToDouble(Output::coefficient).toArray();
    this.outputCarried = outputs.stream().mapToDouble(Output::carried).toArray();
    ways.sort(Comparator.comparingInt(Way::from));
    this.start = new int[market.length + 1];
    ways.forEach(w -> start[w.from() + 1]++);
    for (int place = 0; place < market.length; place++) {
      start[place + 1] += start[place];
    }
    this.wayTo = ways.stream().mapToInt(Way::to).toArray();
    this.wayLane = ways.stream().mapToInt(Way::lane).toArray();
    this.wayOutput = ways.stream().mapToInt(Way::output).toArray();
    this.wayPart = ways.stream().mapToDouble(Way::part).toArray();
  }

  /// The ways of an element.
  ///
  /// @throws IllegalArgumentException when the element does not exist
  public static ElementWays of(Network network, String element) {
    network.elements().getIndex(element);
    return new ElementWays(network, element);
  }

  /// Tonnes of an element in a tonne of each market's commodity, `[market]`.
  public static double[] contents(Network network, String element) {
    double[] byCommodity = new double[network.commodities().size()];
    for (int c = 0; c < byCommodity.length; c++) {
      byCommodity[c] = network.commodities().at(c).contentShare(element);
    }
    double[] content = new double[network.markets().size()];
    for (int m = 0; m < content.length; m++) {
      content[m] = byCommodity[network.marketCommodity(m)];
    }
    return content;
  }

  private void addWays(List<Output> outputs, List<Way> ways) {
    int[] place = new int[content.length];
    for (int i = 0; i < market.length; i++) {
      place[market[i]] = i;
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      if (content[network.laneTo(l)] > 0) {
        ways.add(new Way(place[network.laneFrom(l)], place[network.laneTo(l)], l, NONE, 0));
      }
    }
    for (int p = 0; p < network.plants().size(); p++) {
      Terms recipe = network.recipe(p);
      double carried = 0;
      for (int k = 0; k < recipe.size(); k++) {
        carried += carriedIn(recipe, k);
      }
      for (int k = 0; k < recipe.size(); k++) {
        if (recipe.coefficient(k) > 0 && content[recipe.index(k)] > 0) {
          Output output = new Output(p, place[recipe.index(k)], recipe.coefficient(k), carried);
          addWaysTo(output, outputs.size(), place, ways);
          outputs.add(output);
        }
      }
    }
  }

  private void addWaysTo(Output output, int index, int[] place, List<Way> ways) {
    Terms recipe = network.recipe(output.plant());
    for (int k = 0; k < recipe.size(); k++) {
      double part = carriedIn(recipe, k);
      if (part > 0) {
        ways.add(new Way(place[recipe.index(k)], output.place(), NONE, index, part));
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

  /// Tonnes of the element in a tonne of a market's commodity.
  double content(int market) {
    return content[market];
  }
}
