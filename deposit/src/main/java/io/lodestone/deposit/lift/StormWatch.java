// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.util.Locale;

/// Which storms count as near.
///
/// @param site the place
/// @param radiusKm distance of the centre up to which a storm is near, above 0
/// @param windKnots greatest sustained wind from which it counts; 34 is a tropical storm, 64 a
///   typhoon
/// @param firstYear of the tracks used
/// @param lastYear of the tracks used, the first or later
public record StormWatch(
    Position site, double radiusKm, double windKnots, int firstYear, int lastYear) {

  public StormWatch {
    Settings.requirePositive("radiusKm", radiusKm);
    Settings.requireNotNegative("windKnots", windKnots);
    if (lastYear < firstYear) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "years %d to %d%nMaybe the two are swapped", firstYear, lastYear));
    }
  }

  /// How many years of tracks.
  public int years() {
    return lastYear - firstYear + 1;
  }

  boolean holds(Position at, double knots) {
    return knots >= windKnots && site.kmTo(at) <= radiusKm;
  }
}
