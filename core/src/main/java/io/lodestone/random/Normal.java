// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// The normal distribution. It has no bounds: for a number that must keep a sign, take
/// [TruncatedNormal] or [Lognormal].
///
/// @param mean expected value
/// @param standardDeviation above 0
public record Normal(double mean, double standardDeviation) implements Distribution {

  public Normal {
    Argument.requireFinite("mean", mean);
    Argument.requirePositive("standardDeviation", standardDeviation);
  }

  @Override
  public double quantile(double u) {
    return mean + standardDeviation * StandardNormal.quantile(u);
  }

  @Override
  public double variance() {
    return standardDeviation * standardDeviation;
  }
}
