// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import java.util.Map;
import java.util.TreeMap;

/// What one tonne of an ore's oxides would fetch, separated.
///
/// @param shareByElement share of each element in the oxides, 0 or above; they need not add up to 1
public record Basket(Map<String, Double> shareByElement) {

  public Basket {
    shareByElement = new TreeMap<>(shareByElement);
  }

  /// Σ share × price / Σ share, in the unit of the prices.
  ///
  /// @param priceByElement a price for each element that has a share
  /// @throws IllegalArgumentException when a price is missing
  public double price(Map<String, Double> priceByElement) {
    double value = 0;
    double shares = 0;
    for (Map.Entry<String, Double> part : shareByElement.entrySet()) {
      Double price = priceByElement.get(part.getKey());
      if (price == null) {
        throw new IllegalArgumentException(
            "no price of " + part.getKey() + "\nMaybe leave the element out of the basket");
      }
      value += part.getValue() * price;
      shares += part.getValue();
    }
    return value / shares;
  }
}
