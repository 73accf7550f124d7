// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// A process in a region with a capacity: mine, separator, metal maker, magnet maker, recycler.
///
/// @param id lower-case id
/// @param name for people
/// @param region region id
/// @param process process id
/// @param capacityTonnesPerMonth design capacity in activity
/// @param operatingCostUsdPerTonne cost per tonne of activity beside the recipe's inputs
/// @param lifetime when it exists
/// @param rampUp how a new plant reaches its design
public record Plant(
    String id,
    String name,
    String region,
    String process,
    double capacityTonnesPerMonth,
    double operatingCostUsdPerTonne,
    Lifetime lifetime,
    RampUp rampUp) {

  public Plant {
    if (!(capacityTonnesPerMonth > 0)) {
      throw new IllegalArgumentException(
          "capacity of plant " + id + " is " + capacityTonnesPerMonth + "\nMaybe a blank cell");
    }
  }

  /// The same plant with another lifetime.
  public Plant withLifetime(Lifetime changed) {
    return new Plant(
        id,
        name,
        region,
        process,
        capacityTonnesPerMonth,
        operatingCostUsdPerTonne,
        changed,
        rampUp);
  }
}
