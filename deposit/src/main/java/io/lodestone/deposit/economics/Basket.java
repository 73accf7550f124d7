// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.Map;
import java.util.TreeMap;

/// What one kg of a mixed product holds. Immutable.
///
/// @param shareByElement kg of an element, as the compound that is sold, in a kg; above 0 in sum.
///   Shares need not add up to 1: a table may leave out elements that are not sold
public record Basket(Map<String, Double> shareByElement) {

  public Basket {
    shareByElement = Map.copyOf(shareByElement);
    shareByElement.forEach((element, share) -> Amounts.requireNotNegative(element, share));
    if (shareByElement.values().stream().mapToDouble(x -> x).sum() <= 0) {
      throw new IllegalArgumentException("an empty basket\nMaybe the pattern has no rows");
    }
  }

  /// The price of a kg of what the basket lists: the mean over elements, weighted by share and
  /// divided by the sum of shares.
  ///
  /// @param usdPerKgByElement prices of the compounds; one for each element of the basket
  /// @throws IllegalArgumentException when an element has no price
  public double price(Map<String, Double> usdPerKgByElement) {
    double value = 0;
    double weight = 0;
    for (Map.Entry<String, Double> part : new TreeMap<>(shareByElement).entrySet()) {
      Double price = usdPerKgByElement.get(part.getKey());
      if (price == null) {
        throw new IllegalArgumentException(
            "no price of '" + part.getKey() + "'\nMaybe 0, said on purpose, for what is not sold");
      }
      value += part.getValue() * price;
      weight += part.getValue();
    }
    return value / weight;
  }
}
