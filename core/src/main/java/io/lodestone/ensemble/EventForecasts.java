// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import java.util.List;
import java.util.stream.IntStream;

/// Probabilities that were given to events, and which of them happened.
///
/// @param probabilities 0 to 1
/// @param happened in the same order
public record EventForecasts(List<Double> probabilities, List<Boolean> happened) {

  public EventForecasts {
    probabilities = List.copyOf(probabilities);
    happened = List.copyOf(happened);
    boolean shares = probabilities.stream().allMatch(p -> p >= 0 && p <= 1);
    if (probabilities.isEmpty() || probabilities.size() != happened.size() || !shares) {
      throw new IllegalArgumentException(
          "%d probabilities of %d events\nMaybe one of each, from 0 to 1"
              .formatted(probabilities.size(), happened.size()));
    }
  }

  /// Mean (probability − outcome)², from 0 (best) to 1; 0.25 is what "fifty-fifty" earns (Brier
  /// 1950).
  public double brierScore() {
    return IntStream.range(0, probabilities.size())
        .mapToDouble(i -> probabilities.get(i) - (happened.get(i) ? 1 : 0))
        .map(gap -> gap * gap)
        .average()
        .orElseThrow();
  }

  /// Mean −ln of the probability that was given to what happened; 0 is best, infinite where it was
  /// held impossible (Good 1952).
  public double logarithmicScore() {
    return IntStream.range(0, probabilities.size())
        .mapToDouble(i -> happened.get(i) ? probabilities.get(i) : 1 - probabilities.get(i))
        .map(p -> -StrictMath.log(p))
        .average()
        .orElseThrow();
  }
}
