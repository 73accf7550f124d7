// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.Network;
import io.lodestone.network.Stockpile;

/// Strategic stocks: they buy and release by their rules on last month's prices and stocks, so that
/// within a month they are numbers.
final class Stockpiles {

  /// A stockpile takes at most this share of what a market holds at the start of a month, so that
  /// it never empties one (assumed). So does a contract for deliveries outside the market.
  static final double LARGEST_PURCHASE_SHARE = 0.5;

  private final Network network;
  private final RunConstants constants;
  private final Trajectory.Table table;
  private final double[] held;
  private final boolean[] hasReleased;

  Stockpiles(Network network, RunConstants constants, Trajectory.Table table) {
    this.network = network;
    this.constants = constants;
    this.table = table;
    this.held =
        network.stockpiles().list().stream().mapToDouble(Stockpile::openingTonnes).toArray();
    this.hasReleased = new boolean[held.length];
  }

  /// What markets were like when a month opened, `[market]`.
  ///
  /// @param price last month's prices, USD/t
  /// @param stock commercial stocks, t
  /// @param throughput smoothed throughput, t/month
  /// @param available what is there for the month, t; changed
  record Markets(double[] price, double[] stock, double[] throughput, double[] available) {}

  /// Decides the month and moves what is released or bought into or out of what is available.
  void decide(int month, Conditions now, Markets markets) {
    for (int i = 0; i < held.length; i++) {
      Stockpile rule = rule(i, now);
      int market = network.stockpileMarket(i);
      double ratio = priceRatio(market, markets);
      double target = target(rule, markets.throughput()[market]);
      boolean called = now.isReleasing(i) || isShort(rule, market, markets);
      double release = 0;
      if (called || ratio > rule.releaseAbovePriceRatio()) {
        release = Math.min(held[i], rule.releaseTonnesPerMonth());
        hasReleased[i] |= release > 0;
      } else if (ratio < rule.purchaseBelowPriceRatio() && held[i] < target && mayBuy(i, rule)) {
        double wanted = Math.min(rule.purchaseTonnesPerMonth(), target - held[i]);
        release = -Math.min(wanted, LARGEST_PURCHASE_SHARE * markets.available()[market]);
      }
      held[i] -= release;
      markets.available()[market] += release;
      table.stockpile[month][i] = held[i];
      table.stockpileRelease[month][i] = release;
    }
  }

  /// What a stockpile aims for, t: months of its market's usual throughput where its terms say so.
  private static double target(Stockpile rule, double usualTonnesPerMonth) {
    double cover = rule.terms().coverMonths();
    return cover > 0 ? cover * usualTonnesPerMonth : rule.targetTonnes();
  }

  private boolean mayBuy(int stockpile, Stockpile rule) {
    return rule.terms().buysBack() || !hasReleased[stockpile];
  }

  Stockpile rule(int stockpile, Conditions now) {
    return now.stockpileRule(stockpile, network.stockpiles().at(stockpile));
  }

  /// Last month's price over the base price.
  double priceRatio(int market, Markets markets) {
    return markets.price()[market] / constants.basePrice[market];
  }

  private boolean isShort(Stockpile rule, int market, Markets markets) {
    double share = rule.releaseBelowCoverShare();
    return share > 0
        && markets.stock()[market]
            < share * constants.coverMonths[market] * markets.throughput()[market];
  }

  /// Releases for somebody elsewhere what the stockpile's own market did not ask for.
  ///
  /// @param wanted t
  /// @return what there is, t
  double releaseAbroad(int month, int stockpile, double wanted) {
    double release = table.stockpileRelease[month][stockpile] == 0 ? wanted : 0; // exact: at rest
    release = Math.min(held[stockpile], release);
    held[stockpile] -= release;
    hasReleased[stockpile] |= release > 0;
    table.stockpile[month][stockpile] = held[stockpile];
    table.stockpileRelease[month][stockpile] += release;
    return release;
  }
}
