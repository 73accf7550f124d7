// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Variogram;

/// What a simulated field is like.
///
/// @param samples values that it must have where they are; may be none
/// @param mean its mean where no sample is near: 0 for normal scores
/// @param variogram how it varies; has a sill, near 1 for normal scores
public record GaussianModel(Points samples, double mean, Variogram variogram) {

  public GaussianModel {
    if (!variogram.hasSill()) {
      throw new IllegalArgumentException(
          "a variogram without a sill\nMaybe a spherical one that is longer than the field");
    }
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException("mean " + mean + "\nMaybe 0, for normal scores");
    }
  }

  /// A field without samples.
  public static GaussianModel free(Variogram variogram) {
    return new GaussianModel(
        Points.flat(new double[0], new double[0], new double[0]), 0, variogram);
  }

  /// A field of normal scores: mean 0, and the variogram scaled to a sill of 1.
  public static GaussianModel ofScores(Points scores, Variogram variogram) {
    return new GaussianModel(scores, 0, variogram.standardised());
  }
}
