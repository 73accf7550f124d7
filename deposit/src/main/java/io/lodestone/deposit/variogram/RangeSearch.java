// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The weighted sum of squares of a nested variogram as a function of its ranges alone.
final class RangeSearch {

  /// A lag says something about an axis if this part of its step lies along it (assumed).
  private static final double ALONG = 0.2;

  /// Ranges are kept within this many natural logarithms of their start (a factor of 1000), where
  /// sums of squares no longer change.
  private static final double FURTHEST = 7;

  private final List<Lag> lags;
  private final List<Structure> structures;
  private final double[] weights;

  /// Which unknown multiplies the major, minor and third range of each structure; −1 for none.
  private final int[][] unknownByAxis;

  private final int free;

  RangeSearch(List<Lag> lags, List<Structure> structures, FitWeights weighting) {
    this.lags = lags;
    this.structures = structures;
    this.weights = lags.stream().mapToDouble(weighting::of).toArray();
    this.unknownByAxis = new int[structures.size()][];
    int next = 0;
    for (int s = 0; s < structures.size(); s++) {
      unknownByAxis[s] = unknowns(structures.get(s).ranges(), next);
      for (int unknown : unknownByAxis[s]) {
        next = Math.max(next, unknown + 1);
      }
    }
    this.free = next;
  }

  private int[] unknowns(Ranges ranges, int next) {
    int[] unknown = new int[3];
    double[] length = {ranges.major(), ranges.minor(), ranges.vertical()};
    int fresh = next;
    for (int axis = 0; axis < 3; axis++) {
      int like = axis;
      for (int other = axis - 1; other >= 0; other--) {
        like = length[other] == length[axis] ? other : like; // exactly: they were given so
      }
      if (like < axis) {
        unknown[axis] = unknown[like];
      } else {
        unknown[axis] = isSeen(ranges, axis) ? fresh++ : -1;
      }
    }
    return unknown;
  }

  /// Whether a lag points along an axis, or along one whose range is the same.
  private boolean isSeen(Ranges ranges, int axis) {
    if (ranges.isIsotropic()) {
      return true;
    }
    double[] length = {ranges.major(), ranges.minor(), ranges.vertical()};
    double[] rows = ranges.toRanges();
    for (Lag lag : lags) {
      double[] step = step(lag);
      for (int a = 0; a < 3; a++) {
        double along =
            (rows[3 * a] * step[0] + rows[3 * a + 1] * step[1] + rows[3 * a + 2] * step[2])
                * length[a];
        if (length[a] == length[axis] && Math.abs(along) > ALONG * lag.distance()) { // exactly
          return true;
        }
      }
    }
    return false;
  }

  /// The mean direction of a lag's pairs, as long as their mean distance.
  private static double[] step(Lag lag) {
    double length = Math.sqrt(lag.dx() * lag.dx() + lag.dy() * lag.dy() + lag.dz() * lag.dz());
    if (length == 0) { // pairs in all directions: any will do
      return new double[] {0, lag.distance(), 0};
    }
    double f = lag.distance() / length;
    return new double[] {lag.dx() * f, lag.dy() * f, lag.dz() * f};
  }

  /// How many unknowns there are.
  int free() {
    return free;
  }

  /// The sum of squares.
  ///
  /// @param logFactors `[unknown]`, logarithms of what multiplies the first ranges
  double squares(double[] logFactors) {
    return fit(logFactors).squares();
  }

  /// The variogram that has the least sum of squares with these ranges.
  Variogram variogram(double[] logFactors) {
    double[] found = fit(logFactors).coefficients();
    List<Structure> all = new ArrayList<>();
    for (int s = 0; s < structures.size(); s++) {
      all.add(new Structure(structures.get(s).model(), found[s + 1], rangesAt(s, logFactors)));
    }
    return new Variogram(found[0], all);
  }

  private NonNegativeFit fit(double[] logFactors) {
    double[][] columns = new double[structures.size() + 1][lags.size()];
    for (int s = 0; s < structures.size(); s++) {
      Structure unit = new Structure(structures.get(s).model(), 1, rangesAt(s, logFactors));
      Variogram alone = Variogram.of(0, unit);
      for (int k = 0; k < lags.size(); k++) {
        double[] step = step(lags.get(k));
        columns[s + 1][k] = alone.at(step[0], step[1], step[2]);
      }
    }
    Arrays.fill(columns[0], 1);
    double[] gamma = lags.stream().mapToDouble(Lag::gamma).toArray();
    return NonNegativeFit.of(columns, gamma, weights);
  }

  private Ranges rangesAt(int s, double[] logFactors) {
    Ranges first = structures.get(s).ranges();
    int[] unknown = unknownByAxis[s];
    return new Ranges(
        first.major() * factor(unknown[0], logFactors),
        first.minor() * factor(unknown[1], logFactors),
        first.vertical() * factor(unknown[2], logFactors),
        first.azimuthDegrees(),
        first.dipDegrees(),
        first.rollDegrees());
  }

  private static double factor(int unknown, double[] logFactors) {
    return unknown < 0 ? 1 : StrictMath.exp(Math.clamp(logFactors[unknown], -FURTHEST, FURTHEST));
  }
}
