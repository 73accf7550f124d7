// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import io.lodestone.random.StandardNormal;
import java.util.List;
import java.util.Locale;

/// Significant wave height as a synthetic process: lognormal around the mean of the calendar month,
/// with a Gaussian autoregression of order 1 in its logarithm. Each trajectory has one level
/// between the low and high means, for what is not known about the means.
///
/// @param meanMetres by calendar month, January first, above 0
/// @param lowMetres by calendar month, at most the mean
/// @param highMetres by calendar month, at least the mean
/// @param variation standard deviation within a month over its mean, above 0
/// @param memoryHours time in which the autocorrelation of the logarithm falls to 1/e, above 0
public record SeaState(
    List<Double> meanMetres,
    List<Double> lowMetres,
    List<Double> highMetres,
    double variation,
    double memoryHours) {

  public SeaState {
    meanMetres = Settings.requireMonths("meanMetres", meanMetres);
    lowMetres = Settings.requireMonths("lowMetres", lowMetres);
    highMetres = Settings.requireMonths("highMetres", highMetres);
    for (int month = 0; month < meanMetres.size(); month++) {
      if (!(lowMetres.get(month) <= meanMetres.get(month)
          && meanMetres.get(month) <= highMetres.get(month))) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "wave heights of month %d: %s, %s, %s%nMaybe swapped: low, mean, high ascend",
                month + 1,
                lowMetres.get(month),
                meanMetres.get(month),
                highMetres.get(month)));
      }
    }
    Settings.requirePositive("variation", variation);
    Settings.requirePositive("memoryHours", memoryHours);
  }

  /// Mean height of a calendar month on a level.
  ///
  /// @param month 0 for January to 11
  /// @param level 0 for the low mean, 0.5 for the mean, 1 for the high one
  public double meanMetres(int month, double level) {
    double mean = meanMetres.get(month);
    return level < 0.5
        ? lowMetres.get(month) + 2 * level * (mean - lowMetres.get(month))
        : mean + (2 * level - 1) * (highMetres.get(month) - mean);
  }

  /// Standard deviation of the logarithm.
  double logSpread() {
    return Math.sqrt(StrictMath.log1p(variation * variation));
  }

  /// The standard normal value that stands for a height in a month.
  double score(double metres, int month, double level) {
    double spread = logSpread();
    double median = meanMetres(month, level) * StrictMath.exp(-0.5 * spread * spread);
    return StrictMath.log(metres / median) / spread;
  }

  /// The share of time above a height in a calendar month.
  ///
  /// @param metres above 0
  /// @param month 0 for January to 11
  /// @param level as for the mean
  public double shareAbove(double metres, int month, double level) {
    return StandardNormal.shareBelow(-score(metres, month, level));
  }
}
