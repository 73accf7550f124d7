// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import java.util.Locale;

/// What a source says about the base year: one activity, flow, use or price, and how far it is
/// trusted.
///
/// @param kind what is counted
/// @param id plant, lane, end use or market id, after the kind
/// @param valuePerYear t/year; USD/t for a price
/// @param spreadShare one standard deviation over the value, above 0
/// @param source key of the source
/// @param trust grade of the source for this figure
/// @param note reasoning or remarks, may be empty
public record Figure(
    Kind kind,
    String id,
    double valuePerYear,
    double spreadShare,
    String source,
    Trust trust,
    String note) {

  /// What a figure counts.
  public enum Kind {
    /// Activity of a plant.
    ACTIVITY,
    /// Flow of a lane.
    FLOW,
    /// Consumption of an end use.
    USE,
    /// Price of a market.
    PRICE;

    /// The word used in tables.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
