// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.List;

/// A cap on a weighted sum of lane flows and plant activities; its licence has a price.
///
/// @param id lower-case id
/// @param name for people
/// @param capTonnesPerMonth cap while it is in force
/// @param startMonth month index of its first month
/// @param endMonth month index of the first month without it
/// @param covers what it counts, with weights
public record Quota(
    String id,
    String name,
    double capTonnesPerMonth,
    int startMonth,
    int endMonth,
    List<Cover> covers) {

  public Quota {
    covers = List.copyOf(covers);
    if (!(capTonnesPerMonth > 0)) {
      throw new IllegalArgumentException(
          "cap of quota "
              + id
              + " is "
              + capTonnesPerMonth
              + "\nMaybe an export ban is meant: a quota needs a cap above 0");
    }
  }

  /// One thing that a quota counts.
  ///
  /// @param kind lane or plant
  /// @param id lane or plant id
  /// @param weight tonnes counted per tonne of flow or activity, above 0
  public record Cover(Kind kind, String id, double weight) {}

  /// What a quota can count.
  public enum Kind {
    LANE,
    PLANT
  }
}
