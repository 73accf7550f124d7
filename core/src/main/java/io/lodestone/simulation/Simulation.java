// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.market.MarketClearing;
import io.lodestone.market.MonthSolution;
import io.lodestone.market.NotConvergedException;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Conditions;
import io.lodestone.network.Network;
import io.lodestone.units.Horizon;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Clears one month after another. One run per instance; one thread.
public final class Simulation {

  private final Network network;
  private final BaseMonth base;
  private final List<Conditions> conditions;
  private final Horizon horizon;
  private final MarketClearing clearing;
  private final Trajectory.Table table;
  private final MonthState state;
  private final Expansion expansion;
  private @Nullable MonthSolution last;
  private int month;

  /// Prepares a run.
  ///
  /// @param network what exists, with the scenario's quotas
  /// @param base the calibrated base month
  /// @param conditions `[month]`, at least as many as the horizon has months
  /// @param horizon months to simulate
  public Simulation(Network network, BaseMonth base, List<Conditions> conditions, Horizon horizon) {
    if (conditions.size() < horizon.months()) {
      throw new IllegalArgumentException(
          "conditions for %d months, horizon of %d\nMaybe ask the scenario for the horizon's months"
              .formatted(conditions.size(), horizon.months()));
    }
    this.network = network;
    this.base = base;
    this.conditions = conditions;
    this.horizon = horizon;
    this.clearing = new MarketClearing(network);
    this.table = new Trajectory.Table(network, horizon.months());
    this.state = new MonthState(network, base, table);
    this.expansion = new Expansion(network, base, table, state);
  }

  /// Runs all months.
  ///
  /// @param notices hears of progress
  /// @throws NotConvergedException naming the month and its worst markets
  public Trajectory run(Consumer<RunNotice> notices) {
    while (month < horizon.months()) {
      advance(notices);
    }
    return new Trajectory(network, base, horizon, table);
  }

  /// Runs until a month is solved and shows it.
  ///
  /// @param wanted month index inside the horizon, not yet passed
  public SolvedMonth runTo(int wanted) {
    if (wanted < month || wanted >= horizon.months()) {
      throw new IllegalArgumentException(
          "month index %d is not between %d and %d\nMaybe a month of the study's horizon, %s to %s"
              .formatted(wanted, month, horizon.months() - 1, horizon.start(), horizon.end()));
    }
    MonthSolution solution = advance(notice -> {});
    while (month <= wanted) {
      solution = advance(notice -> {});
    }
    return new SolvedMonth(horizon.monthAt(wanted), network, clearing, solution);
  }

  private MonthSolution advance(Consumer<RunNotice> notices) {
    Conditions now = conditions.get(month);
    if (horizon.monthAt(month).getMonthValue() == 1) {
      expansion.commit(month, notices);
    }
    expansion.arrive(month);
    state.open(month, now, clearing.inputs());
    MonthSolution solution = solve();
    state.close(month, now, clearing.inputs(), solution);
    notices.accept(new RunNotice.MonthSolved(month, horizon.months(), solution.iterations()));
    last = solution;
    month++;
    return solution;
  }

  private MonthSolution solve() {
    try {
      MonthSolution start = last;
      return start == null ? clearing.clear() : clearing.clear(start);
    } catch (NotConvergedException e) {
      throw new NotConvergedException("month " + horizon.monthAt(month) + ": " + e.getMessage());
    }
  }
}
