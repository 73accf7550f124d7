// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import java.util.Locale;

/// A box with edges along x, y and z, in metres, each at least 0.
///
/// @param dx its width to the east
/// @param dy its length to the north
/// @param dz its thickness
public record Box(double dx, double dy, double dz) {

  public Box {
    if (!(dx >= 0 && dy >= 0 && dz >= 0 && Double.isFinite(dx + dy + dz))) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a box of %s × %s × %s m%nMaybe 0 for an edge that does not matter",
              dx,
              dy,
              dz));
    }
  }

  /// A rectangle without thickness.
  public static Box flat(double dx, double dy) {
    return new Box(dx, dy, 0);
  }

  /// Its volume, m³.
  public double volume() {
    return dx * dy * dz;
  }
}
