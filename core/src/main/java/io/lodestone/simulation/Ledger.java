// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Charge;
import io.lodestone.conditions.Conditions;
import io.lodestone.conditions.Contract;
import io.lodestone.conditions.Payer;
import java.util.List;

/// What measures cost whom: charges are worked out when a month is closed, payments of contracts
/// are told by those who make them.
final class Ledger {

  private static final double MONTHS_PER_YEAR = 12;

  private final RunConstants constants;
  private final Trajectory.Table table;

  Ledger(RunConstants constants, Trajectory.Table table) {
    this.constants = constants;
    this.table = table;
  }

  /// How many measures the conditions of a run speak of.
  static int countMeasures(List<Conditions> conditions) {
    int most = 0;
    for (Conditions now : conditions) {
      for (Charge charge : now.charges()) {
        most = Math.max(most, charge.measure() + 1);
      }
      for (Contract contract : now.contracts()) {
        most = Math.max(most, contract.measure() + 1);
      }
    }
    return most;
  }

  /// Notes a cost (positive) or an income (negative), USD.
  void add(int month, int measure, Payer payer, double usd) {
    table.cost[month][measure * Trajectory.PAYERS + payer.ordinal()] += usd;
  }

  /// Applies the charges of a month whose results are written down.
  ///
  /// @param lastPrice `[market]`, the prices before the month
  /// @param committed `[plant]`, expansions committed this month, t/month
  void close(int month, Conditions now, double[] lastPrice, double[] committed) {
    for (Charge charge : now.charges()) {
      switch (charge) {
        case Charge.Fixed c -> add(month, c.measure(), c.payer(), c.usd());
        case Charge.PerActivity c ->
            add(month, c.measure(), c.payer(), c.usdPerTonne() * table.activity[month][c.plant()]);
        case Charge.PerReference c ->
            add(
                month,
                c.measure(),
                c.payer(),
                c.usdPerTonne() * table.reference[month][c.endUse()]);
        case Charge.Duty c -> duty(month, c, lastPrice);
        case Charge.Stockpiling c -> stockpiling(month, c);
        case Charge.FirmStock c -> firmStock(month, c);
        case Charge.Expansion c -> expansion(month, c, committed);
      }
    }
  }

  private void duty(int month, Charge.Duty charge, double[] lastPrice) {
    double price = lastPrice[constants.from[charge.lane()]];
    double paid = charge.dutyShare() * price * table.flow[month][charge.lane()];
    add(month, charge.measure(), Payer.CONSUMERS, paid);
    add(month, charge.measure(), Payer.STATE, -paid);
  }

  private void stockpiling(int month, Charge.Stockpiling charge) {
    int i = charge.stockpile();
    double price = table.price[month][constants.stockpileMarket[i]];
    double carrying = charge.carryingShare() / MONTHS_PER_YEAR * table.stockpile[month][i];
    add(
        month,
        charge.measure(),
        Payer.STATE,
        price * (carrying - table.stockpileRelease[month][i]));
    if (month == table.price.length - 1) {
      add(month, charge.measure(), Payer.STATE, -leftUsd(month, i));
    }
  }

  /// What a stockpile holds at the end of the run beyond what it held at the start, at the mean
  /// price of the last year, USD: what is left is not spent, and what was sold of an opening stock
  /// is.
  private double leftUsd(int month, int stockpile) {
    int m = constants.stockpileMarket[stockpile];
    int first = Math.max(0, month + 1 - (int) MONTHS_PER_YEAR);
    double sum = 0;
    for (int t = first; t <= month; t++) {
      sum += table.price[t][m];
    }
    double mean = sum / (month + 1 - first);
    double added = table.stockpile[month][stockpile] - constants.stockpileOpening[stockpile];
    return mean * added;
  }

  private void firmStock(int month, Charge.FirmStock charge) {
    int m = charge.market();
    double mine = share(charge.addedMonths(), m) * table.stock[month][m];
    double before = month == 0 ? 0 : share(charge.addedBefore(), m) * table.stock[month - 1][m];
    double carrying = charge.carryingShare() / MONTHS_PER_YEAR * mine;
    add(month, charge.measure(), Payer.FIRMS, table.price[month][m] * (mine - before + carrying));
  }

  /// The share of a market's stock that is there because of an obligation.
  private double share(double addedMonths, int market) {
    return addedMonths / (constants.coverMonths[market] + addedMonths);
  }

  private void expansion(int month, Charge.Expansion charge, double[] committed) {
    int p = charge.plant();
    double capital =
        MONTHS_PER_YEAR * committed[p] * constants.growth[p].capitalCostUsdPerTonnePerYear();
    add(month, charge.measure(), Payer.STATE, charge.share() * capital);
  }
}
