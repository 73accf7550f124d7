// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.benchmark;

import io.lodestone.market.MonthInputs;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import io.lodestone.simulation.SolvedMonth;

/// A solved month written as the linear programme that a planner would write: greatest welfare
/// subject to capacities and balances, with the curves of end uses and stores as stairs of twelve
/// steps.
///
/// It is smaller than a faithful copy would be (finer stairs cost the solver more), so that the
/// comparison favours the programme.
final class LinearMonth {

  private static final int STEPS = 12;
  private static final double LOWEST_RATIO = 0.3;
  private static final double HIGHEST_RATIO = 50;

  private final Network network;
  private final MonthInputs in;
  private final LinearModelBuilder builder = LinearModelBuilder.maximise();

  private LinearMonth(Network network, MonthInputs in) {
    this.network = network;
    this.in = in;
  }

  static LinearModel of(SolvedMonth month) {
    LinearMonth programme = new LinearMonth(month.network(), month.clearing().inputs());
    programme.addBalances();
    programme.addPlants();
    programme.addLanes();
    programme.addCurves();
    return programme.builder.build();
  }

  /// What leaves a market is at most what is there already plus what enters.
  private void addBalances() {
    for (int m = 0; m < network.markets().size(); m++) {
      builder.addRow(network.markets().idAt(m), Double.NEGATIVE_INFINITY, in.available(m));
    }
    for (int f = 0; f < network.forwards().size(); f++) {
      int m = network.forwards().market(f);
      String id = network.markets().idAt(m) + ".later";
      builder.addRow(id, Double.NEGATIVE_INFINITY, in.underWay(m));
    }
  }

  private void addPlants() {
    for (int p = 0; p < network.plants().size(); p++) {
      Terms recipe = network.recipe(p);
      double value = -in.operatingCost(p) - in.wedge(p);
      int column = builder.addColumn(network.plants().idAt(p), 0, in.capacity(p), value);
      for (int k = 0; k < recipe.size(); k++) {
        boolean later = network.forwards().isPlantLater(p) && recipe.coefficient(k) > 0;
        builder.addEntry(row(recipe.index(k), later), column, -recipe.coefficient(k));
      }
    }
  }

  private int row(int market, boolean later) {
    return later ? network.markets().size() + network.forwardOf(market) : market;
  }

  private void addLanes() {
    for (int l = 0; l < network.lanes().size(); l++) {
      double value = -in.laneFriction(l) - in.laneDuty(l);
      int column = builder.addColumn(network.lanes().idAt(l), 0, in.laneChannel(l), value);
      builder.addEntry(network.laneFrom(l), column, 1);
      builder.addEntry(row(network.laneTo(l), network.forwards().isLaneLater(l)), column, -1);
    }
  }

  private void addCurves() {
    for (int u = 0; u < network.endUses().size(); u++) {
      int market = network.endUseMarket(u);
      addStairs("use-" + u, market, in.basePrice(market), in.useReference(u), in.elasticity(u));
    }
    for (int m = 0; m < network.markets().size(); m++) {
      double exponent = network.behaviour().storeExponent();
      addStairs("store-" + m, m, in.expectedPrice(m), in.storeTarget(m), exponent);
      if (network.forwardOf(m) >= 0) {
        double later = in.expectedForwardPrice(m);
        addStairs("position-" + m, row(m, true), later, in.positionTarget(m), exponent);
      }
    }
  }

  /// Quantity Q·(π/P)^(−ε) as steps between falling prices.
  private void addStairs(String name, int row, double base, double quantity, double elasticity) {
    double last = 0;
    for (int k = 0; k <= STEPS; k++) {
      double ratio = HIGHEST_RATIO * Math.pow(LOWEST_RATIO / HIGHEST_RATIO, k / (double) STEPS);
      double total = quantity * Math.pow(ratio, -elasticity);
      int column = builder.addColumn(name + "-" + k, 0, total - last, base * ratio);
      builder.addEntry(row, column, 1);
      last = total;
    }
  }
}
