// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import java.util.List;

/// A constant minus a variogram, ready for kernels: the covariance when the constant is the sill.
/// Immutable; threads may share it.
public final class Covariance {

  private static final int AXES = 9;

  private final double constant;
  private final double nugget;
  private final VariogramModel[] models;
  private final double[] contributions;
  private final boolean[] isotropic;

  /// Rows that turn steps into ranges, `[9 × structure + 3 × axis + coordinate]`.
  private final double[] toRanges;

  private Covariance(double constant, double nugget, List<Structure> structures) {
    int n = structures.size();
    this.constant = constant;
    this.nugget = nugget;
    this.models = new VariogramModel[n];
    this.contributions = new double[n];
    this.isotropic = new boolean[n];
    this.toRanges = new double[AXES * n];
    for (int s = 0; s < n; s++) {
      Structure structure = structures.get(s);
      models[s] = structure.model();
      contributions[s] = structure.contribution();
      isotropic[s] = structure.ranges().isIsotropic();
      System.arraycopy(structure.ranges().toRanges(), 0, toRanges, AXES * s, AXES);
      if (isotropic[s]) {
        toRanges[AXES * s] = 1 / structure.ranges().major();
      }
    }
  }

  /// A constant minus a variogram. With a constant that is large enough it serves kriging in place
  /// of a covariance, whether there is a sill or not, because weights add up to one.
  ///
  /// @param constant in squares of the value's unit
  public static Covariance below(Variogram variogram, double constant) {
    return new Covariance(constant, variogram.nugget(), variogram.structures());
  }

  /// The value at the step 0.
  public double atZero() {
    return constant;
  }

  /// The value at a step in metres.
  public double at(double dx, double dy, double dz) {
    if (dx == 0 && dy == 0 && dz == 0) { // exactly one place: the nugget counts beyond it only
      return constant;
    }
    return beyondNugget(dx, dy, dz);
  }

  /// The value at a step in metres, with the nugget counted at every step, also at 0: between a
  /// place and a body, in which the place itself has no volume.
  public double beyondNugget(double dx, double dy, double dz) {
    double value = constant - nugget;
    for (int s = 0; s < models.length; s++) {
      value -= contributions[s] * models[s].rise(ranges(s, dx, dy, dz));
    }
    return value;
  }

  private double ranges(int s, double dx, double dy, double dz) {
    int m = AXES * s;
    if (isotropic[s]) {
      return Math.sqrt(dx * dx + dy * dy + dz * dz) * toRanges[m];
    }
    double a = toRanges[m] * dx + toRanges[m + 1] * dy + toRanges[m + 2] * dz;
    double b = toRanges[m + 3] * dx + toRanges[m + 4] * dy + toRanges[m + 5] * dz;
    double c = toRanges[m + 6] * dx + toRanges[m + 7] * dy + toRanges[m + 8] * dz;
    return Math.sqrt(a * a + b * b + c * c);
  }
}
