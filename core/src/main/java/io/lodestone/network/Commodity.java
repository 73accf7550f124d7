// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Map;

/// Something with a mass balance and a price.
///
/// @param id lower-case id
/// @param name for people
/// @param stage the stage that makes it
/// @param basePriceUsdPerTonne world reference price of the base year
/// @param contentShareByElement tonnes of each element in one tonne, as the study counts it;
///   elements absent carry none
public record Commodity(
    String id,
    String name,
    Stage stage,
    double basePriceUsdPerTonne,
    Map<String, Double> contentShareByElement) {

  public Commodity {
    contentShareByElement = Map.copyOf(contentShareByElement);
  }

  /// Tonnes of an element, in one tonne of the commodity.
  public double contentShare(String element) {
    return contentShareByElement.getOrDefault(element, 0.0);
  }
}
