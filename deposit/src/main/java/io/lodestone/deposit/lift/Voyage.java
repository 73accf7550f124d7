// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.time.Duration;
import java.time.LocalDateTime;

/// A voyage of a lifting ship, as its dates were published.
///
/// @param departure from the home port
/// @param arrival on site
/// @param liftStart first mud was sought
/// @param liftEnd work on the seabed ended
/// @param home back at the home port
public record Voyage(
    LocalDateTime departure,
    LocalDateTime arrival,
    LocalDateTime liftStart,
    LocalDateTime liftEnd,
    LocalDateTime home) {

  public Voyage {
    if (!(departure.isBefore(arrival)
        && arrival.isBefore(liftStart)
        && liftStart.isBefore(liftEnd)
        && liftEnd.isBefore(home))) {
      throw new IllegalArgumentException(
          "dates of a voyage from " + departure + " are out of order\nMaybe two are swapped");
    }
  }

  /// Share of the voyage spent lifting.
  public double liftingShare() {
    return hours(liftStart, liftEnd) / hours(departure, home);
  }

  /// Mean speed to the site, km/h.
  ///
  /// @param km distance
  public double outwardKmPerHour(double km) {
    return km / hours(departure, arrival);
  }

  private static double hours(LocalDateTime from, LocalDateTime to) {
    return Duration.between(from, to).toMinutes() / 60.0;
  }
}
