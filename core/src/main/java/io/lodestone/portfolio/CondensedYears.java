// SPDX-License-Identifier: Apache-2.0
package io.lodestone.portfolio;

import io.lodestone.network.EndUse;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One future as a linear programme in years: what a planner could do in it who commands every
/// plant, lane and stock and needs no prices.
///
/// It is condensed from runs of the same future: one in which nothing is chosen, one in which
/// everything is, and one for each candidate alone at its largest. Plants have the capacity of the
/// first, plus a candidate's own for the share of it that is taken, plus what only everything
/// together brings forth. A lane is open in a year in which any of the runs uses it, and then has
/// no limit. Stocks end a year with no more than traders hold in any of the runs, plus reserves.
/// Users elsewhere get what they get in the run that is worst for them. Home needs what it needs if
/// nothing is chosen, less what candidates save. Goods delivered after a lead or transit time count
/// in the year in which they leave. A run's yearly sums satisfy all of this when nothing is chosen.
public final class CondensedYears {

  private static final int MONTHS_PER_YEAR = 12;

  /// Capacity and demand that a candidate moves by less than this share of the whole are not its
  /// own: prices move everything a little.
  private static final double OWN_SHARE = 0.01;

  /// Taken off what users elsewhere must get, so that rounding makes no programme infeasible.
  private static final double ROUNDING = 1e-6;

  private static final double MILLION = 1e6;

  private final Runs runs;
  private final PortfolioOutcome.Questions questions;
  private final Network network;
  private final int years;
  private final double[] weights;
  private final LinearModelBuilder model = LinearModelBuilder.minimise();
  private final int[] taken;

  /// Runs of one future.
  ///
  /// @param nothing nothing is chosen
  /// @param everything everything is, at its largest
  /// @param alone each candidate alone at its largest, `[candidate]`
  /// @param costUsdPerYear what each costs then, `[candidate]`
  public record Runs(
      Trajectory nothing,
      Trajectory everything,
      List<Trajectory> alone,
      List<Double> costUsdPerYear) {

    public Runs {
      alone = List.copyOf(alone);
      costUsdPerYear = List.copyOf(costUsdPerYear);
      if (alone.size() != costUsdPerYear.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d runs and %d costs%nMaybe a candidate has no result",
                alone.size(),
                costUsdPerYear.size()));
      }
    }

    private List<Trajectory> all() {
      List<Trajectory> all = new ArrayList<>(List.of(nothing, everything));
      all.addAll(alone);
      return all;
    }
  }

  private CondensedYears(Runs runs, PortfolioOutcome.Questions questions) {
    this.runs = runs;
    this.questions = questions;
    this.network = runs.nothing.network();
    this.years = Math.ceilDiv(runs.nothing.months(), MONTHS_PER_YEAR);
    this.weights = PortfolioOutcome.weights(runs.nothing.months(), questions.discountRate());
    this.taken = new int[runs.alone.size()];
  }

  /// The first stage of a two-stage programme: the share of each candidate's largest size that is
  /// taken, 0 to 1. Its costs are those of the futures.
  public static LinearModel decisions(List<String> candidates) {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    candidates.forEach(id -> model.addColumn("take." + id, 0, 1, 0));
    return model.build();
  }

  /// The future: the decisions, then what is done. The objective is cost plus value lost, in
  /// million USD a year.
  ///
  /// @param candidates ids, as in [#decisions]
  /// @param costFactor on the costs of candidates: 1, or 0 to ask for the least value lost alone
  public static LinearModel future(
      List<String> candidates, Runs runs, PortfolioOutcome.Questions questions, double costFactor) {
    CondensedYears years = new CondensedYears(runs, questions);
    for (int c = 0; c < years.taken.length; c++) {
      years.taken[c] = years.model.addColumn("take." + candidates.get(c), 0, 1, 0);
    }
    years.addCosts(candidates, costFactor);
    years.addYears();
    return years.model.build();
  }

  private void addCosts(List<String> candidates, double factor) {
    for (int c = 0; c < taken.length; c++) {
      double cost = factor * runs.costUsdPerYear.get(c) / MILLION;
      int paid = model.addColumn("pay." + candidates.get(c), 0, 1, cost);
      int row = model.addRow("pay." + candidates.get(c), 0, 0);
      model.addEntry(row, paid, 1).addEntry(row, taken[c], -1);
    }
  }

  private void addYears() {
    int[] before = new int[0];
    for (int year = 0; year < years; year++) {
      int[] balance = new int[network.markets().size()];
      for (int m = 0; m < balance.length; m++) {
        double need = needElsewhere(m, year) - (year == 0 ? opening(m) : 0);
        balance[m] = model.addRow(name("market", network.markets().idAt(m), year), need, plus());
      }
      for (int m = 0; m < before.length; m++) {
        model.addEntry(balance[m], before[m], 1);
      }
      before = addStocks(year, balance);
      addPlants(year, balance);
      addLanes(year, balance);
      addUses(year, balance);
    }
  }

  private static double plus() {
    return Double.POSITIVE_INFINITY;
  }

  private static String name(String kind, String id, int year) {
    return kind + "." + id + "." + year;
  }

  private int firstMonth(int year) {
    return year * MONTHS_PER_YEAR;
  }

  private int endMonth(int year) {
    return Math.min(runs.nothing.months(), (year + 1) * MONTHS_PER_YEAR);
  }

  /// A monthly number of a run.
  private interface Monthly {
    double at(Trajectory run, int month);
  }

  private double sum(Trajectory run, int year, Monthly of) {
    double sum = 0;
    for (int t = firstMonth(year); t < endMonth(year); t++) {
      sum += of.at(run, t);
    }
    return sum;
  }

  /// What is there when the run begins, and what is under way.
  private double opening(int market) {
    Trajectory run = runs.nothing;
    double tonnes = run.openingStock(0, market);
    for (int s = 0; s < network.stockpiles().size(); s++) {
      tonnes +=
          network.stockpileMarket(s) == market ? network.stockpiles().at(s).openingTonnes() : 0;
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      int transit = network.lanes().at(l).transitMonths();
      for (int t = 0; network.laneTo(l) == market && t < Math.min(transit, run.months()); t++) {
        tonnes += run.arrival(t, l);
      }
    }
    for (int p = 0; p < network.plants().size(); p++) {
      Terms recipe = network.recipe(p);
      int lead = network.processOf(p).leadMonths();
      for (int k = 0; k < recipe.size(); k++) {
        for (int t = 0; recipe.index(k) == market && t < Math.min(lead, run.months()); t++) {
          tonnes += Math.max(0, recipe.coefficient(k)) * run.delivered(t, p);
        }
      }
    }
    return tonnes;
  }

  private double needElsewhere(int market, int year) {
    double need = 0;
    for (int u = 0; u < network.endUses().size(); u++) {
      int use = u;
      if (network.endUseMarket(u) == market && !isHome(network.endUses().at(u))) {
        need +=
            runs.all().stream()
                .mapToDouble(run -> sum(run, year, (r, t) -> r.consumption(t, use)))
                .min()
                .orElse(0);
      }
    }
    return need * (1 - ROUNDING);
  }

  private boolean isHome(EndUse use) {
    return use.region().equals(questions.home());
  }

  /// Columns of closing stocks, `[market]`.
  private int[] addStocks(int year, int[] balance) {
    int last = endMonth(year) - 1;
    int[] columns = new int[balance.length];
    for (int m = 0; m < columns.length; m++) {
      int market = m;
      double traders =
          runs.all().stream().mapToDouble(run -> run.stock(last, market)).max().orElse(0);
      double reserves = reserves(runs.nothing, last, m);
      String id = network.markets().idAt(m);
      columns[m] = model.addColumn(name("stock", id, year), 0, plus(), 0);
      model.addEntry(balance[m], columns[m], -1);
      int row = model.addRow(name("hold", id, year), Double.NEGATIVE_INFINITY, traders + reserves);
      model.addEntry(row, columns[m], 1);
      for (int c = 0; c < taken.length; c++) {
        double own = reserves(runs.alone.get(c), last, m) - reserves;
        if (own > 0) {
          model.addEntry(row, taken[c], -own);
        }
      }
    }
    return columns;
  }

  private static double reserves(Trajectory run, int month, int market) {
    double sum = 0;
    for (int s = 0; s < run.network().stockpiles().size(); s++) {
      sum += run.network().stockpileMarket(s) == market ? run.stockpile(month, s) : 0;
    }
    return sum;
  }

  private void addPlants(int year, int[] balance) {
    for (int p = 0; p < network.plants().size(); p++) {
      int plant = p;
      Monthly capacity = (run, t) -> run.capacity(t, plant);
      double nothing = sum(runs.nothing, year, capacity);
      double everything = sum(runs.everything, year, capacity);
      String id = network.plants().idAt(p);
      int x = model.addColumn(name("plant", id, year), 0, plus(), 0);
      double[] own = new double[taken.length];
      double owned = 0;
      for (int c = 0; c < own.length; c++) {
        double more = sum(runs.alone.get(c), year, capacity) - nothing;
        own[c] = more > OWN_SHARE * nothing && more > 0 ? more : 0;
        owned += own[c];
      }
      double room = nothing + Math.max(0, everything - nothing - owned);
      int row = model.addRow(name("capacity", id, year), Double.NEGATIVE_INFINITY, room);
      model.addEntry(row, x, 1);
      for (int c = 0; c < own.length; c++) {
        if (own[c] > 0) {
          model.addEntry(row, taken[c], -own[c]);
        }
      }
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        model.addEntry(balance[recipe.index(k)], x, recipe.coefficient(k));
      }
    }
  }

  private void addLanes(int year, int[] balance) {
    for (int l = 0; l < network.lanes().size(); l++) {
      int lane = l;
      boolean open =
          runs.all().stream().anyMatch(run -> sum(run, year, (r, t) -> r.flow(t, lane)) > 0);
      if (open) {
        int y = model.addColumn(name("lane", network.lanes().idAt(l), year), 0, plus(), 0);
        model.addEntry(balance[network.laneFrom(l)], y, -1);
        model.addEntry(balance[network.laneTo(l)], y, 1);
      }
    }
  }

  private void addUses(int year, int[] balance) {
    double weight = Double.POSITIVE_INFINITY;
    for (int t = firstMonth(year); t < endMonth(year); t++) {
      weight = Math.min(weight, weights[t]);
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      EndUse use = network.endUses().at(u);
      if (isHome(use)) {
        addUse(year, balance, u, weight * use.valueAtStakeUsdPerTonne() / MILLION);
      }
    }
  }

  /// Served plus missed plus saved is what home needs.
  private void addUse(int year, int[] balance, int use, double lossPerTonne) {
    Monthly reference = (run, t) -> run.reference(t, use);
    double need = sum(runs.nothing, year, reference);
    String id = network.endUses().idAt(use);
    int served = model.addColumn(name("serve", id, year), 0, plus(), 0);
    int missed = model.addColumn(name("miss", id, year), 0, plus(), lossPerTonne);
    model.addEntry(balance[network.endUseMarket(use)], served, -1);
    int row = model.addRow(name("need", id, year), need, plus());
    model.addEntry(row, served, 1).addEntry(row, missed, 1);
    for (int c = 0; c < taken.length; c++) {
      double saved = need - sum(runs.alone.get(c), year, reference);
      if (saved > OWN_SHARE * need) {
        model.addEntry(row, taken[c], saved);
      }
    }
  }
}
