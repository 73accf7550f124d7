// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// The density rises in a straight line from `min` to `mode` and falls in one to `max`.
///
/// @param min least value
/// @param mode likeliest value, `min` to `max`
/// @param max greatest value, above `min`
public record Triangular(double min, double mode, double max) implements Distribution {

  public Triangular {
    Argument.requireOrder(min, mode, max);
  }

  @Override
  public double quantile(double u) {
    Argument.requireShare(u);
    double range = max - min;
    double value =
        u * range < mode - min
            ? min + Math.sqrt(u * range * (mode - min))
            : max - Math.sqrt((1 - u) * range * (max - mode));
    return Math.clamp(value, min, max);
  }

  @Override
  public double mean() {
    return (min + mode + max) / 3;
  }

  @Override
  public double variance() {
    double left = mode - min;
    double right = max - mode;
    return (left * left + left * right + right * right) / 18;
  }
}
