// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.volatility;

import io.lodestone.network.ShockSpreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// How far prices moved, and the ordinary shocks that move a model's prices as far.
///
/// @param series what each series of the table says
/// @param yearlySpread median over series of the spread of ln price over twelve months
/// @param factor that spread over what the standard shocks give
/// @param shocks the standard shocks times the factor
public record Volatility(
    List<Series> series, double yearlySpread, double factor, ShockSpreads shocks) {

  /// Spread of ln price after a year that the standard shocks give in a baseline: the middle of the
  /// 0.2 to 0.25 of the model contract, section 3.9.
  static final double STANDARD_YEARLY_SPREAD = 0.225;

  /// Months over which a spread is taken.
  private static final int YEAR = 12;

  /// Changes over a year that a spread needs (assumed: three years of months).
  private static final int LEAST_CHANGES = 24;

  public Volatility {
    series = List.copyOf(series);
  }

  /// What a series says.
  ///
  /// @param id name of the series
  /// @param months prices that it holds
  /// @param monthlySpread standard deviation of the change of ln price from month to month
  /// @param yearlySpread the same over twelve months, its mean taken off
  public record Series(String id, int months, double monthlySpread, double yearlySpread) {}

  /// The volatility of prices.
  ///
  /// @param prices by series and month since year 0; above 0
  /// @throws IllegalArgumentException when no series holds three years of months
  public static Volatility of(Map<String, SortedMap<Integer, Double>> prices) {
    List<Series> all = new ArrayList<>();
    prices.forEach((id, path) -> {
      double[] yearly = changes(path, YEAR);
      if (yearly.length >= LEAST_CHANGES) {
        all.add(new Series(id, path.size(), spread(changes(path, 1)), spread(yearly)));
      }
    });
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "no series holds "
              + LEAST_CHANGES
              + " changes over twelve months\nMaybe bring three years of monthly prices, with columns id, month and value");
    }
    double[] sorted = all.stream().mapToDouble(Series::yearlySpread).sorted().toArray();
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    double factor = median / STANDARD_YEARLY_SPREAD;
    return new Volatility(all, median, factor, scaled(ShockSpreads.DEFAULT, factor));
  }

  private static double[] changes(SortedMap<Integer, Double> path, int apart) {
    return path.entrySet().stream()
        .filter(e -> path.containsKey(e.getKey() - apart))
        .mapToDouble(e -> Math.log(e.getValue()) - Math.log(path.get(e.getKey() - apart)))
        .toArray();
  }

  private static double spread(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
  }

  private static ShockSpreads scaled(ShockSpreads standard, double factor) {
    return new ShockSpreads(
        standard.persistence(),
        standard.world() * factor,
        standard.commodity() * factor,
        standard.mine() * factor,
        standard.commodityNews() * factor,
        standard.worldNews() * factor);
  }
}
