// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import java.util.Locale;

/// Which pairs count, by where one lies from the other; a pair counts in both senses.
///
/// @param azimuthDegrees direction, clockwise from north (+y)
/// @param dipDegrees how far the direction points below the horizontal (z is downwards)
/// @param toleranceDegrees greatest angle between a pair and the direction, above 0; 90 takes all
/// @param bandwidthMetres greatest distance of one from the line through the other, above 0
public record Direction(
    double azimuthDegrees, double dipDegrees, double toleranceDegrees, double bandwidthMetres) {

  public Direction {
    if (!(toleranceDegrees > 0 && toleranceDegrees <= 90 && bandwidthMetres > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "tolerance %s degrees, bandwidth %s m%nMaybe 22.5 degrees and no limit of bandwidth",
              toleranceDegrees,
              bandwidthMetres));
    }
  }

  /// All pairs.
  public static Direction any() {
    return new Direction(0, 0, 90, Double.POSITIVE_INFINITY);
  }

  /// Pairs that lie beside each other within an angle, whatever their horizontal bearing.
  public static Direction horizontal(double azimuthDegrees, double toleranceDegrees) {
    return new Direction(azimuthDegrees, 0, toleranceDegrees, Double.POSITIVE_INFINITY);
  }

  /// Pairs that lie above each other within an angle.
  public static Direction vertical(double toleranceDegrees) {
    return new Direction(0, 90, toleranceDegrees, Double.POSITIVE_INFINITY);
  }

  /// A test of pairs, with its sines and cosines worked out.
  Test test() {
    double a = StrictMath.toRadians(azimuthDegrees);
    double d = StrictMath.toRadians(dipDegrees);
    return new Test(
        StrictMath.cos(d) * StrictMath.sin(a),
        StrictMath.cos(d) * StrictMath.cos(a),
        StrictMath.sin(d),
        toleranceDegrees >= 90 ? -1 : StrictMath.cos(StrictMath.toRadians(toleranceDegrees)),
        bandwidthMetres);
  }

  /// A direction as a unit vector.
  ///
  /// @param leastCosine of the angle between a pair and the direction
  record Test(double x, double y, double z, double leastCosine, double bandwidth) {

    /// Rounding of the cosine of a pair that lies exactly at the tolerance.
    private static final double ROUNDING = 1e-12;

    boolean takes(double dx, double dy, double dz, double distance) {
      double along = Math.abs(dx * x + dy * y + dz * z);
      double across = Math.sqrt(Math.max(0, distance * distance - along * along));
      return along >= (leastCosine - ROUNDING) * distance && across <= bandwidth;
    }
  }
}
