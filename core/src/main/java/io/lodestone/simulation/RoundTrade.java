// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import java.util.Arrays;

/// Goods that go round in a circle: from a region to a second, to a third and back to the first, on
/// lanes that carry more than is free. They supply nobody, so they teach usual flows nothing.
///
/// Counted, such a circle would lift the usual flows of its own lanes, which rise at once and fade
/// slowly, and with them its channels, month after month without limit: in one future of a hundred
/// three regions came to send each other a billion tonnes of magnets a month, and to keep stocks
/// for it (decision 0062). For one run; not for several threads.
final class RoundTrade {

  private final int[] to;
  private final double[] free;

  /// Lanes by the market they leave: those of market m are `out[first[m]]` to before `out[first[m +
  /// 1]]`, in the order of the lanes.
  private final int[] first;

  private final int[] out;
  private final double[] excess;
  private final int[] next;
  private final boolean[] done;
  private final int[] place;
  private final int[] path;
  private final int[] taken;

  /// @param from market that each lane leaves, `[lane]`
  /// @param to market that it comes to, `[lane]`; not written to
  /// @param free what each lane carries without being asked, t/month, `[lane]`; not written to
  RoundTrade(int markets, int[] from, int[] to, double[] free) {
    this.to = to;
    this.free = free;
    first = new int[markets + 1];
    for (int market : from) {
      first[market + 1]++;
    }
    for (int m = 0; m < markets; m++) {
      first[m + 1] += first[m];
    }
    out = new int[from.length];
    int[] filled = Arrays.copyOf(first, markets);
    for (int l = 0; l < from.length; l++) {
      out[filled[from[l]]++] = l;
    }
    excess = new double[from.length];
    next = new int[markets];
    done = new boolean[markets];
    place = new int[markets];
    path = new int[markets];
    taken = new int[markets];
  }

  /// In a network: free is what the whole world puts through of the commodity in the base year, so
  /// that a run in which nothing runs away is the contract's to the last bit.
  static RoundTrade of(Network network, RunConstants constants, BaseMonth base) {
    double[] world = Throughputs.worlds(network, base);
    double[] free = new double[constants.lanes];
    for (int l = 0; l < free.length; l++) {
      free[l] =
          Math.max(constants.laneReference[l], world[network.marketCommodity(constants.from[l])]);
    }
    return new RoundTrade(constants.markets, constants.from, constants.to, free);
  }

  /// Takes from flows what goes round.
  ///
  /// @param flows t/month, `[lane]`; changed
  void takeFrom(double[] flows) {
    for (int l = 0; l < excess.length; l++) {
      excess[l] = Math.max(0, flows[l] - free[l]);
    }
    System.arraycopy(first, 0, next, 0, next.length);
    Arrays.fill(done, false);
    Arrays.fill(place, -1);
    for (int market = 0; market < next.length; market++) {
      if (!done[market]) {
        walk(market, flows);
      }
    }
  }

  /// Walks on along lanes with an excess. Where the walk comes to a market that it has passed, the
  /// least excess of that circle is taken from all its lanes; a market that no lane leads on from
  /// is done.
  private void walk(int root, double[] flows) {
    int depth = 0;
    path[0] = root;
    place[root] = 0;
    while (depth >= 0) {
      int here = path[depth];
      int lane = laneOn(here);
      if (lane < 0) {
        done[here] = true;
        place[here] = -1;
        depth--;
        continue;
      }
      int there = to[lane];
      taken[depth] = lane;
      if (place[there] >= 0) {
        takeCircle(place[there], depth, flows);
        depth = backTo(place[there], depth);
      } else {
        path[++depth] = there;
        place[there] = depth;
      }
    }
  }

  /// The next lane out of a market that has an excess and leads to a market that is not done; −1 if
  /// there is none.
  private int laneOn(int market) {
    while (next[market] < first[market + 1]) {
      int lane = out[next[market]];
      if (excess[lane] > 0 && !done[to[lane]]) {
        return lane;
      }
      next[market]++;
    }
    return -1;
  }

  private void takeCircle(int start, int end, double[] flows) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = start; i <= end; i++) {
      least = Math.min(least, excess[taken[i]]);
    }
    for (int i = start; i <= end; i++) {
      excess[taken[i]] -= least; // exactly 0 where it is the least
      flows[taken[i]] -= least;
    }
  }

  private int backTo(int start, int end) {
    for (int i = start + 1; i <= end; i++) {
      place[path[i]] = -1;
    }
    return start;
  }
}
