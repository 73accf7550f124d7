// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;

/// What markets usually put through and what usually comes to them within the month, t/month, both
/// smoothed (model contract, section 3.6).
final class Throughputs {

  /// Least throughput of a market over the world's base throughput of its commodity, so that a
  /// market where nothing happens yet has a store and so a price.
  private static final double LEAST_SHARE = 1e-9;

  private final double smoothing;
  private final double[] base;
  private final double[] least;
  private final double[] state;
  private final double[] inflow;

  Throughputs(Network network, BaseMonth base) {
    this.smoothing = network.behaviour().throughputSmoothing();
    int markets = network.markets().size();
    this.base = new double[markets];
    this.state = new double[markets];
    this.inflow = new double[markets];
    double[] world = worlds(network, base);
    this.least = new double[markets];
    for (int m = 0; m < markets; m++) {
      least[m] = LEAST_SHARE * world[network.marketCommodity(m)];
      this.base[m] = Math.max(base.throughput(m), least[m]);
      state[m] = this.base[m];
      inflow[m] = base.inflowWithin(m);
    }
  }

  /// `[commodity]`: base throughput of the world, t/month; of a commodity that the base year does
  /// not know what plants could make and take of it, and where there are none the largest of the
  /// others, so that nothing hangs on the unit of mass.
  static double[] worlds(Network network, BaseMonth base) {
    double[] world = new double[network.commodities().size()];
    double[] possible = new double[world.length];
    for (int m = 0; m < network.markets().size(); m++) {
      world[network.marketCommodity(m)] += base.throughput(m);
    }
    for (int p = 0; p < network.plants().size(); p++) {
      Terms recipe = network.recipe(p);
      double size = network.plants().at(p).capacityTonnesPerMonth();
      for (int k = 0; k < recipe.size(); k++) {
        possible[network.marketCommodity(recipe.index(k))] +=
            Math.abs(recipe.coefficient(k)) * size;
      }
    }
    double largest = 0;
    for (int c = 0; c < world.length; c++) {
      world[c] = world[c] > 0 ? world[c] : possible[c];
      largest = Math.max(largest, world[c]);
    }
    for (int c = 0; c < world.length; c++) {
      world[c] = world[c] > 0 ? world[c] : largest;
    }
    return world;
  }

  /// Usual throughput of a market.
  double at(int market) {
    return state[market];
  }

  /// Usual throughput of all markets; not to be written to.
  double[] all() {
    return state;
  }

  /// Usual inflow of goods that come within the month.
  double inflow(int market) {
    return inflow[market];
  }

  /// Whether a market puts through next to nothing: what it holds is only there to give it a price.
  boolean isAsleep(int market) {
    return state[market] <= least[market];
  }

  /// How much a month's price teaches, 0 to 1: in full from a share of the larger of usual and base
  /// throughput on.
  ///
  /// @param traded what the market put through this month, t
  /// @param fullShare that share
  double weightOf(int market, double traded, double fullShare) {
    return Math.min(1, traded / (fullShare * Math.max(state[market], base[market])));
  }

  /// Moves on by a month.
  ///
  /// @param out what went through, t
  /// @param in what came within the month, t
  void move(int market, double out, double in) {
    state[market] = Math.max((1 - smoothing) * state[market] + smoothing * out, least[market]);
    inflow[market] = (1 - smoothing) * inflow[market] + smoothing * in;
  }
}
