// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Forwards;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.Arrays;

/// What is under way to markets, and what their forward markets have and want of it (model
/// contract, section 2).
final class Positions {

  /// Least that is left for later, over the usual throughput, so that a forward market has
  /// something to trade.
  private static final double LEAST_SHARE = 0.01;

  private final RunConstants constants;
  private final BaseMonth base;
  private final Trajectory.Table table;
  private final double[] delayMonths;
  private final double[] underWay;

  Positions(Network network, RunConstants constants, BaseMonth base, Trajectory.Table table) {
    this.constants = constants;
    this.base = base;
    this.table = table;
    this.underWay = new double[constants.markets];
    this.delayMonths = delays(network, base);
  }

  /// T̄ by market, months. Where nothing came in the base year, the plain mean over what can come.
  private static double[] delays(Network network, BaseMonth base) {
    int markets = network.markets().size();
    double[] sum = new double[markets];
    int[] ways = new int[markets];
    for (int l = 0; l < network.lanes().size(); l++) {
      sum[network.laneTo(l)] += network.lanes().at(l).transitMonths();
      ways[network.laneTo(l)]++;
    }
    for (int p = 0; p < network.plants().size(); p++) {
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        if (recipe.coefficient(k) > 0) {
          sum[recipe.index(k)] += network.processOf(p).leadMonths();
          ways[recipe.index(k)]++;
        }
      }
    }
    double[] delays = new double[markets];
    for (int m = 0; m < markets; m++) {
      double mean = ways[m] > 0 ? sum[m] / ways[m] : 0;
      delays[m] = base.throughput(m) > 0 ? base.meanDelayMonths(m) : mean;
    }
    return delays;
  }

  /// Longest transit or lead time to each forward market makes its expected price learn more
  /// slowly: α/(1+T).
  static double[] adaptations(Forwards forwards, double adaptation) {
    double[] slower = new double[forwards.size()];
    Arrays.setAll(slower, f -> adaptation / (1 + forwards.longestMonths(forwards.market(f))));
    return slower;
  }

  /// Sums up what is under way when a month opens, what arrives in it included.
  ///
  /// @param reserved what leaves outside the market when the month opens
  void open(int month, Contracts reserved) {
    Arrays.fill(underWay, 0);
    for (int l = 0; l < constants.lanes; l++) {
      int transit = constants.transitMonths[l];
      if (transit > 0) {
        double sum = reserved.reserved(l);
        for (int t = month - transit; t < month; t++) {
          sum += t >= 0 ? table.flow[t][l] : base.laneFlow(l);
        }
        underWay[constants.to[l]] += sum;
      }
    }
    for (int p = 0; p < constants.plants; p++) {
      int lead = constants.leadMonths[p];
      if (lead > 0) {
        double sum = 0;
        for (int t = month - lead; t < month; t++) {
          sum += t >= 0 ? table.activity[t][p] : base.activity(p);
        }
        Terms recipe = constants.recipe[p];
        for (int k = 0; k < recipe.size(); k++) {
          underWay[recipe.index(k)] += Math.max(0, recipe.coefficient(k)) * sum;
        }
      }
    }
  }

  /// b⁺: what is left for later of stock and goods under way once the month has taken what it
  /// usually takes beyond what usually comes within it, t.
  ///
  /// @param stock opening stock net of loss, t
  double left(int market, double stock, Throughputs usual) {
    double taken = usual.at(market) - usual.inflow(market);
    return Math.max(stock + underWay[market] - taken, LEAST_SHARE * usual.at(market));
  }

  /// T̄ of a market, months.
  double delayMonths(int market) {
    return delayMonths[market];
  }
}
