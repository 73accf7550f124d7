// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Growth;
import io.lodestone.network.Network;
import io.lodestone.network.Process;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Price-led growth and learning: what plants add to their capacity by themselves, and how their
/// costs fall with what was made.
final class Expansion {

  private static final int MONTHS_PER_YEAR = 12;

  /// Years of base-year output that a learning technology has behind it at the start (assumed: the
  /// data tell no cumulative output).
  private static final double YEARS_BEHIND = 10;

  private record Pending(int plant, double tonnesPerMonth, int arrivalMonth) {}

  private final Network network;
  private final BaseMonth base;
  private final Trajectory.Table table;
  private final MonthState state;
  private final List<Pending> pending = new ArrayList<>();
  private final double[] committed;
  private final double[] cumulative;
  private final double[] cumulativeAtStart;
  private final int[] process;

  Expansion(Network network, BaseMonth base, Trajectory.Table table, MonthState state) {
    this.network = network;
    this.base = base;
    this.table = table;
    this.state = state;
    this.committed = new double[network.plants().size()];
    this.process = new int[committed.length];
    Arrays.setAll(process, p -> network.processes().getIndex(network.plants().at(p).process()));
    this.cumulativeAtStart = new double[network.processes().size()];
    for (int p = 0; p < process.length; p++) {
      double monthly =
          base.activity(p) > 0 ? base.activity(p) : network.plants().at(p).capacityTonnesPerMonth();
      double years = base.activity(p) > 0 ? YEARS_BEHIND : 1;
      cumulativeAtStart[process[p]] += years * MONTHS_PER_YEAR * monthly;
    }
    this.cumulative = cumulativeAtStart.clone();
  }

  /// In January: each plant whose margin over the last year covers the annuity of its capital cost
  /// commits an expansion. It grows from nothing, where margin and annuity are equal, to the
  /// process's largest share where the margin is twice the annuity.
  void commit(int month, Consumer<RunNotice> notices) {
    if (month < MONTHS_PER_YEAR) {
      return;
    }
    for (int p = 0; p < process.length; p++) {
      Growth growth = network.processOf(p).growth();
      if (growth.expansionSharePerYear() > 0 && table.capacity[month - 1][p] > 0) {
        double annuity = network.behaviour().annuity() * growth.capitalCostUsdPerTonnePerYear();
        double eagerness = Math.clamp(meanMargin(month, p) / annuity - 1, 0, 1);
        double size = network.plants().at(p).capacityTonnesPerMonth() + committed[p];
        double added = eagerness * growth.expansionSharePerYear() * size;
        if (added > 0) {
          int arrival = month + growth.expansionLeadMonths();
          pending.add(new Pending(p, added, arrival));
          committed[p] += added;
          notices.accept(new RunNotice.ExpansionCommitted(month, p, added, arrival));
        }
      }
    }
  }

  /// Margin of a tonne of activity averaged over the last twelve months, USD/t, licences left
  /// aside.
  private double meanMargin(int month, int plant) {
    Terms recipe = network.recipe(plant);
    boolean delayed = network.processOf(plant).leadMonths() > 0;
    double sum = 0;
    for (int t = month - MONTHS_PER_YEAR; t < month; t++) {
      for (int k = 0; k < recipe.size(); k++) {
        boolean later = delayed && recipe.coefficient(k) > 0;
        double[] prices = later ? table.expectedPrice[t] : table.price[t];
        sum += recipe.coefficient(k) * prices[recipe.index(k)];
      }
    }
    double cost =
        network.plants().at(plant).operatingCostUsdPerTonne() * state.learning[plant]
            + base.plantWedge(plant);
    return sum / MONTHS_PER_YEAR - cost;
  }

  /// Adds what has been built to capacities and moves learning on by last month's output.
  void arrive(int month) {
    for (Pending p : pending) {
      if (p.arrivalMonth() == month) {
        state.addedCapacity[p.plant()] += p.tonnesPerMonth();
      }
    }
    if (month > 0) {
      for (int p = 0; p < process.length; p++) {
        cumulative[process[p]] += table.activity[month - 1][p];
      }
    }
    for (int p = 0; p < process.length; p++) {
      Process own = network.processOf(p);
      if (own.growth().progressRatio() != 1) { // exact: 1 means no learning
        double doublings =
            Math.log(cumulative[process[p]] / cumulativeAtStart[process[p]]) / Math.log(2);
        state.learning[p] = Math.pow(own.growth().progressRatio(), doublings);
      }
    }
  }
}
