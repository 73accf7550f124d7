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
/// @param slackShare s of a mine of the base year, 0 to 1; 0 where the network's behaviour says it
public record Plant(
    String id,
    String name,
    String region,
    String process,
    double capacityTonnesPerMonth,
    double operatingCostUsdPerTonne,
    Lifetime lifetime,
    RampUp rampUp,
    double slackShare) {

  /// A plant with the slack that the network's behaviour gives to all.
  public Plant(
      String id,
      String name,
      String region,
      String process,
      double capacityTonnesPerMonth,
      double operatingCostUsdPerTonne,
      Lifetime lifetime,
      RampUp rampUp) {
    this(
        id,
        name,
        region,
        process,
        capacityTonnesPerMonth,
        operatingCostUsdPerTonne,
        lifetime,
        rampUp,
        0);
  }

  public Plant {
    if (!(capacityTonnesPerMonth > 0)) {
      throw new IllegalArgumentException(
          "capacity of plant " + id + " is " + capacityTonnesPerMonth + "\nMaybe a blank cell");
    }
    if (!(slackShare >= 0 && slackShare <= 1)) {
      throw new IllegalArgumentException(
          "slack share of plant " + id + " is " + slackShare + "\nMaybe 0.2: from 0 to 1");
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
        rampUp,
        slackShare);
  }

  /// The same plant with another slack.
  public Plant withSlackShare(double changed) {
    return new Plant(
        id,
        name,
        region,
        process,
        capacityTonnesPerMonth,
        operatingCostUsdPerTonne,
        lifetime,
        rampUp,
        changed);
  }
}
