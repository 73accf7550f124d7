// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// What realisations say of one number, in its unit. Percentiles count from below: one future in
/// ten is below P10.
///
/// @param p10 tenth percentile
/// @param p50 median
/// @param p90 ninetieth percentile
/// @param mean expected value
/// @param standardError of the mean, from the number of realisations
public record Spread(double p10, double p50, double p90, double mean, double standardError) {

  /// The spread of one number of each realisation.
  ///
  /// @param count realisations, at least 1
  public static Spread of(int count, IntToDoubleFunction number) {
    double[] sorted = new double[count];
    Arrays.setAll(sorted, number::applyAsDouble);
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
    double error = count > 1 ? Math.sqrt(squares / (count - 1) / count) : Double.NaN;
    return new Spread(
        quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9), mean, error);
  }

  /// A quantile of sorted numbers, interpolated between them: at share 0 the least, at 1 the
  /// greatest.
  static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int low = (int) at;
    double part = at - low;
    return part == 0 // exactly on one
        ? sorted[low]
        : sorted[low] + part * (sorted[low + 1] - sorted[low]);
  }
}
