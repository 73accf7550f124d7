// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Growth;
import io.lodestone.network.Network;
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

  private final RunConstants constants;
  private final Trajectory.Table table;
  private final MonthState state;
  private final List<Pending> pending = new ArrayList<>();
  private final double[] committed;
  private final double[] fresh;
  private int freshMonth = -1;
  private final double[] cumulative;
  private final double[] cumulativeAtStart;
  private final int[] process;
  private final double annuity;
  private final boolean learns;

  Expansion(
      Network network,
      BaseMonth base,
      RunConstants constants,
      Trajectory.Table table,
      MonthState state) {
    this.constants = constants;
    this.annuity = network.behaviour().annuity();
    this.table = table;
    this.state = state;
    this.committed = new double[network.plants().size()];
    this.fresh = new double[committed.length];
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
    this.learns = Arrays.stream(constants.growth).anyMatch(Expansion::isLearning);
  }

  /// In January: each plant whose margin over the last year covers the annuity of its capital cost
  /// commits an expansion. It grows from nothing, where margin and annuity are equal, to the
  /// process's largest share where the margin is twice the annuity.
  void commit(int month, Conditions now, Consumer<RunNotice> notices) {
    Arrays.fill(fresh, 0);
    freshMonth = month;
    if (month < MONTHS_PER_YEAR) {
      return;
    }
    for (int p = 0; p < process.length; p++) {
      Growth growth = constants.growth[p];
      if (growth.expansionSharePerYear() > 0 && table.capacity[month - 1][p] > 0) {
        double capital = growth.capitalCostUsdPerTonnePerYear() * now.capitalFactor(p);
        double hurdle = annuity * capital;
        double eagerness = Math.clamp(meanMargin(month, p) / hurdle - 1, 0, 1);
        double size = constants.designCapacity[p] + committed[p];
        double share = growth.expansionSharePerYear() * now.expansionFactor(p);
        double added = eagerness * share * size;
        if (added > 0) {
          int arrival = month + growth.expansionLeadMonths();
          pending.add(new Pending(p, added, arrival));
          committed[p] += added;
          fresh[p] = added;
          notices.accept(new RunNotice.ExpansionCommitted(month, p, added, arrival));
        }
      }
    }
  }

  /// `[plant]`: what was committed when the month opened, t/month of capacity.
  double[] fresh() {
    return fresh;
  }

  /// Margin of a tonne of activity averaged over the last twelve months, USD/t, licences left
  /// aside.
  private double meanMargin(int month, int plant) {
    Terms recipe = constants.recipe[plant];
    boolean delayed = constants.leadMonths[plant] > 0;
    double sum = 0;
    for (int t = month - MONTHS_PER_YEAR; t < month; t++) {
      for (int k = 0; k < recipe.size(); k++) {
        boolean later = delayed && recipe.coefficient(k) > 0;
        double[] prices = later ? table.expectedPrice[t] : table.price[t];
        sum += recipe.coefficient(k) * prices[recipe.index(k)];
      }
    }
    double cost =
        constants.operatingCost[plant] * state.learning[plant] + constants.plantWedge[plant];
    return sum / MONTHS_PER_YEAR - cost;
  }

  /// Adds what has been built to capacities and moves learning on by last month's output.
  void arrive(int month) {
    if (month != freshMonth) {
      Arrays.fill(fresh, 0);
    }
    for (Pending p : pending) {
      if (p.arrivalMonth() == month) {
        state.addedCapacity[p.plant()] += p.tonnesPerMonth();
      }
    }
    if (month > 0 && learns) {
      learn(table.activity[month - 1]);
    }
  }

  private void learn(double[] activity) {
    for (int p = 0; p < process.length; p++) {
      cumulative[process[p]] += activity[p];
    }
    for (int p = 0; p < process.length; p++) {
      if (isLearning(constants.growth[p])) {
        double grown = cumulative[process[p]] / cumulativeAtStart[process[p]];
        double doublings = StrictMath.log(grown) / StrictMath.log(2);
        state.learning[p] = StrictMath.pow(constants.growth[p].progressRatio(), doublings);
      }
    }
  }

  private static boolean isLearning(Growth growth) {
    return growth.progressRatio() != 1; // exact: 1 means no learning
  }
}
