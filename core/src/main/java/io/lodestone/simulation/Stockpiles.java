// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.Network;
import io.lodestone.network.Stockpile;

/// Strategic stocks: they buy and release by their rules on last month's prices, so that within a
/// month they are numbers.
final class Stockpiles {

  /// A stockpile takes at most this share of what a market holds at the start of a month, so that
  /// it never empties one (assumed).
  private static final double LARGEST_PURCHASE_SHARE = 0.5;

  private final Network network;
  private final Trajectory.Table table;
  private final double[] held;

  Stockpiles(Network network, Trajectory.Table table) {
    this.network = network;
    this.table = table;
    this.held =
        network.stockpiles().list().stream().mapToDouble(Stockpile::openingTonnes).toArray();
  }

  /// Decides the month and moves what is released or bought into or out of `available`.
  ///
  /// @param lastPrice `[market]`, USD/t
  /// @param available `[market]`, t; changed
  void decide(int month, double[] lastPrice, double[] available) {
    for (int i = 0; i < held.length; i++) {
      Stockpile rule = network.stockpiles().at(i);
      int market = network.stockpileMarket(i);
      double ratio = lastPrice[market] / network.markets().at(market).basePriceUsdPerTonne();
      double release = 0;
      if (ratio > rule.releaseAbovePriceRatio()) {
        release = Math.min(held[i], rule.releaseTonnesPerMonth());
      } else if (ratio < rule.purchaseBelowPriceRatio() && held[i] < rule.targetTonnes()) {
        double wanted = Math.min(rule.purchaseTonnesPerMonth(), rule.targetTonnes() - held[i]);
        release = -Math.min(wanted, LARGEST_PURCHASE_SHARE * available[market]);
      }
      held[i] -= release;
      available[market] += release;
      table.stockpile[month][i] = held[i];
      table.stockpileRelease[month][i] = release;
    }
  }
}
