// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.network.Stage;
import io.lodestone.simulation.Trajectory;
import java.util.List;
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
  private final List<Dependence> byMonth;

  private IndependenceYear(Trajectory run, List<Dependence> byMonth) {
    this.run = run;
    this.byMonth = List.copyOf(byMonth);
  }

  /// Traces every month of a run.
  ///
  /// @throws IllegalArgumentException when a region or the element does not exist
  public static IndependenceYear of(Trajectory run, Reliance reliance) {
    return new IndependenceYear(
        run,
        IntStream.range(0, run.months())
            .mapToObj(t ->
                Tracer.of(FlowTable.of(run, Window.month(t)), reliance.element())
                    .useDependence(reliance.user(), reliance.on()))
            .toList());
  }

  /// The dependence of each month, `[month]`.
  public List<Dependence> byMonth() {
    return byMonth;
  }

  /// The first of the first twelve months in a row in which any-stage dependence is below the
  /// threshold, as month index; empty if there are none.
  ///
  /// @param thresholdShare 0 to 1
  public OptionalInt findAnyStageMonth(double thresholdShare) {
    return findMonth(Dependence::anyStageShare, thresholdShare);
  }

  /// The calendar year of [#findAnyStageMonth]; empty if there is none.
  public OptionalInt findAnyStageYear(double thresholdShare) {
    return yearOf(findAnyStageMonth(thresholdShare));
  }

  /// The calendar year in which the first twelve months in a row begin in which dependence at a
  /// stage is below the threshold; empty if there are none.
  public OptionalInt findStageYear(Stage stage, double thresholdShare) {
    return yearOf(findMonth(d -> d.share(stage), thresholdShare));
  }

  private OptionalInt findMonth(ToDoubleFunction<Dependence> share, double threshold) {
    int below = 0;
    for (int t = 0; t < byMonth.size(); t++) {
      below = share.applyAsDouble(byMonth.get(t)) < threshold ? below + 1 : 0;
      if (below == MONTHS) {
        return OptionalInt.of(t - MONTHS + 1);
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt yearOf(OptionalInt month) {
    return month.isPresent()
        ? OptionalInt.of(run.horizon().monthAt(month.getAsInt()).getYear())
        : month;
  }
}
