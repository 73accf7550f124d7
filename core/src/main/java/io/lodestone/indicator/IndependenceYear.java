// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.network.Stage;
import io.lodestone.simulation.Trajectory;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// When a region's use of an element stops depending on another region: monthly dependence over a
/// run, and the first year in which it stays below a threshold for twelve months (model contract,
/// section 6). Immutable; threads may share it.
///
/// A month in which nothing is used or nothing can be traced counts as not below. Dependence is
/// that of what arrives: an embargo lowers it too, so read it beside the shortage.
public final class IndependenceYear {

  /// Months that dependence must stay below the threshold (model contract, section 6).
  public static final int MONTHS = 12;

  private final Trajectory run;
  private final double[] share;

  private IndependenceYear(Trajectory run, Reliance reliance, ToDoubleFunction<Tracer> dependence) {
    this.run = run;
    this.share =
        IntStream.range(0, run.months())
            .mapToObj(t -> Tracer.of(FlowTable.of(run, Window.month(t)), reliance.element()))
            .mapToDouble(dependence)
            .toArray();
  }

  /// Traces every month of a run for dependence at one stage or more.
  ///
  /// @throws IllegalArgumentException when a region or the element does not exist
  public static IndependenceYear of(Trajectory run, Reliance reliance) {
    return new IndependenceYear(
        run, reliance, t -> t.useShareAtAnyStage(reliance.user(), reliance.on()));
  }

  /// Traces every month of a run for dependence at a stage.
  ///
  /// @throws IllegalArgumentException when a region or the element does not exist
  public static IndependenceYear ofStage(Trajectory run, Reliance reliance, Stage stage) {
    return new IndependenceYear(
        run, reliance, t -> t.useShare(reliance.user(), stage, reliance.on()));
  }

  /// The dependence of a month, 0 to 1; NaN where nothing is used or nothing can be traced.
  public double share(int month) {
    return share[month];
  }

  /// The first of the first twelve months in a row in which dependence is below the threshold, as
  /// month index; empty if there are none.
  ///
  /// @param thresholdShare 0 to 1
  public OptionalInt findMonth(double thresholdShare) {
    int below = 0;
    for (int t = 0; t < share.length; t++) {
      below = share[t] < thresholdShare ? below + 1 : 0;
      if (below == MONTHS) {
        return OptionalInt.of(t - MONTHS + 1);
      }
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
