// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.function.IntToDoubleFunction;

/// An area above a threshold, and what the number of particles does to it.
///
/// @param threshold in the map's unit
/// @param squareKilometres found with all particles
/// @param standardError of that, km², by leaving out each of eight groups of particles in turn (the
///   jackknife; Efron and Tibshirani 1993, source `efron-jackknife`)
/// @param bias by which the area is probably too large, km², from the same
/// @param particlesAtThreshold how many particles a cell at the threshold holds; below about ten,
///   single particles decide whether a cell counts, and the area says little
public record AreaEstimate(
    double threshold,
    double squareKilometres,
    double standardError,
    double bias,
    double particlesAtThreshold) {

  /// @param areaWithout area in km² without a group; of all for −1
  static AreaEstimate of(
      double threshold, double particlesAtThreshold, IntToDoubleFunction areaWithout) {
    int groups = WindowCounts.GROUPS;
    double all = areaWithout.applyAsDouble(-1);
    double[] areas = new double[groups];
    double mean = 0;
    for (int g = 0; g < groups; g++) {
      areas[g] = areaWithout.applyAsDouble(g);
      mean += areas[g] / groups;
    }
    double squares = 0;
    for (double area : areas) {
      squares += (area - mean) * (area - mean);
    }
    return new AreaEstimate(
        threshold,
        all,
        Math.sqrt(squares * (groups - 1) / groups),
        (groups - 1) * (mean - all),
        particlesAtThreshold);
  }
}
