// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import java.util.List;

/// What a study as a whole rests on.
///
/// @param figures base-year figures, counted
/// @param tonnes reconciled tonnes a year of activities, flows and uses
/// @param valueUsd those tonnes at base prices, USD a year; of an activity what it makes
/// @param rows marked rows of all tables, counted
/// @param sources those that figures name, largest value first
public record Overview(
    Grounds figures, Grounds tonnes, Grounds valueUsd, Grounds rows, List<SourceUse> sources) {

  public Overview {
    sources = List.copyOf(sources);
  }

  /// How much rests on one source.
  ///
  /// @param key of the source
  /// @param citation author, title, year, place
  /// @param figures base-year figures that name it
  /// @param rows rows of all tables that name it
  /// @param valueShare of the value of all figures, 0 to 1
  public record SourceUse(String key, String citation, int figures, int rows, double valueShare) {}
}
