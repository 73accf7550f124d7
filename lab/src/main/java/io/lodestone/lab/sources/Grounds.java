// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.baseyear.Trust;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// How much of something rests on each grade of trust.
///
/// @param byTrust amount by the word of the trust, all four of them
public record Grounds(Map<String, Double> byTrust) {

  public Grounds {
    byTrust = Map.copyOf(byTrust);
  }

  /// Adds amounts up.
  ///
  /// @param trustOf the trust of an item
  /// @param amountOf what it counts
  static <T> Grounds of(
      Iterable<T> items,
      java.util.function.Function<T, Trust> trustOf,
      ToDoubleFunction<T> amountOf) {
    Map<String, Double> sums = new TreeMap<>();
    Arrays.stream(Trust.values()).forEach(trust -> sums.put(trust.id(), 0.0));
    for (T item : items) {
      sums.merge(trustOf.apply(item).id(), amountOf.applyAsDouble(item), Double::sum);
    }
    return new Grounds(sums);
  }

  /// The amount on a grade of trust.
  public double amount(Trust trust) {
    return byTrust.getOrDefault(trust.id(), 0.0);
  }

  /// The share on a grade of trust, 0 to 1; NaN when there is nothing.
  public double share(Trust trust) {
    double total = byTrust.values().stream().mapToDouble(v -> v).sum();
    return total > 0 ? amount(trust) / total : Double.NaN;
  }
}
