// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.List;

/// One of the values that were observed, each as likely as any other; nothing between or beyond
/// them.
///
/// @param values at least one; a value may appear several times; kept sorted
public record Empirical(List<Double> values) implements Distribution {

  public Empirical {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values\nMaybe the list of observations is empty");
    }
    values.forEach(v -> Argument.requireFinite("value", v));
    values = values.stream().sorted().toList();
  }

  @Override
  public double quantile(double u) {
    Argument.requireShare(u);
    return values.get((int) (u * values.size()));
  }

  @Override
  public double mean() {
    return values.stream().mapToDouble(v -> v / values.size()).sum();
  }

  @Override
  public double variance() {
    double mean = mean();
    return values.stream().mapToDouble(v -> (v - mean) * (v - mean) / values.size()).sum();
  }
}
