// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// How one element mixes over the markets in a window, when its units are followed back until a
/// plant that is asked about.
///
/// Every market is a state. A unit there came on a lane (it moves to the lane's origin), from a
/// plant that stops it, from a plant with inputs that carry the element (it moves to one of their
/// markets, by what each brings), or began at a plant without such inputs.
final class Mixing {

  private final FlowTable flows;
  private final Network network;
  private final String element;
  private final IntPredicate stops;
  private final double[][] stopped;
  private final double[] began;
  private final double[][] moves;
  private final int[][] movesTo;
  private final int[] moveCount;
  private final AbsorbingChain chain;

  /// @param flows the flows of the window
  /// @param element element id
  /// @param stops the plants, by index, at which a unit is stopped
  Mixing(FlowTable flows, String element, IntPredicate stops) {
    this.flows = flows;
    this.network = flows.network();
    this.element = element;
    this.stops = stops;
    int markets = network.markets().size();
    this.stopped = new double[network.regions().size()][markets];
    this.began = new double[markets];
    this.moves = new double[markets][4];
    this.movesTo = new int[markets][4];
    this.moveCount = new int[markets];
    double[] inflow = inflows(flows);
    for (int l = 0; l < network.lanes().size(); l++) {
      int to = network.laneTo(l);
      if (flows.arrived(l) > 0 && network.commodityOf(to).contentShare(element) > 0) {
        move(to, network.laneFrom(l), flows.arrived(l) / inflow[to]);
      }
    }
    for (int p = 0; p < network.plants().size(); p++) {
      deliver(p, inflow);
    }
    this.chain = new AbsorbingChain(rows());
  }

  /// What came into each market from plants and lanes, t.
  static double[] inflows(FlowTable flows) {
    Network network = flows.network();
    double[] inflow = new double[network.markets().size()];
    for (int m = 0; m < inflow.length; m++) {
      inflow[m] = flows.produced(m);
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      inflow[network.laneTo(l)] += flows.arrived(l);
    }
    return inflow;
  }

  private void deliver(int plant, double[] inflow) {
    Terms recipe = network.recipe(plant);
    double carried = 0;
    for (int k = 0; k < recipe.size(); k++) {
      carried += carriedIn(recipe, k);
    }
    for (int k = 0; k < recipe.size(); k++) {
      int to = recipe.index(k);
      double made = recipe.coefficient(k) * flows.delivered(plant);
      if (made > 0 && network.commodityOf(to).contentShare(element) > 0) {
        deliver(plant, to, made / inflow[to], carried);
      }
    }
  }

  private void deliver(int plant, int to, double share, double carried) {
    if (stops.test(plant)) {
      stopped[network.regions().getIndex(network.plants().at(plant).region())][to] += share;
    } else if (carried > 0) {
      Terms recipe = network.recipe(plant);
      for (int k = 0; k < recipe.size(); k++) {
        double part = carriedIn(recipe, k);
        if (part > 0) {
          move(to, recipe.index(k), share * part / carried);
        }
      }
    } else {
      began[to] += share;
    }
  }

  /// The element that term `k` of a recipe brings in per tonne of activity, t; 0 for outputs.
  private double carriedIn(Terms recipe, int k) {
    return Math.max(0, -recipe.coefficient(k))
        * network.commodityOf(recipe.index(k)).contentShare(element);
  }

  private void move(int from, int to, double chance) {
    int k = moveCount[from]++;
    if (k == moves[from].length) {
      moves[from] = Arrays.copyOf(moves[from], 2 * k);
      movesTo[from] = Arrays.copyOf(movesTo[from], 2 * k);
    }
    moves[from][k] = chance;
    movesTo[from][k] = to;
  }

  private List<Terms> rows() {
    return IntStream.range(0, moveCount.length)
        .mapToObj(m ->
            new Terms(
                Arrays.copyOf(movesTo[m], moveCount[m]), Arrays.copyOf(moves[m], moveCount[m])))
        .toList();
  }

  /// The share of each market's units that were stopped in a region, `[market]`.
  double[] stoppedIn(int region) {
    return chain.solve(stopped[region]);
  }

  /// The share of each market's units that began at a plant without inputs and were never stopped,
  /// `[market]`.
  double[] neverStopped() {
    return chain.solve(began);
  }

  /// The share of each market's units whose way back is known, `[market]`; the rest came from
  /// markets without inflow.
  double[] traced() {
    double[] known = began.clone();
    for (double[] region : stopped) {
      for (int m = 0; m < known.length; m++) {
        known[m] += region[m];
      }
    }
    return chain.solve(known);
  }
}
