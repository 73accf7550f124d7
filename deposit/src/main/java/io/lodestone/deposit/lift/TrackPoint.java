// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.time.LocalDateTime;

/// Where a tropical storm was, and how strong.
///
/// @param storm its id
/// @param time UTC
/// @param at its centre
/// @param windKnots greatest sustained wind, knots, 0 or more
public record TrackPoint(String storm, LocalDateTime time, Position at, double windKnots) {

  public TrackPoint {
    Settings.requireNotNegative("windKnots", windKnots);
  }
}
