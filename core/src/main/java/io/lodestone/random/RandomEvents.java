// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/// Events that come at random: a Poisson process in continuous time, each arrival with a duration
/// and a severity of its own. Arrivals may overlap. Immutable.
///
/// @param id name that the draws hang on
/// @param ratePerYear expected arrivals a year, above 0
/// @param durationMonths how long each lasts; rounded to whole months, at least one
/// @param severity how bad each is; the unit and the bounds are the reader's
/// @param most arrivals after this many are ignored, at least 1
public record RandomEvents(
    String id, double ratePerYear, Distribution durationMonths, Distribution severity, int most) {

  private static final int MONTHS_PER_YEAR = 12;

  /// Longest duration: durations beyond it outlast every horizon, and ends must not overflow.
  private static final int LONGEST_MONTHS = 1_000_000;

  /// Uniform numbers that an arrival takes: waiting time, duration, severity.
  private static final int NUMBERS = 3;

  public RandomEvents {
    if (id.isBlank()) {
      throw new IllegalArgumentException("random events without an id\nMaybe give them a name");
    }
    Argument.requirePositive("ratePerYear of '" + id + "'", ratePerYear);
    if (most < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "most is %d for random events '%s'%nMaybe remove the events", most, id));
    }
  }

  /// What happens before the end of the horizon, by start month.
  ///
  /// @param uniforms the trajectory's k-th uniform number, k from 0
  List<Occurrence> occurrences(IntToDoubleFunction uniforms, int months) {
    List<Occurrence> occurrences = new ArrayList<>();
    double time = 0;
    for (int arrival = 0; arrival < most; arrival++) {
      int k = NUMBERS * arrival;
      time -= StrictMath.log(uniforms.applyAsDouble(k)) * MONTHS_PER_YEAR / ratePerYear;
      if (time >= months) {
        break;
      }
      long duration = Math.round(durationMonths.quantile(uniforms.applyAsDouble(k + 1)));
      occurrences.add(
          new Occurrence(
              (int) time,
              Math.clamp(duration, 1, LONGEST_MONTHS),
              severity.quantile(uniforms.applyAsDouble(k + 2))));
    }
    return List.copyOf(occurrences);
  }
}
