// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.sample.Points;

/// Means weighted by a power of the inverse distance, to compare kriging with. At a sample it gives
/// the sample; it says nothing of its error. Immutable; threads may share it.
public final class InverseDistance {

  private final Points points;
  private final double power;
  private final Search search;
  private final KdTree tree;

  private InverseDistance(Points points, double power, Search search) {
    this.points = points;
    this.power = power;
    this.search = search;
    this.tree = new KdTree(points, search.metric());
  }

  /// Inverse distance in metres to a power.
  ///
  /// @param power above 0, often 2
  public static InverseDistance of(Points points, double power, Search search) {
    if (!(power > 0)) {
      throw new IllegalArgumentException("power " + power + "\nMaybe 2");
    }
    return new InverseDistance(points, power, search);
  }

  /// The estimate at a place; NaN when the search finds nothing.
  public double at(double x, double y, double z) {
    Neighbours found = new Neighbours(tree, search, points.size());
    found.find(x, y, z);
    double sum = 0;
    double weights = 0;
    for (int k = 0; k < found.size(); k++) {
      int id = found.ids()[k];
      double dx = x - points.x(id);
      double dy = y - points.y(id);
      double dz = z - points.z(id);
      double square = dx * dx + dy * dy + dz * dz;
      if (square == 0) { // exactly at a sample
        return points.value(id);
      }
      double weight = StrictMath.pow(square, -power / 2);
      sum += weight * points.value(id);
      weights += weight;
    }
    return sum / weights;
  }
}
