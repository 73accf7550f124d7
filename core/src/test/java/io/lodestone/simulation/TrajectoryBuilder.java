// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Payer;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.units.Horizon;
import java.time.YearMonth;

/// Writes a run by hand, for tests of what reads runs. Starts as the base month for ever.
public final class TrajectoryBuilder {

  private final Network network;
  private final BaseMonth base;
  private final Horizon horizon;
  private final Trajectory.Table table;

  /// A run that repeats the base month, with stocks of half a month of throughput.
  public TrajectoryBuilder(Network network, BaseMonth base, int months) {
    this.network = network;
    this.base = base;
    this.horizon = new Horizon(YearMonth.of(2025, 1), months);
    this.table = new Trajectory.Table(network, months, 1);
    for (int t = 0; t < months; t++) {
      repeatBase(t);
    }
  }

  private void repeatBase(int t) {
    for (int m = 0; m < network.markets().size(); m++) {
      table.price[t][m] = network.markets().at(m).basePriceUsdPerTonne();
      table.openingStock[t][m] = 0.5 * base.throughput(m);
      table.stock[t][m] = 0.5 * base.throughput(m);
    }
    for (int p = 0; p < network.plants().size(); p++) {
      table.activity[t][p] = base.activity(p);
      table.delivered[t][p] = base.activity(p);
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      table.flow[t][l] = base.laneFlow(l);
      table.arrival[t][l] = base.laneFlow(l);
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      table.reference[t][u] = base.use(u);
      table.thrift[t][u] = 1;
      table.elasticity[t][u] = network.endUses().at(u).elasticity();
      table.consumption[t][u] = base.use(u);
    }
  }

  /// Sets what the one measure costs somebody, USD.
  public TrajectoryBuilder cost(int month, Payer payer, double usd) {
    table.cost[month][payer.ordinal()] = usd;
    return this;
  }

  /// Sets a market's price, USD/t.
  public TrajectoryBuilder price(int month, String market, double usdPerTonne) {
    table.price[month][network.markets().getIndex(market)] = usdPerTonne;
    return this;
  }

  /// Sets what an end use gets, t.
  public TrajectoryBuilder consumption(int month, String endUse, double tonnes) {
    table.consumption[month][network.endUses().getIndex(endUse)] = tonnes;
    return this;
  }

  /// Sets a plant's activity, delivered in the same month, t.
  public TrajectoryBuilder activity(int month, String plant, double tonnes) {
    int p = network.plants().getIndex(plant);
    table.activity[month][p] = tonnes;
    table.delivered[month][p] = tonnes;
    return this;
  }

  /// Sets a lane's flow, delivered in the same month, t.
  public TrajectoryBuilder flow(int month, String lane, double tonnes) {
    int l = network.lanes().getIndex(lane);
    table.flow[month][l] = tonnes;
    table.arrival[month][l] = tonnes;
    return this;
  }

  /// Sets a market's commercial stock at both ends of a month, t.
  public TrajectoryBuilder stock(int month, String market, double opening, double closing) {
    int m = network.markets().getIndex(market);
    table.openingStock[month][m] = opening;
    table.stock[month][m] = closing;
    return this;
  }

  /// Sets what governments pay a plant, USD.
  public TrajectoryBuilder subsidy(int month, String plant, double usd) {
    table.subsidy[month][network.plants().getIndex(plant)] = usd;
    return this;
  }

  /// The run.
  public Trajectory build() {
    return new Trajectory(network, base, horizon, table);
  }
}
