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
  private final double[] content;
  private final IntPredicate stops;
  private final double[][] stopped;
  private final double[] began;
  private final double[][] arrivals;
  private final int[][] arrivalsFrom;
  private final int[] arrivalCount;
  private final boolean[] known;
  private final AbsorbingChain chain;

  /// @param flows the flows of the window
  /// @param element element id
  /// @param stops the plants, by index, at which a unit is stopped
  Mixing(FlowTable flows, String element, IntPredicate stops) {
    this.flows = flows;
    this.network = flows.network();
    this.stops = stops;
    int markets = network.markets().size();
    this.content =
        IntStream.range(0, markets)
            .mapToDouble(m -> network.commodityOf(m).contentShare(element))
            .toArray();
    this.stopped = new double[network.regions().size()][markets];
    this.began = new double[markets];
    this.arrivals = new double[markets][4];
    this.arrivalsFrom = new int[markets][4];
    this.arrivalCount = new int[markets];
    double[] inflow = inflows(flows);
    for (int l = 0; l < network.lanes().size(); l++) {
      int to = network.laneTo(l);
      if (flows.arrived(l) > 0 && content[to] > 0) {
        move(to, network.laneFrom(l), flows.arrived(l) / inflow[to]);
      }
    }
    for (int p = 0; p < network.plants().size(); p++) {
      deliver(p, inflow);
    }
    this.known = known();
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
      if (made > 0 && content[to] > 0) {
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
    return Math.max(0, -recipe.coefficient(k)) * content[recipe.index(k)];
  }

  /// A unit that is followed back moves from a market to the one it came from.
  private void move(int market, int source, double chance) {
    int k = arrivalCount[source]++;
    if (k == arrivals[source].length) {
      arrivals[source] = Arrays.copyOf(arrivals[source], 2 * k);
      arrivalsFrom[source] = Arrays.copyOf(arrivalsFrom[source], 2 * k);
    }
    arrivals[source][k] = chance;
    arrivalsFrom[source][k] = market;
  }

  /// The markets from which some way back ends at a plant. From the others every way ends in stocks
  /// or goes round for ever; they are left out, so that the chain leaves every loop.
  private boolean[] known() {
    boolean[] reached = new boolean[began.length];
    int[] queue = new int[began.length];
    int count = 0;
    for (int m = 0; m < reached.length; m++) {
      if (ends(m)) {
        reached[m] = true;
        queue[count++] = m;
      }
    }
    for (int head = 0; head < count; head++) {
      int source = queue[head];
      for (int k = 0; k < arrivalCount[source]; k++) {
        int market = arrivalsFrom[source][k];
        if (!reached[market]) {
          reached[market] = true;
          queue[count++] = market;
        }
      }
    }
    return reached;
  }

  private boolean ends(int market) {
    double sum = began[market];
    for (double[] region : stopped) {
      sum += region[market];
    }
    return sum > 0;
  }

  private List<Terms> rows() {
    return IntStream.range(0, arrivalCount.length)
        .mapToObj(m -> {
          int count = known[m] ? arrivalCount[m] : 0;
          return new Terms(
              Arrays.copyOf(arrivalsFrom[m], count), Arrays.copyOf(arrivals[m], count));
        })
        .toList();
  }

  /// Follows units back.
  ///
  /// @param weights where they start, `[market]`
  Ends follow(double[] weights) {
    double[] start = weights.clone();
    for (int m = 0; m < start.length; m++) {
      start[m] = known[m] ? start[m] : 0;
    }
    return new Ends(chain.solve(start));
  }

  /// Where the units that were followed back ended, in the unit of the weights they started with.
  final class Ends {

    private final double[] visits;

    private Ends(double[] visits) {
      this.visits = visits;
    }

    /// Stopped in a region.
    double stoppedIn(int region) {
      return dot(stopped[region]);
    }

    /// Began at a plant without inputs and were never stopped.
    double neverStopped() {
      return dot(began);
    }

    /// Ended at any plant; the rest came from markets without inflow.
    double traced() {
      double sum = neverStopped();
      for (int r = 0; r < stopped.length; r++) {
        sum += stoppedIn(r);
      }
      return sum;
    }

    private double dot(double[] chances) {
      double sum = 0;
      for (int m = 0; m < chances.length; m++) {
        sum += visits[m] * chances[m];
      }
      return sum;
    }
  }
}
