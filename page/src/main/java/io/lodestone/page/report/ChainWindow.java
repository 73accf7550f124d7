// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.tracing.StageChain;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.List;

/// The months over which chains are averaged.
///
/// @param from first month index
/// @param until first month index after it
public record ChainWindow(int from, int until) {

  /// Assumed: long enough for a ramp-up to show, short enough for growth not to hide it.
  private static final int MONTHS = 60;

  /// The window as people write it.
  record Range(String from, String to) {}

  /// The months in which a scenario acts: from the first event to the end of the last, at most five
  /// years; without events, five years from the January of the year of the first measure; with
  /// neither, the first five years.
  static ChainWindow of(Scenario scenario, Horizon horizon) {
    List<Period> events = scenario.events().stream().map(Event::period).toList();
    List<Period> measures = scenario.measures().stream().map(Measure::period).toList();
    if (!events.isEmpty()) {
      int from = first(events);
      int end = events.stream().mapToInt(Period::endMonth).max().orElseThrow();
      return inside(from, Math.min(end, from + MONTHS), horizon);
    }
    if (!measures.isEmpty()) {
      int from = first(measures) - horizon.monthAt(first(measures)).getMonthValue() + 1;
      return inside(from, from + MONTHS, horizon);
    }
    return inside(0, MONTHS, horizon);
  }

  /// The months between two, both included.
  static ChainWindow of(YearMonth from, YearMonth to, Horizon horizon) {
    return inside(horizon.indexOf(from), horizon.indexOf(to) + 1, horizon);
  }

  private static int first(List<Period> periods) {
    return Math.max(0, periods.stream().mapToInt(Period::startMonth).min().orElseThrow());
  }

  /// What lies inside the horizon; the whole horizon if nothing does.
  private static ChainWindow inside(int from, int until, Horizon horizon) {
    int start = Math.max(0, from);
    int end = Math.min(horizon.months(), until);
    return start < end ? new ChainWindow(start, end) : new ChainWindow(0, horizon.months());
  }

  StageChain.Months months() {
    return new StageChain.Months(from, until);
  }

  Range range(Horizon horizon) {
    return new Range(horizon.monthAt(from).toString(), horizon.monthAt(until - 1).toString());
  }
}
