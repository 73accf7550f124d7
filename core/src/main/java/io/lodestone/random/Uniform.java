// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// Every value from `min` to `max` is as likely as any other.
///
/// @param min least value
/// @param max greatest value, above `min`
public record Uniform(double min, double max) implements Distribution {

  public Uniform {
    Argument.requireOrder(min, min, max);
  }

  @Override
  public double quantile(double u) {
    Argument.requireShare(u);
    return Math.clamp(min * (1 - u) + max * u, min, max);
  }

  @Override
  public double mean() {
    return min / 2 + max / 2;
  }

  @Override
  public double variance() {
    return (max - min) * (max - min) / 12;
  }
}
