// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Stage;
import io.lodestone.simulation.Trajectory;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/// When a region's use of an element stops depending on another region: monthly dependence over a
/// run, and the first year in which it stays below a threshold for twelve months (model contract,
/// section 6). A month is traced when it is first asked for, so one thread at a time.
///
/// A month in which nothing is used or nothing can be traced counts as not below. Dependence is
/// that of what arrives: an embargo lowers it too, so read it beside the shortage.
public final class IndependenceYear {

  /// Months that dependence must stay below the threshold (model contract, section 6).
  public static final int MONTHS = 12;

  private final Trajectory run;
  private final IntToDoubleFunction dependence;
  private final double[] share;
  private final boolean[] isTraced;

  /// @param dependence the share of a month; asked for once a month at most
  IndependenceYear(Trajectory run, IntToDoubleFunction dependence) {
    this.run = run;
    this.dependence = dependence;
    this.share = new double[run.months()];
    this.isTraced = new boolean[share.length];
  }

  /// Dependence at one stage or more.
  ///
  /// @throws IllegalArgumentException when a region or the element does not exist
  public static IndependenceYear of(Trajectory run, Reliance reliance) {
    return of(run, reliance, tracers(run, reliance));
  }

  /// Dependence at one stage or more.
  ///
  /// @param tracers of the element, by month
  public static IndependenceYear of(
      Trajectory run, Reliance reliance, IntFunction<Tracer> tracers) {
    return new IndependenceYear(
        run, t -> tracers.apply(t).useShareAtAnyStage(reliance.user(), reliance.on()));
  }

  /// Dependence at a stage.
  ///
  /// @throws IllegalArgumentException when a region or the element does not exist
  public static IndependenceYear ofStage(Trajectory run, Reliance reliance, Stage stage) {
    IntFunction<Tracer> tracers = tracers(run, reliance);
    return new IndependenceYear(
        run, t -> tracers.apply(t).useShare(reliance.user(), stage, reliance.on()));
  }

  private static IntFunction<Tracer> tracers(Trajectory run, Reliance reliance) {
    run.network().regions().getIndex(reliance.user());
    run.network().regions().getIndex(reliance.on());
    ElementWays ways = ElementWays.of(run.network(), reliance.element());
    return t -> Tracer.of(FlowTable.of(run, Window.month(t)), ways);
  }

  /// The dependence of a month, 0 to 1; NaN where nothing is used or nothing can be traced.
  public double share(int month) {
    if (!isTraced[month]) {
      share[month] = dependence.applyAsDouble(month);
      isTraced[month] = true;
    }
    return share[month];
  }

  /// The first of the first twelve months in a row in which dependence is below the threshold, as
  /// month index; empty if there are none.
  ///
  /// @param thresholdShare 0 to 1
  public OptionalInt findMonth(double thresholdShare) {
    int first = 0;
    while (first + MONTHS <= run.months()) {
      // Backwards: a month that is not below rules out the months before it without tracing them.
      int month = first + MONTHS - 1;
      while (month >= first && share(month) < thresholdShare) {
        month--;
      }
      if (month < first) {
        return OptionalInt.of(first);
      }
      first = month + 1;
    }
    return OptionalInt.empty();
  }

  /// The calendar year of [#findMonth]; empty if there is none.
  ///
  /// @param thresholdShare 0 to 1
  public OptionalInt findYear(double thresholdShare) {
    OptionalInt month = findMonth(thresholdShare);
    return month.isPresent()
        ? OptionalInt.of(run.horizon().monthAt(month.getAsInt()).getYear())
        : month;
  }
}
