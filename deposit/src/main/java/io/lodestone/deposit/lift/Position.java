// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.util.Locale;

/// A place on a spherical Earth.
///
/// @param latitude degrees, north above 0, -90 to 90
/// @param longitude degrees, east above 0
public record Position(double latitude, double longitude) {

  /// Mean radius, km.
  private static final double EARTH_KM = 6371;

  public Position {
    if (!(latitude >= -90 && latitude <= 90) || !Double.isFinite(longitude)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "latitude %s, longitude %s%nMaybe the two are swapped",
              latitude,
              longitude));
    }
  }

  /// Great-circle distance, km (haversine).
  ///
  /// @param other any place
  public double kmTo(Position other) {
    double phi = StrictMath.toRadians(latitude);
    double otherPhi = StrictMath.toRadians(other.latitude);
    double north = StrictMath.sin((otherPhi - phi) / 2);
    double east = StrictMath.sin(StrictMath.toRadians(other.longitude - longitude) / 2);
    double h = north * north + StrictMath.cos(phi) * StrictMath.cos(otherPhi) * east * east;
    return 2 * EARTH_KM * StrictMath.asin(Math.min(1, Math.sqrt(h)));
  }

  /// The place a share of the way to another, linear in degrees, as best tracks are interpolated.
  ///
  /// @param other the end of the way
  /// @param share 0 to 1
  public Position towards(Position other, double share) {
    return new Position(
        latitude + share * (other.latitude - latitude),
        longitude + share * (other.longitude - longitude));
  }

  /// Area between two meridians and two parallels, km².
  ///
  /// @param southWest corner
  /// @param northEast corner
  public static double boxKm2(Position southWest, Position northEast) {
    double height =
        StrictMath.sin(StrictMath.toRadians(northEast.latitude))
            - StrictMath.sin(StrictMath.toRadians(southWest.latitude));
    double width = StrictMath.toRadians(northEast.longitude - southWest.longitude);
    return EARTH_KM * EARTH_KM * height * width;
  }
}
