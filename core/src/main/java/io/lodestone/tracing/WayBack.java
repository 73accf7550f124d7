// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Network;

/// The units of one element, followed back through the flows of a window until a plant that is
/// asked about. Immutable; threads may share it.
///
/// Every place is a state. A unit there came on a lane (it moves to the lane's origin), from a
/// plant that stops it, from a plant with inputs that carry the element (it moves to one of their
/// places, by what each brings), or began at a plant without such inputs.
final class WayBack {

  private final ElementWays ways;
  private final double[] stopped;
  private final double[] began;
  private final boolean[] known;
  private final AbsorbingChain chain;

  /// @param stops the outputs whose plants stop a unit, `[output]`
  WayBack(Mixing mixing, boolean[] stops) {
    this.ways = mixing.ways();
    this.stopped = new double[ways.market.length];
    this.began = new double[stopped.length];
    for (int o = 0; o < stops.length; o++) {
      if (stops[o]) {
        stopped[ways.outputPlace[o]] += mixing.outputShare(o);
      } else if (!(ways.outputCarried[o] > 0)) {
        began[ways.outputPlace[o]] += mixing.outputShare(o);
      }
    }
    AbsorbingChain.Moves arrivals = arrivals(mixing, stops);
    this.known = known(arrivals);
    this.chain = chain(arrivals);
  }

  /// Visits of the places, without those that are not known.
  private AbsorbingChain chain(AbsorbingChain.Moves arrivals) {
    int[] end = arrivals.end().clone();
    for (int m = 0; m < end.length; m++) {
      end[m] = known[m] ? end[m] : arrivals.start()[m];
    }
    return AbsorbingChain.ofVisits(
        new AbsorbingChain.Moves(arrivals.start(), end, arrivals.next(), arrivals.chance()),
        leaves(arrivals));
  }

  /// The chance that a unit of a place ends: at a plant, or where it is not known.
  private double[] leaves(AbsorbingChain.Moves arrivals) {
    double[] leaves = new double[known.length];
    for (int place = 0; place < leaves.length; place++) {
      leaves[place] = began[place] + stopped[place];
      for (int k = arrivals.start()[place]; !known[place] && k < arrivals.end()[place]; k++) {
        leaves[arrivals.next()[k]] += arrivals.chance()[k];
      }
    }
    return leaves;
  }

  /// Of each place, the places from which units that are followed back arrive, with their chances.
  private static AbsorbingChain.Moves arrivals(Mixing mixing, boolean[] stops) {
    ElementWays ways = mixing.ways();
    int[] start = new int[ways.start.length - 1];
    int[] end = new int[start.length];
    int[] next = new int[ways.wayTo.length];
    double[] chance = new double[next.length];
    int count = 0;
    for (int m = 0; m < start.length; m++) {
      start[m] = count;
      for (int w = ways.start[m]; w < ways.start[m + 1]; w++) {
        int output = ways.wayOutput[w];
        if (mixing.wayShare(w) > 0 && (output == ElementWays.NONE || !stops[output])) {
          next[count] = ways.wayTo[w];
          chance[count++] = mixing.wayShare(w);
        }
      }
      end[m] = count;
    }
    return new AbsorbingChain.Moves(start, end, next, chance);
  }

  /// The places from which some way back ends at a plant. From the others every way ends in stocks
  /// or goes round for ever; they are left out, so that the chain leaves every loop.
  private boolean[] known(AbsorbingChain.Moves arrivals) {
    boolean[] reached = new boolean[began.length];
    int[] queue = new int[began.length];
    int count = 0;
    for (int m = 0; m < reached.length; m++) {
      if (began[m] + stopped[m] > 0) {
        reached[m] = true;
        queue[count++] = m;
      }
    }
    for (int head = 0; head < count; head++) {
      int source = queue[head];
      for (int k = arrivals.start()[source]; k < arrivals.end()[source]; k++) {
        int market = arrivals.next()[k];
        if (!reached[market]) {
          reached[market] = true;
          queue[count++] = market;
        }
      }
    }
    return reached;
  }

  /// How often units that are followed back pass each place, `[place]`, in the unit of the weights.
  ///
  /// @param weights where they start, `[market]`
  double[] visits(double[] weights) {
    double[] start = new double[known.length];
    for (int place = 0; place < start.length; place++) {
      start[place] = known[place] ? weights[ways.market[place]] : 0;
    }
    return chain.solve(start);
  }

  /// Follows units back.
  ///
  /// @param weights where they start, `[market]`
  Ends follow(double[] weights) {
    double[] visits = visits(weights);
    Network network = ways.network();
    double[] stoppedIn = new double[network.regions().size()];
    double neverStopped = 0;
    for (int place = 0; place < visits.length; place++) {
      // A plant delivers to the markets of its own region.
      stoppedIn[network.marketRegion(ways.market[place])] += visits[place] * stopped[place];
      neverStopped += visits[place] * began[place];
    }
    return new Ends(stoppedIn, neverStopped);
  }

  /// Where the units that were followed back ended, in the unit of the weights they started with.
  static final class Ends {

    private final double[] stoppedIn;
    private final double neverStopped;

    private Ends(double[] stoppedIn, double neverStopped) {
      this.stoppedIn = stoppedIn;
      this.neverStopped = neverStopped;
    }

    /// Stopped in a region.
    double stoppedIn(int region) {
      return stoppedIn[region];
    }

    /// Began at a plant without inputs and were never stopped.
    double neverStopped() {
      return neverStopped;
    }

    /// Ended at any plant; the rest came from markets without inflow.
    double traced() {
      double sum = neverStopped;
      for (double stopped : stoppedIn) {
        sum += stopped;
      }
      return sum;
    }
  }
}
