// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import java.util.Locale;

/// How far a structure reaches along three axes at right angles, and how these axes lie.
///
/// Angles turn the axes in this order: the major axis points to `azimuthDegrees`, clockwise from
/// north (+y); it then dips by `dipDegrees` below the horizontal (z is downwards); the minor axis,
/// which lies horizontal and 90° clockwise of the azimuth, is turned about the major axis by
/// `rollDegrees` towards the third one. With all angles 0 the major axis is y, the minor x and the
/// third z.
///
/// @param major range along the major axis, metres, above 0
/// @param minor range along the minor axis, metres, above 0
/// @param vertical range along the third axis, metres, above 0
/// @param azimuthDegrees direction of the major axis, clockwise from north
/// @param dipDegrees how far the major axis points below the horizontal
/// @param rollDegrees turn about the major axis
public record Ranges(
    double major,
    double minor,
    double vertical,
    double azimuthDegrees,
    double dipDegrees,
    double rollDegrees) {

  public Ranges {
    requirePositive("major", major);
    requirePositive("minor", minor);
    requirePositive("vertical", vertical);
    if (!Double.isFinite(azimuthDegrees + dipDegrees + rollDegrees)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "angles %s, %s, %s%nMaybe 0", azimuthDegrees, dipDegrees, rollDegrees));
    }
  }

  private static void requirePositive(String name, double range) {
    if (!(range > 0 && Double.isFinite(range))) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s range %s%nMaybe leave the structure out, or put its sill into the nugget",
              name,
              range));
    }
  }

  /// The same range in every direction.
  public static Ranges isotropic(double range) {
    return new Ranges(range, range, range, 0, 0, 0);
  }

  /// One range in all horizontal directions, another downwards.
  public static Ranges layered(double horizontal, double vertical) {
    return new Ranges(horizontal, horizontal, vertical, 0, 0, 0);
  }

  /// A horizontal ellipse, and a range downwards.
  public static Ranges horizontal(
      double major, double minor, double vertical, double azimuthDegrees) {
    return new Ranges(major, minor, vertical, azimuthDegrees, 0, 0);
  }

  /// The same axes with ranges that are `factor` times as long.
  public Ranges scaled(double factor) {
    return new Ranges(
        major * factor, minor * factor, vertical * factor, azimuthDegrees, dipDegrees, rollDegrees);
  }

  /// Whether the range is the same in every direction.
  public boolean isIsotropic() {
    return major == minor && minor == vertical; // exactly: they were given so
  }

  /// The rows of the matrix that turns a step (x, y, z) in metres into one in ranges along the
  /// axes: major, minor, third; `[3 × axis + coordinate]`.
  public double[] toRanges() {
    double a = StrictMath.toRadians(azimuthDegrees);
    double d = StrictMath.toRadians(dipDegrees);
    double r = StrictMath.toRadians(rollDegrees);
    double[] first = {
      StrictMath.cos(d) * StrictMath.sin(a),
      StrictMath.cos(d) * StrictMath.cos(a),
      StrictMath.sin(d)
    };
    double[] level = {StrictMath.cos(a), -StrictMath.sin(a), 0};
    double[] under = cross(level, first);
    double[] matrix = new double[9];
    for (int k = 0; k < 3; k++) {
      matrix[k] = first[k] / major;
      matrix[3 + k] = (StrictMath.cos(r) * level[k] + StrictMath.sin(r) * under[k]) / minor;
      matrix[6 + k] = (StrictMath.cos(r) * under[k] - StrictMath.sin(r) * level[k]) / vertical;
    }
    return matrix;
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
