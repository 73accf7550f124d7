// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One trajectory on its way through the months, with everything but the clearing: a month is
/// opened, cleared by somebody, and closed.
final class Course {

  private static final int JANUARY = 1;

  private final Network network;
  private final BaseMonth base;
  private final List<Conditions> conditions;
  private final Horizon horizon;
  private final Trajectory.Table table;
  private final MonthState state;
  private final Expansion expansion;
  private @Nullable MonthSolution last;
  private int month;

  Course(Job job, Horizon horizon, LifeTables lives) {
    this.network = job.network();
    this.base = job.base();
    this.conditions = job.conditions();
    if (conditions.size() < horizon.months()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "conditions for %d months, horizon of %d\nMaybe ask the scenario for the horizon's months",
              conditions.size(),
              horizon.months()));
    }
    this.horizon = horizon;
    this.table = new Trajectory.Table(network, horizon.months(), Ledger.countMeasures(conditions));
    RunConstants constants = new RunConstants(network, base);
    this.state = new MonthState(network, base, constants, table, lives, job.shocks());
    this.expansion = new Expansion(network, base, constants, table, state);
  }

  Network network() {
    return network;
  }

  Horizon horizon() {
    return horizon;
  }

  /// Index of the month that is open, or to be opened next.
  int month() {
    return month;
  }

  YearMonth calendarMonth() {
    return horizon.monthAt(month);
  }

  boolean isOver() {
    return month >= horizon.months();
  }

  /// The month before, for its prices; null before the first.
  @Nullable MonthSolution last() {
    return last;
  }

  /// Fills the inputs of the next month.
  void open(MonthInputs inputs, Consumer<RunNotice> notices) {
    if (calendarMonth().getMonthValue() == JANUARY) {
      expansion.commit(month, conditions.get(month), notices);
    }
    expansion.arrive(month);
    state.open(month, conditions.get(month), inputs);
  }

  /// Writes the cleared month down and goes on to the next.
  void close(MonthSolution solution, Consumer<RunNotice> notices) {
    state.close(month, conditions.get(month), solution, expansion.fresh());
    notices.accept(new RunNotice.MonthSolved(month, horizon.months(), solution.iterations()));
    last = solution;
    month++;
  }

  /// The run, once it is over.
  Trajectory trajectory() {
    return new Trajectory(network, base, horizon, table);
  }
}
