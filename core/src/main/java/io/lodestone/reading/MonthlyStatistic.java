// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import io.lodestone.tracing.Window;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What one number says about a series of months inside a window. The same for runs, for what was
/// observed and for naive rivals.
public enum MonthlyStatistic {
  /// The mean over the window, in the series' unit.
  MEAN,
  /// The sum over the window, in the series' unit times months.
  SUM,
  /// The mean over the window, over the base value.
  RATIO,
  /// The mean over the second half of the window over that of the first; a middle month is left
  /// out.
  CHANGE,
  /// The highest value in the window, over the base value.
  PEAK,
  /// The first month with the highest value, in months from the start of the window.
  PEAK_MONTH,
  /// Months from the peak to the first month in which half of what lay above the base value is
  /// gone; to the end of the window where that does not come. 0 where nothing lay above.
  HALF_LIFE;

  /// The word in files.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The statistic of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  public static MonthlyStatistic of(String word) {
    return Stream.of(values())
        .filter(s -> s.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "no statistic \"%s\"\nMaybe one of: %s",
                    word,
                    String.join(", ", Stream.of(values()).map(MonthlyStatistic::word).toList()))));
  }

  /// Whether it is counted in months.
  public boolean isTime() {
    return this == PEAK_MONTH || this == HALF_LIFE;
  }

  /// Whether it is a multiple, so that the series' unit does not matter.
  public boolean isRelative() {
    return this == RATIO || this == CHANGE || this == PEAK;
  }

  /// The statistic of a series.
  ///
  /// @param values `[month]`
  /// @param base the series' value in the base month; used where the statistic is relative to it
  /// @param window months inside the series; two or more for a change
  public double of(double[] values, double base, Window window) {
    return switch (this) {
      case MEAN -> sum(values, window) / window.months();
      case SUM -> sum(values, window);
      case RATIO -> sum(values, window) / window.months() / base;
      case CHANGE -> change(values, window);
      case PEAK -> values[peak(values, window)] / base;
      case PEAK_MONTH -> peak(values, window) - window.startMonth();
      case HALF_LIFE -> halfLife(values, base, window);
    };
  }

  private static double sum(double[] values, Window window) {
    return IntStream.range(window.startMonth(), window.endMonth())
        .mapToDouble(t -> values[t])
        .sum();
  }

  private static double change(double[] values, Window window) {
    int half = window.months() / 2;
    return sum(values, new Window(window.endMonth() - half, half))
        / sum(values, new Window(window.startMonth(), half));
  }

  private static int peak(double[] values, Window window) {
    int peak = window.startMonth();
    for (int t = peak + 1; t < window.endMonth(); t++) {
      peak = values[t] > values[peak] ? t : peak;
    }
    return peak;
  }

  private static double halfLife(double[] values, double base, Window window) {
    int peak = peak(values, window);
    if (values[peak] <= base) {
      return 0;
    }
    double half = base + (values[peak] - base) / 2;
    int t = peak + 1;
    while (t < window.endMonth() && values[t] > half) {
      t++;
    }
    return t - peak;
  }
}
