// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import io.lodestone.random.StandardNormal;
import java.util.Locale;

/// How many independent trajectories a mean takes, by the normal approximation n = (z cv / rel)^2.
///
/// @param coefficientOfVariation standard deviation of the quantity over its mean, above 0
/// @param relativeHalfWidth wanted half-width of the interval over the mean, above 0
/// @param confidence share of intervals that hold the mean, above 0 and below 1
public record EnsembleSize(
    double coefficientOfVariation, double relativeHalfWidth, double confidence) {

  public EnsembleSize {
    if (!(coefficientOfVariation > 0 && relativeHalfWidth > 0 && confidence > 0 && confidence < 1)
        || Double.isInfinite(coefficientOfVariation)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              ("coefficient of variation %s, half-width %s, confidence %s%nMaybe a percentage: all are"
                  + " shares above 0, and the confidence is below 1"),
              coefficientOfVariation,
              relativeHalfWidth,
              confidence));
    }
  }

  /// The least number that is enough, at least 1.
  public long trajectories() {
    double z = StandardNormal.quantile((1 + confidence) / 2);
    double root = z * coefficientOfVariation / relativeHalfWidth;
    return Math.max(1, (long) Math.ceil(root * root));
  }
}
