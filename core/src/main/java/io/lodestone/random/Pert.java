// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import org.hipparchus.distribution.continuous.BetaDistribution;

/// The beta distribution on `min` to `max` with its weight at the mode, as in project planning
/// (Malcolm, Roseboom, Clark and Fazar 1959; shapes after Vose): smoother than a triangle, with
/// less in the tails.
///
/// @param min least value
/// @param mode likeliest value, `min` to `max`
/// @param max greatest value, above `min`
public record Pert(double min, double mode, double max) implements Distribution {

  /// How much more the mode weighs in the mean than an end.
  private static final double MODE_WEIGHT = 4;

  /// Of the search for a quantile, as a share of the range.
  private static final double ACCURACY = 1e-12;

  public Pert {
    Argument.requireOrder(min, mode, max);
  }

  /// The first shape of the beta distribution, 1 to 5.
  public double alpha() {
    return 1 + MODE_WEIGHT * ((mode - min) / (max - min));
  }

  /// The second shape of the beta distribution, 1 to 5.
  public double beta() {
    return 1 + MODE_WEIGHT * ((max - mode) / (max - min));
  }

  @Override
  public double quantile(double u) {
    Argument.requireShare(u);
    double share = new BetaDistribution(alpha(), beta(), ACCURACY).inverseCumulativeProbability(u);
    return Math.clamp(min + share * (max - min), min, max);
  }

  @Override
  public double mean() {
    return (min + MODE_WEIGHT * mode + max) / (MODE_WEIGHT + 2);
  }

  @Override
  public double variance() {
    return (mean() - min) * (max - mean()) / (MODE_WEIGHT + 3);
  }
}
