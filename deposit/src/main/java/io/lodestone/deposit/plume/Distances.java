// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Arrays;

/// How far from where it was discharged matter came to lie, as a distribution over mass. Immutable;
/// threads may share it.
public final class Distances {

  private final double[] onBed;
  private final double farthestAfloat;

  private Distances(double[] onBed, double farthestAfloat) {
    this.onBed = onBed;
    this.farthestAfloat = farthestAfloat;
  }

  static Distances of(Positions positions, Release release) {
    double[] onBed = new double[positions.countIn(Positions.State.ON_BED)];
    double afloat = 0;
    int count = 0;
    for (int i = 0; i < positions.size(); i++) {
      if (positions.state(i) == Positions.State.TO_COME) {
        continue;
      }
      double east = positions.eastMetres(i) - release.east(i);
      double north = positions.northMetres(i) - release.north(i);
      double distance = Math.sqrt(east * east + north * north);
      if (positions.state(i) == Positions.State.ON_BED) {
        onBed[count++] = distance;
      } else {
        afloat = Math.max(afloat, distance);
      }
    }
    Arrays.sort(onBed);
    return new Distances(onBed, afloat);
  }

  /// The distance within which a share of what lies on the bed came down, m; NaN when nothing did.
  ///
  /// @param share 0 to 1
  public double quantileMetres(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + "\nMaybe a percentage");
    }
    return onBed.length == 0
        ? Double.NaN
        : onBed[(int) Math.min(onBed.length - 1, Math.floor(share * onBed.length))];
  }

  /// The farthest that a particle came to lie, m: of all particles, so it grows with their number.
  public double farthestMetres() {
    return quantileMetres(1);
  }

  /// The farthest that a particle is afloat at the end, m; 0 when none is.
  public double farthestAfloatMetres() {
    return farthestAfloat;
  }
}
