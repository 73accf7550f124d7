// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import io.lodestone.reading.MonthlyQuantity;
import io.lodestone.reading.MonthlyStatistic;
import io.lodestone.study.dictionary.ObservedUnit;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One number of an episode: what the model foretells, and what was observed if that is known.
///
/// @param id lower-case id
/// @param name for people
/// @param quantity what it is a number of
/// @param statistic which number
/// @param start first month of its window
/// @param end last month of its window
/// @param observed what was observed, in the unit of the quantity (USD/t, t/month), times or months
///   as the statistic says; null where the truth is kept back
/// @param shownAs unit in which people read it
/// @param usedForParameters whether it was used to set parameters
/// @param mark where the observed value comes from; null where there is none
/// @param history what was observed of the quantity before and after, in the order of time
/// @param loss the known loss of supply from which the one-line forecast starts; null without one
public record Outcome(
    String id,
    String name,
    MonthlyQuantity quantity,
    MonthlyStatistic statistic,
    YearMonth start,
    YearMonth end,
    @Nullable Double observed,
    ObservedUnit shownAs,
    boolean usedForParameters,
    @Nullable Mark mark,
    List<Observed> history,
    @Nullable Loss loss) {

  public Outcome {
    history = List.copyOf(history);
  }

  /// What was observed, if it is known.
  public Optional<Double> findObserved() {
    return Optional.ofNullable(observed);
  }

  /// A value that somebody observed.
  ///
  /// @param start first month
  /// @param months over which it is an average
  /// @param value in the unit of the quantity, or in any unit that all values of a history share
  /// @param mark where it comes from
  public record Observed(YearMonth start, int months, double value, Mark mark) {

    /// The first month after it.
    public YearMonth until() {
      return start.plusMonths(months);
    }
  }

  /// A known loss of supply.
  ///
  /// @param share of supply, below 1; negative where demand outgrows it
  /// @param start first month
  /// @param end last month
  public record Loss(double share, YearMonth start, YearMonth end) {}
}
