// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Payer;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.units.Horizon;

/// One simulated run: what everyone did in every month. Complete when made; threads may share it.
///
/// Months, markets, plants and so on are indices of the horizon and the network. Flows in t/month,
/// stocks in t, prices in USD/t.
public final class Trajectory {

  /// The number of payers.
  static final int PAYERS = Payer.values().length;

  private final Network network;
  private final BaseMonth base;
  private final Horizon horizon;
  private final Table table;

  Trajectory(Network network, BaseMonth base, Horizon horizon, Table table) {
    this.network = network;
    this.base = base;
    this.horizon = horizon;
    this.table = table;
  }

  /// The arrays of a run, `[month][index]`; written by the simulation only.
  static final class Table {
    final double[][] price;
    final double[][] expectedPrice;
    final double[][] licencePrice;
    final double[][] quotaUsed;
    final double[][] capacity;
    final double[][] activity;
    final double[][] delivered;
    final double[][] flow;
    final double[][] arrival;
    final double[][] reference;
    final double[][] consumption;
    final double[][] openingStock;
    final double[][] stock;
    final double[][] stockpile;
    final double[][] stockpileRelease;
    final double[][] subsidy;
    final int[] iterations;

    final double[][] discarded;
    final double[][] inUse;

    /// `[month][measure × payers + payer]`, USD.
    final double[][] cost;

    Table(Network network, int months, int measures) {
      int markets = network.markets().size();
      int plants = network.plants().size();
      int lanes = network.lanes().size();
      int endUses = network.endUses().size();
      int quotas = network.quotas().size();
      int stockpiles = network.stockpiles().size();
      price = new double[months][markets];
      expectedPrice = new double[months][markets];
      licencePrice = new double[months][quotas];
      quotaUsed = new double[months][quotas];
      capacity = new double[months][plants];
      activity = new double[months][plants];
      delivered = new double[months][plants];
      flow = new double[months][lanes];
      arrival = new double[months][lanes];
      reference = new double[months][endUses];
      consumption = new double[months][endUses];
      openingStock = new double[months][markets];
      stock = new double[months][markets];
      stockpile = new double[months][stockpiles];
      stockpileRelease = new double[months][stockpiles];
      subsidy = new double[months][plants];
      iterations = new int[months];
      discarded = new double[months][network.goods().size()];
      inUse = new double[months][network.goods().size()];
      cost = new double[months][measures * PAYERS];
    }
  }

  /// What [#copy] gives of all markets, plants, lanes or end uses at once.
  public enum Quantity {
    /// [Trajectory#price], by market.
    PRICE,
    /// [Trajectory#stock], by market.
    STOCK,
    /// [Trajectory#activity], by plant.
    ACTIVITY,
    /// [Trajectory#flow], by lane.
    FLOW,
    /// [Trajectory#consumption], by end use.
    CONSUMPTION,
    /// [Trajectory#unmet], by end use.
    UNMET
  }

  /// Copies a quantity of one month.
  ///
  /// @param values `[index of the network]`; overwritten
  public void copy(Quantity quantity, int month, double[] values) {
    double[] all =
        switch (quantity) {
          case PRICE -> table.price[month];
          case STOCK -> table.stock[month];
          case ACTIVITY -> table.activity[month];
          case FLOW -> table.flow[month];
          case CONSUMPTION, UNMET -> table.consumption[month];
        };
    System.arraycopy(all, 0, values, 0, all.length);
    if (quantity == Quantity.UNMET) {
      for (int u = 0; u < all.length; u++) {
        values[u] = unmet(month, u);
      }
    }
  }

  public Network network() {
    return network;
  }

  public BaseMonth base() {
    return base;
  }

  public Horizon horizon() {
    return horizon;
  }

  public int months() {
    return horizon.months();
  }

  /// π: the price of a market.
  public double price(int month, int market) {
    return table.price[month][market];
  }

  /// πᵉ: the price that traders expected at the start of the month.
  public double expectedPrice(int month, int market) {
    return table.expectedPrice[month][market];
  }

  /// λ: the price of a quota's licence, 0 while it is not in force.
  public double licencePrice(int month, int quota) {
    return table.licencePrice[month][quota];
  }

  /// What a quota counted.
  public double quotaUsed(int month, int quota) {
    return table.quotaUsed[month][quota];
  }

  /// K: a plant's available capacity.
  public double capacity(int month, int plant) {
    return table.capacity[month][plant];
  }

  /// x: a plant's activity; its inputs are taken this month.
  public double activity(int month, int plant) {
    return table.activity[month][plant];
  }

  /// The activity whose outputs are delivered this month: that of `leadMonths` ago.
  public double delivered(int month, int plant) {
    return table.delivered[month][plant];
  }

  /// y: what a lane loads this month.
  public double flow(int month, int lane) {
    return table.flow[month][lane];
  }

  /// What a lane delivers this month: the flow of `transitMonths` ago.
  public double arrival(int month, int lane) {
    return table.arrival[month][lane];
  }

  /// Q: an end use's demand at base prices.
  public double reference(int month, int endUse) {
    return table.reference[month][endUse];
  }

  /// What an end use gets: demand at this month's price less what goes without.
  public double consumption(int month, int endUse) {
    return table.consumption[month][endUse];
  }

  /// Reference demand minus consumption, at least 0 and at most all of the demand, also in a month
  /// beyond the choke price, when the contract's response gives back.
  public double unmet(int month, int endUse) {
    double reference = table.reference[month][endUse];
    return Math.min(reference, Math.max(0, reference - table.consumption[month][endUse]));
  }

  /// Commercial stock at the start of the month, before losses.
  public double openingStock(int month, int market) {
    return table.openingStock[month][market];
  }

  /// Commercial stock at the end of the month.
  public double stock(int month, int market) {
    return table.stock[month][market];
  }

  /// Strategic stock at the end of the month.
  public double stockpile(int month, int stockpile) {
    return table.stockpile[month][stockpile];
  }

  /// What a stockpile released (positive) or bought (negative).
  public double stockpileRelease(int month, int stockpile) {
    return table.stockpileRelease[month][stockpile];
  }

  /// What governments paid a plant this month, USD.
  public double subsidyUsd(int month, int plant) {
    return table.subsidy[month][plant];
  }

  /// What of a good is discarded, t of its end use's commodity.
  public double discarded(int month, int good) {
    return table.discarded[month][good];
  }

  /// What of a good is in use at the end of the month, t of its end use's commodity.
  public double inUse(int month, int good) {
    return table.inUse[month][good];
  }

  /// The number of measures that have costs: those of the scenario up to the last that has any.
  public int measures() {
    return table.cost[0].length / PAYERS;
  }

  /// What a measure cost somebody this month, USD; negative where it earned.
  ///
  /// @param measure its place in the scenario
  public double costUsd(int month, int measure, Payer payer) {
    return table.cost[month][measure * PAYERS + payer.ordinal()];
  }

  /// What all measures together cost somebody this month, USD.
  public double costUsd(int month, Payer payer) {
    double sum = 0;
    for (int measure = 0; measure < measures(); measure++) {
      sum += costUsd(month, measure, payer);
    }
    return sum;
  }

  /// Newton iterations of the month.
  public int iterations(int month) {
    return table.iterations[month];
  }
}
