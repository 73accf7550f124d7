// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.Arrays;
import java.util.Locale;

/// A number that is estimated from sampled futures, in the unit of what was sampled.
///
/// @param value the estimate
/// @param standardError its standard deviation; NaN of fewer than two futures
public record SampleEstimate(double value, double standardError) {

  /// The mean of values and the standard error of that mean.
  ///
  /// @param values `[future]`, one or more, finite
  /// @throws IllegalArgumentException when there is none, or one is not finite
  public static SampleEstimate mean(double[] values) {
    if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d values, some of them perhaps undefined%nMaybe leave out futures without a result",
              values.length));
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    int n = values.length;
    return new SampleEstimate(mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1.0) / n));
  }

  /// CVaR of losses and its standard error, from [#tailParts].
  ///
  /// @param losses `[future]`, equally probable
  /// @param level 0.9 for the worst tenth
  public static SampleEstimate tail(double[] losses, double level) {
    return mean(tailParts(losses, level));
  }

  /// What each future adds to CVaR: t + (L − t)⁺ / (1 − level) with t the VaR of the sample. Their
  /// mean is CVaR; their spread gives its error when the sample is large (Trindade, Uryasev,
  /// Shapiro and Zrazhevsky 2007), and differences of two such rows that of a difference under
  /// common random numbers.
  ///
  /// @param losses `[future]`, equally probable
  /// @return `[future]`
  public static double[] tailParts(double[] losses, double level) {
    double border = TailLoss.of(losses, level).valueAtRisk();
    return Arrays.stream(losses)
        .map(loss -> border + Math.max(0, loss - border) / (1 - level))
        .toArray();
  }
}
