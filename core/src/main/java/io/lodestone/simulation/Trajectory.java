// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Payer;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.units.Horizon;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable Trajectory baseline;

  Trajectory(Network network, BaseMonth base, Horizon horizon, Table table) {
    this(network, base, horizon, table, null);
  }

  private Trajectory(
      Network network,
      BaseMonth base,
      Horizon horizon,
      Table table,
      @Nullable Trajectory baseline) {
    this.network = network;
    this.base = base;
    this.horizon = horizon;
    this.table = table;
    this.baseline = baseline;
  }

  /// The same run held against the baseline with the same draws, so that it can tell what is lost.
  ///
  /// @throws IllegalArgumentException when the baseline covers other months
  public Trajectory against(Trajectory before) {
    if (!before.horizon.equals(horizon)) {
      throw new IllegalArgumentException(
          "a baseline over "
              + before.horizon
              + " beside a run over "
              + horizon
              + "\nMaybe run both to the same month");
    }
    return before == this ? this : new Trajectory(network, base, horizon, table, before);
  }

  /// What the run is held against: itself where nothing else was given, so that nothing is lost.
  public Trajectory baseline() {
    return baseline == null ? this : baseline;
  }

  /// The arrays of a run, `[month][index]`; written by the simulation only.
  static final class Table {
    final double[][] price;
    final double[][] expectedPrice;

    /// `[month][forward market]`.
    final double[][] forwardPrice;

    final double[][] expectedForwardPrice;
    final double[][] underWay;
    final double[][] position;

    /// `[month][market]`.
    final double[][] alarm;

    /// `[month][lane]`.
    final double[][] usualFlow;

    final double[][] channel;

    /// `[month][endUse]`.
    final double[][] saved;

    final double[][] without;
    final double[][] thrift;
    final double[][] elasticity;
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
      int forwards = network.forwards().size();
      forwardPrice = new double[months][forwards];
      expectedForwardPrice = new double[months][forwards];
      underWay = new double[months][forwards];
      position = new double[months][forwards];
      alarm = new double[months][markets];
      usualFlow = new double[months][lanes];
      channel = new double[months][lanes];
      saved = new double[months][endUses];
      without = new double[months][endUses];
      thrift = new double[months][endUses];
      elasticity = new double[months][endUses];
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
    /// [Trajectory#useLost], by end use.
    USE_LOST
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
          case CONSUMPTION, USE_LOST -> table.consumption[month];
        };
    System.arraycopy(all, 0, values, 0, all.length);
    if (quantity == Quantity.USE_LOST) {
      for (int u = 0; u < all.length; u++) {
        values[u] = useLost(month, u);
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

  /// φ: the price of delivery later at a market; 0 where nothing is delivered later.
  public double forwardPrice(int month, int market) {
    return ofForward(table.forwardPrice[month], market);
  }

  /// πᶠ: the forward price that traders expected at the start of the month; 0 where nothing is
  /// delivered later.
  public double expectedForwardPrice(int month, int market) {
    return ofForward(table.expectedForwardPrice[month], market);
  }

  /// b⁺: what of stock and goods under way was left for later when the month opened, t; 0 where
  /// nothing is delivered later.
  public double underWay(int month, int market) {
    return ofForward(table.underWay[month], market);
  }

  /// s⁺: what a market holds and has under way to it at the end of the month, t; 0 where nothing is
  /// delivered later.
  public double position(int month, int market) {
    return ofForward(table.position[month], market);
  }

  private double ofForward(double[] values, int market) {
    int forward = network.forwardOf(market);
    return forward < 0 ? 0 : values[forward];
  }

  /// F: the logarithm of how many times their usual cover the holders of a market want; 0 at rest.
  public double alarm(int month, int market) {
    return table.alarm[month][market];
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

  /// ȳ: what a lane has lately carried, as it stood when the month opened; deliveries outside the
  /// market are not in it.
  public double usualFlow(int month, int lane) {
    return table.usualFlow[month][lane];
  }

  /// Ȳ: the most that a lane could carry this month for the market; 0 under a ban.
  public double channel(int month, int lane) {
    return table.channel[month][lane];
  }

  /// What a lane delivers this month: the flow of `transitMonths` ago.
  public double arrival(int month, int lane) {
    return table.arrival[month][lane];
  }

  /// Q: an end use's demand of the month at base prices: base use × growth, events and measures ×
  /// lasting thrift A × ordinary shocks.
  public double reference(int month, int endUse) {
    return table.reference[month][endUse];
  }

  /// A: what lasting thrift leaves of an end use's demand, as it stood when the month opened; it is
  /// in [#reference].
  public double thrift(int month, int endUse) {
    return table.thrift[month][endUse];
  }

  /// ε: an end use's elasticity within the month, with what measures make of it.
  public double elasticity(int month, int endUse) {
    return table.elasticity[month][endUse];
  }

  /// Of [#reference] less [#consumption] what the user saves at once: Q − Q·r^(−ε), r the lesser of
  /// π/P and the choke multiple; negative below the base price.
  public double saved(int month, int endUse) {
    return table.saved[month][endUse];
  }

  /// Of [#reference] less [#consumption] what the user goes without; 0 or more.
  public double without(int month, int endUse) {
    return table.without[month][endUse];
  }

  /// q: what an end use buys and uses.
  public double consumption(int month, int endUse) {
    return table.consumption[month][endUse];
  }

  /// q⁰: what an end use takes in the baseline.
  public double normalUse(int month, int endUse) {
    return baseline().table.consumption[month][endUse];
  }

  /// ℓ = q⁰ − q: what an end use loses against the baseline; negative is a gain.
  public double useLost(int month, int endUse) {
    return normalUse(month, endUse) - table.consumption[month][endUse];
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
