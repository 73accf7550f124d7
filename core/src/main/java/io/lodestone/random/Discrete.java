// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One of a few values, each with a probability.
///
/// @param outcomes at least one, no value twice, probabilities that sum to 1; kept by value
public record Discrete(List<Outcome> outcomes) implements Distribution {

  /// How far the sum of probabilities may be from 1, so that 0.333333 three times will do.
  private static final double SUM_TOLERANCE = 1e-5;

  public Discrete {
    outcomes = outcomes.stream().sorted(Comparator.comparingDouble(Outcome::value)).toList();
    Set<Double> seen = new HashSet<>();
    for (Outcome outcome : outcomes) {
      if (!seen.add(outcome.value())) {
        throw new IllegalArgumentException(
            "outcome " + outcome.value() + " twice\nMaybe add their probabilities");
      }
    }
    double sum = outcomes.stream().mapToDouble(Outcome::probability).sum();
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "probabilities sum to " + sum + "\nMaybe an outcome is missing, or they are percentages");
    }
  }

  /// A value and how likely it is.
  ///
  /// @param probability above 0, at most 1
  public record Outcome(double value, double probability) {

    public Outcome {
      Argument.requireFinite("outcome", value);
      Argument.requirePositive("probability", probability);
      if (probability > 1) {
        throw new IllegalArgumentException(
            "probability " + probability + " of " + value + "\nMaybe a percentage");
      }
    }
  }

  @Override
  public double quantile(double u) {
    Argument.requireShare(u);
    double below = 0;
    for (Outcome outcome : outcomes) {
      below += outcome.probability();
      if (u <= below) {
        return outcome.value();
      }
    }
    return outcomes.getLast().value();
  }

  @Override
  public double mean() {
    return outcomes.stream().mapToDouble(o -> o.probability() * o.value()).sum();
  }

  @Override
  public double variance() {
    double mean = mean();
    return outcomes.stream()
        .mapToDouble(o -> o.probability() * (o.value() - mean) * (o.value() - mean))
        .sum();
  }
}
