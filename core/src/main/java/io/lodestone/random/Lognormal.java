// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.Locale;

/// The logarithm is normal; stated by the values that are too high once in ten times and too low
/// once in ten times.
///
/// @param p10 value with a tenth of the distribution below it, above 0
/// @param p90 value with nine tenths below it, above `p10`
public record Lognormal(double p10, double p90) implements Distribution {

  /// Standard normal quantile of 0.9.
  private static final double Z90 = 1.2815515655446004;

  public Lognormal {
    Argument.requirePositive("p10", p10);
    Argument.requirePositive("p90", p90);
    if (p10 >= p90) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "p10 %s is not below p90 %s%nMaybe swapped", p10, p90));
    }
  }

  /// Mean of the natural logarithm.
  public double mu() {
    return (StrictMath.log(p10) + StrictMath.log(p90)) / 2;
  }

  /// Standard deviation of the natural logarithm.
  public double sigma() {
    return (StrictMath.log(p90) - StrictMath.log(p10)) / (2 * Z90);
  }

  @Override
  public double quantile(double u) {
    return StrictMath.exp(mu() + sigma() * StandardNormal.quantile(u));
  }

  @Override
  public double mean() {
    return StrictMath.exp(mu() + sigma() * sigma() / 2);
  }

  @Override
  public double variance() {
    return mean() * mean() * StrictMath.expm1(sigma() * sigma());
  }
}
