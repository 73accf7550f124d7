// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.simulation.Trajectory;

/// Who made, shipped and used how much over a window, t of each commodity. Immutable; threads may
/// share it.
public final class FlowTable {

  private final Network network;
  private final double[] activity;
  private final double[] delivered;
  private final double[] loaded;
  private final double[] arrived;
  private final double[] use;
  private final double[] stockDraw;
  private final double[] produced;
  private final double[] inflow;

  /// Copies the arrays of `values`.
  public FlowTable(Network network, Values values) {
    this.network = network;
    this.activity = values.activity.clone();
    this.delivered = values.delivered.clone();
    this.loaded = values.loaded.clone();
    this.arrived = values.arrived.clone();
    this.use = values.use.clone();
    this.stockDraw = values.stockDraw.clone();
    this.produced = new double[network.markets().size()];
    for (int p = 0; p < delivered.length; p++) {
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        produced[recipe.index(k)] += Math.max(0, recipe.coefficient(k)) * delivered[p];
      }
    }
    this.inflow = produced.clone();
    for (int l = 0; l < arrived.length; l++) {
      inflow[network.laneTo(l)] += arrived[l];
    }
  }

  /// The arrays a flow table is made from: `[plant]`, `[lane]`, `[endUse]`, `[market]`; adds up
  /// what it is told.
  public static final class Values {
    private final double[] activity;
    private final double[] delivered;
    private final double[] loaded;
    private final double[] arrived;
    private final double[] use;
    private final double[] stockDraw;

    /// Zeros of the right lengths.
    public Values(Network network) {
      activity = new double[network.plants().size()];
      delivered = new double[activity.length];
      loaded = new double[network.lanes().size()];
      arrived = new double[loaded.length];
      use = new double[network.endUses().size()];
      stockDraw = new double[network.markets().size()];
    }

    /// Adds activity whose inputs a plant took and activity whose outputs it delivered, t.
    public void addPlant(int plant, double activityTonnes, double deliveredTonnes) {
      activity[plant] += activityTonnes;
      delivered[plant] += deliveredTonnes;
    }

    /// Adds what a lane loaded and what it delivered, t.
    public void addLane(int lane, double loadedTonnes, double arrivedTonnes) {
      loaded[lane] += loadedTonnes;
      arrived[lane] += arrivedTonnes;
    }

    /// Adds what an end use consumed, t.
    public void addUse(int endUse, double tonnes) {
      use[endUse] += tonnes;
    }

    /// Adds what stores and stockpiles of a market gave up, t; negative while they build. Losses
    /// count as given up.
    public void addStockDraw(int market, double tonnes) {
      stockDraw[market] += tonnes;
    }
  }

  /// The flows of some months of a run.
  ///
  /// @throws IllegalArgumentException when the window is not inside the run
  public static FlowTable of(Trajectory run, Window window) {
    if (window.startMonth() < 0 || window.endMonth() > run.months()) {
      throw new IllegalArgumentException(
          window
              + " is not inside a run of "
              + run.months()
              + " months\nMaybe the run was cut short");
    }
    Network network = run.network();
    Values values = new Values(network);
    for (int t = window.startMonth(); t < window.endMonth(); t++) {
      addMonth(values, run, t);
    }
    for (int m = 0; m < network.markets().size(); m++) {
      values.addStockDraw(
          m, run.openingStock(window.startMonth(), m) - run.stock(window.endMonth() - 1, m));
    }
    return new FlowTable(network, values);
  }

  private static void addMonth(Values values, Trajectory run, int t) {
    Network network = run.network();
    for (int p = 0; p < network.plants().size(); p++) {
      values.addPlant(p, run.activity(t, p), run.delivered(t, p));
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      values.addLane(l, run.flow(t, l), run.arrival(t, l));
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      values.addUse(u, run.consumption(t, u));
    }
    for (int s = 0; s < network.stockpiles().size(); s++) {
      values.addStockDraw(network.stockpileMarket(s), run.stockpileRelease(t, s));
    }
  }

  /// The flows of the base year: twelve base months, stocks unchanged.
  public static FlowTable of(Network network, BaseMonth base) {
    Values values = new Values(network);
    for (int p = 0; p < network.plants().size(); p++) {
      values.addPlant(p, 12 * base.activity(p), 12 * base.activity(p));
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      values.addLane(l, 12 * base.laneFlow(l), 12 * base.laneFlow(l));
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      values.addUse(u, 12 * base.use(u));
    }
    return new FlowTable(network, values);
  }

  public Network network() {
    return network;
  }

  /// The activity of a plant whose inputs were taken in the window, t.
  public double activity(int plant) {
    return activity[plant];
  }

  /// The activity of a plant whose outputs were delivered in the window, t.
  public double delivered(int plant) {
    return delivered[plant];
  }

  /// What a lane loaded, t.
  public double loaded(int lane) {
    return loaded[lane];
  }

  /// What a lane delivered, t.
  public double arrived(int lane) {
    return arrived[lane];
  }

  /// What an end use consumed, t.
  public double use(int endUse) {
    return use[endUse];
  }

  /// Opening minus closing stocks of a market, stockpiles included, t.
  public double stockDraw(int market) {
    return stockDraw[market];
  }

  /// What plants delivered to a market, t of its commodity.
  public double produced(int market) {
    return produced[market];
  }

  /// What plants and lanes delivered to a market, t of its commodity.
  public double inflow(int market) {
    return inflow[market];
  }
}
