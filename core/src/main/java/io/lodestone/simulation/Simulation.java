// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.market.MarketClearing;
import io.lodestone.market.MonthSolution;
import io.lodestone.market.NotConvergedException;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.units.Horizon;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Clears one month after another. One run per instance; one thread.
public final class Simulation {

  private final Course course;
  private final MarketClearing clearing;

  /// Prepares a run without ordinary shocks.
  ///
  /// @param network what exists, with the scenario's quotas
  /// @param base the calibrated base month
  /// @param conditions `[month]`, at least as many as the horizon has months
  /// @param horizon months to simulate
  public Simulation(Network network, BaseMonth base, List<Conditions> conditions, Horizon horizon) {
    this(new Job(0, network, base, conditions), horizon);
  }

  /// Prepares the run of a job, with its ordinary shocks.
  ///
  /// @param job what to run; its conditions are for at least as many months as the horizon has
  /// @param horizon months to simulate
  public Simulation(Job job, Horizon horizon) {
    this.course = new Course(job, horizon, new LifeTables());
    this.clearing = new MarketClearing(job.network());
  }

  /// Runs all months.
  ///
  /// @param notices hears of progress
  /// @throws NotConvergedException naming the month and its worst markets
  public Trajectory run(Consumer<RunNotice> notices) {
    while (!course.isOver()) {
      advance(notices);
    }
    return course.trajectory();
  }

  /// Runs until a month is solved and shows it.
  ///
  /// @param wanted month index inside the horizon, not yet passed
  public SolvedMonth runTo(int wanted) {
    Horizon horizon = course.horizon();
    if (wanted < course.month() || wanted >= horizon.months()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "month index %d is not between %d and %d\nMaybe a month of the study's horizon, %s to %s",
              wanted,
              course.month(),
              horizon.months() - 1,
              horizon.start(),
              horizon.end()));
    }
    MonthSolution solution = advance(notice -> {});
    while (course.month() <= wanted) {
      solution = advance(notice -> {});
    }
    return new SolvedMonth(horizon.monthAt(wanted), course.network(), clearing, solution);
  }

  private MonthSolution advance(Consumer<RunNotice> notices) {
    course.open(clearing.inputs(), notices);
    MonthSolution solution = solve();
    course.close(solution, notices);
    return solution;
  }

  private MonthSolution solve() {
    try {
      MonthSolution start = course.last();
      return start == null ? clearing.clear() : clearing.clear(start);
    } catch (NotConvergedException e) {
      throw new NotConvergedException("month " + course.calendarMonth() + ": " + e.getMessage());
    }
  }
}
