// SPDX-License-Identifier: Apache-2.0
package io.lodestone.units;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The calendar months of a run: the first month has index 0, months before it are negative.
///
/// @param start first simulated month
/// @param months number of months simulated, at least 1
public record Horizon(YearMonth start, int months) {

  public Horizon {
    if (months < 1) {
      throw new IllegalArgumentException(
          "months is " + months + "\nMaybe the end of the horizon lies before its start " + start);
    }
  }

  /// The horizon from `start` to `end`, both included.
  public static Horizon of(YearMonth start, YearMonth end) {
    return new Horizon(start, Math.toIntExact(ChronoUnit.MONTHS.between(start, end)) + 1);
  }

  /// The index of a calendar month; negative before the start, `months()` or more after the end.
  public int indexOf(YearMonth month) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(start, month));
  }

  /// The calendar month of an index.
  public YearMonth monthAt(int index) {
    return start.plusMonths(index);
  }

  /// The last simulated month.
  public YearMonth end() {
    return monthAt(months - 1);
  }

  /// A horizon with the same start that ends with `end` if that is earlier.
  public Horizon until(YearMonth end) {
    return end.isBefore(end()) ? of(start, end) : this;
  }
}
