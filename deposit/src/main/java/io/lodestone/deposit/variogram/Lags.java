// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import java.util.Locale;

/// Classes of distance: class k takes distances above `centre(k) − tolerance` up to and including
/// `centre(k) + tolerance`. Classes may overlap or leave gaps.
///
/// @param first centre of class 0, metres, above 0
/// @param spacing from one centre to the next, metres, above 0
/// @param tolerance half the width of a class, metres, above 0
/// @param count how many classes, at least 1
public record Lags(double first, double spacing, double tolerance, int count) {

  public Lags {
    if (!(first > 0 && spacing > 0 && tolerance > 0 && count >= 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "lags from %s by %s, tolerance %s, count %d%nMaybe all must be above 0",
              first,
              spacing,
              tolerance,
              count));
    }
  }

  /// Classes side by side: (0, width], (width, 2·width], ...
  public static Lags sideBySide(double width, int count) {
    return new Lags(width / 2, width, width / 2, count);
  }

  /// Whether class k takes a distance.
  public boolean takes(int k, double distance) {
    double from = first + k * spacing - tolerance;
    return distance > from && distance <= from + 2 * tolerance;
  }

  /// The first class that may take a distance, never negative.
  int lowest(double distance) {
    return (int) Math.max(0, Math.floor((distance - tolerance - first) / spacing) - 1);
  }

  /// The last class that may take a distance, below `count`.
  int highest(double distance) {
    return (int) Math.min(count - 1.0, Math.ceil((distance + tolerance - first) / spacing) + 1);
  }
}
