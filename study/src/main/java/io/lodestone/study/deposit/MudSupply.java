// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.lift.LiftRun;
import io.lodestone.deposit.lift.LossCause;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What a scheme of lifting delivers in one trajectory. Immutable.
///
/// @param work what was asked
/// @param run mud and days, by month of the horizon
/// @param concentratePerDryTonne t of concentrate, counted as compounds, from a t of dry mud landed
/// @param mix t of compound by element in a t of concentrate
/// @param costUsdPerTonne of concentrate over the life of the mine, capital and renewal included;
///   infinite when nothing is landed
public record MudSupply(
    LiftWork work,
    LiftRun run,
    double concentratePerDryTonne,
    Map<String, Double> mix,
    double costUsdPerTonne) {

  private static final int MONTHS_PER_YEAR = 12;

  public MudSupply {
    mix = Map.copyOf(mix);
  }

  /// Concentrate that can be made in a month, t.
  public double concentrateTonnes(int month) {
    return run.landedDryTonnes(month) * concentratePerDryTonne;
  }

  /// First month of each calendar year in which the lift works from beginning to end.
  public List<Integer> fullYears() {
    return IntStream.rangeClosed(work.startMonth(), run.months() - MONTHS_PER_YEAR)
        .filter(month -> month >= 0 && month + MONTHS_PER_YEAR <= work.endMonth())
        .filter(month -> work.monthAt(month).getMonthValue() == 1)
        .boxed()
        .toList();
  }

  /// The first such year; empty if there is none.
  public OptionalInt firstFullYear() {
    return fullYears().stream().map(work::monthAt).mapToInt(YearMonth::getYear).findFirst();
  }

  /// Dry mud landed in a full year, t, mean of all; 0 if there is none.
  public double landedPerYear() {
    return perYear(run::landedDryTonnes);
  }

  /// Days of a full year on which no mud came up, whatever the cause but ramp-up; mean of all, 0 if
  /// there is none.
  public double lostDaysPerYear() {
    return perYear(month ->
        work.monthAt(month).lengthOfMonth()
            - run.workedDays(month)
            - run.lostDays(month, LossCause.RAMP_UP));
  }

  private interface OfMonth {
    double in(int month);
  }

  private double perYear(OfMonth quantity) {
    return fullYears().stream()
        .mapToDouble(first ->
            IntStream.range(first, first + MONTHS_PER_YEAR).mapToDouble(quantity::in).sum())
        .average()
        .orElse(0);
  }
}
