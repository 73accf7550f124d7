// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.ensemble.PredictiveSample;
import io.lodestone.page.words.Amount;
import io.lodestone.reading.MonthlyStatistic;
import io.lodestone.study.dictionary.ObservedUnit;
import io.lodestone.study.study.Outcome;

/// Values of an outcome as people read them: months of a peak as months of the calendar, prices in
/// their unit.
public final class OutcomeText {

  private OutcomeText() {}

  /// A value with its unit.
  public static String value(Outcome outcome, double value) {
    if (outcome.statistic() == MonthlyStatistic.PEAK_MONTH) {
      return outcome.start().plusMonths(Math.round(value)).toString();
    }
    ObservedUnit unit = outcome.shownAs();
    return Amount.text(unit.fromEngine(value), unit.symbol());
  }

  /// From one value to another.
  public static String range(Outcome outcome, PredictiveSample.Interval interval) {
    if (outcome.statistic() == MonthlyStatistic.PEAK_MONTH) {
      return value(outcome, interval.low()) + " to " + value(outcome, interval.high());
    }
    ObservedUnit unit = outcome.shownAs();
    return Amount.range(
        unit.fromEngine(interval.low()), unit.fromEngine(interval.high()), unit.symbol());
  }

  /// A score in the outcome's unit, without it.
  static String score(Outcome outcome, double score) {
    return Amount.number(outcome.shownAs().fromEngine(score));
  }
}
