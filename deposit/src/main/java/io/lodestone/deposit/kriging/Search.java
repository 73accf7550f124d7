// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.variogram.Ranges;
import java.util.Locale;

/// Which samples an estimate uses.
///
/// @param most the nearest ones, at most so many; at least 1
/// @param metric distances are measured in these ranges, along their axes
/// @param limit samples further than so many ranges are left out; may be infinite
/// @param mostPerOctant at most so many from each of the eight octants around the place, along the
///   metric's axes; `most` or more for no such rule
public record Search(int most, Ranges metric, double limit, int mostPerOctant) {

  public Search {
    if (most < 1 || mostPerOctant < 1 || !(limit > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "at most %d samples, %d per octant, within %s ranges%nMaybe 16 samples without a limit",
              most,
              mostPerOctant,
              limit));
    }
  }

  /// All samples, always.
  public static Search all() {
    return nearest(Integer.MAX_VALUE);
  }

  /// The nearest ones.
  public static Search nearest(int most) {
    return new Search(most, Ranges.isotropic(1), Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
  }

  /// The same with distances in ranges along turned axes, and none beyond one range.
  public Search within(Ranges ranges) {
    return new Search(most, ranges, 1, mostPerOctant);
  }

  /// The same with distances in ranges along turned axes, however far.
  public Search measuredIn(Ranges ranges) {
    return new Search(most, ranges, Double.POSITIVE_INFINITY, mostPerOctant);
  }

  /// The same with at most so many from each octant.
  public Search perOctant(int most) {
    return new Search(this.most, metric, limit, most);
  }

  /// Whether every sample is taken whatever the place.
  boolean takesAll(int samples) {
    return most >= samples && mostPerOctant >= samples && limit == Double.POSITIVE_INFINITY;
  }
}
