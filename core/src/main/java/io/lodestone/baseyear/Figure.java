// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import java.util.Locale;

/// What a source says about the base year.
///
/// @param kind what is stated
/// @param id plant, lane, end-use or market id, by kind
/// @param valuePerYear t/year; USD/t for a price
/// @param spreadShare one standard deviation over the value, above 0
/// @param source key of the source
/// @param trust how far the source is trusted
/// @param note reasoning, empty if none
public record Figure(
    Kind kind,
    String id,
    double valuePerYear,
    double spreadShare,
    String source,
    Trust trust,
    String note) {

  /// What a figure states.
  public enum Kind {
    ACTIVITY,
    FLOW,
    USE,
    PRICE;

    /// The word used in tables.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
