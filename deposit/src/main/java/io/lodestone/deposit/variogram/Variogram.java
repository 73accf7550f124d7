// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import java.util.List;

/// A nested variogram: half the expected squared difference of two values, by the step between
/// their places. In squares of the value's unit.
///
/// @param nugget what it jumps to just beyond distance 0, at least 0
/// @param structures what is added to the nugget
public record Variogram(double nugget, List<Structure> structures) {

  public Variogram {
    if (!(nugget >= 0 && Double.isFinite(nugget))) {
      throw new IllegalArgumentException(
          "nugget " + nugget + "\nMaybe 0: a variance cannot be negative");
    }
    structures = List.copyOf(structures);
    if (nugget + structures.stream().mapToDouble(Structure::contribution).sum() <= 0) {
      throw new IllegalArgumentException(
          "a variogram that is 0 everywhere\nMaybe the samples are all alike");
    }
  }

  /// A nugget and structures.
  public static Variogram of(double nugget, Structure... structures) {
    return new Variogram(nugget, List.of(structures));
  }

  /// A nugget and a spherical structure with the same range in every direction.
  public static Variogram spherical(double nugget, double contribution, double range) {
    return of(
        nugget,
        new Structure(new VariogramModel.Spherical(), contribution, Ranges.isotropic(range)));
  }

  /// Whether it levels out, so that there is a covariance.
  public boolean hasSill() {
    return structures.stream().allMatch(s -> s.model().hasSill());
  }

  /// The value it levels out at.
  ///
  /// @throws IllegalStateException when it does not
  public double sill() {
    if (!hasSill()) {
      throw new IllegalStateException("a variogram without a sill\nMaybe take ordinary kriging");
    }
    return nugget + structures.stream().mapToDouble(Structure::contribution).sum();
  }

  /// The variogram at a step in metres; 0 at the step 0.
  public double at(double dx, double dy, double dz) {
    Covariance form = Covariance.below(this, 0);
    return -form.at(dx, dy, dz);
  }

  /// The variogram at a horizontal distance to the north, for models with one range.
  public double at(double distance) {
    return at(0, distance, 0);
  }

  /// Sill minus variogram, for kernels.
  ///
  /// @throws IllegalStateException when there is no sill
  public Covariance covariance() {
    return Covariance.below(this, sill());
  }

  /// The same variogram with everything multiplied, such as to a sill of 1.
  public Variogram scaled(double factor) {
    return new Variogram(
        nugget * factor,
        structures.stream().map(s -> s.withContribution(s.contribution() * factor)).toList());
  }

  /// The same variogram in units of its sill, as for normal scores.
  public Variogram standardised() {
    return scaled(1 / sill());
  }
}
