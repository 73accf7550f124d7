// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import io.lodestone.units.Horizon;
import java.time.LocalDate;
import java.time.YearMonth;

/// Time steps of a horizon. A step is three hours, for which a sea state is taken as steady.
/// Immutable.
final class LiftCalendar {

  static final int HOURS_PER_STEP = 3;
  static final int STEPS_PER_DAY = 24 / HOURS_PER_STEP;

  /// Days of a year that holds 29 February: the place of a step in a season of storms.
  static final int SEASON_STEPS = 366 * STEPS_PER_DAY;

  /// A leap year, so that each day of a season has its place.
  private static final int LEAP_YEAR = 2000;

  private final Horizon horizon;
  private final int[] firstStep;

  LiftCalendar(Horizon horizon) {
    this.horizon = horizon;
    this.firstStep = new int[horizon.months() + 1];
    for (int month = 0; month < horizon.months(); month++) {
      firstStep[month + 1] =
          firstStep[month] + horizon.monthAt(month).lengthOfMonth() * STEPS_PER_DAY;
    }
  }

  int months() {
    return horizon.months();
  }

  int steps() {
    return firstStep[firstStep.length - 1];
  }

  /// First step of a month; of the month after the last, the number of steps.
  int firstStep(int month) {
    return firstStep[month];
  }

  YearMonth monthAt(int month) {
    return horizon.monthAt(month);
  }

  /// Where a month begins in a season of storms.
  int seasonStep(int month) {
    return seasonStep(horizon.monthAt(month).atDay(1));
  }

  static int seasonStep(LocalDate date) {
    return (date.withYear(LEAP_YEAR).getDayOfYear() - 1) * STEPS_PER_DAY;
  }

  /// Steps that hold some hours, rounded up.
  static int steps(double hours) {
    return (int) Math.ceil(hours / HOURS_PER_STEP);
  }
}
