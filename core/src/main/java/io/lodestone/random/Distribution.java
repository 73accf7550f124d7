// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// What an uncertain number may be. Values and moments are in the number's own unit (variances in
/// its square). Immutable; threads may share them.
public sealed interface Distribution
    permits Discrete,
        Empirical,
        Lognormal,
        Normal,
        Pert,
        Triangular,
        TruncatedLognormal,
        TruncatedNormal,
        Uniform {

  /// The value below which a share `u` of the distribution lies; it never falls as `u` grows.
  ///
  /// @param u above 0 and below 1
  /// @throws IllegalArgumentException outside
  double quantile(double u);

  /// The expected value.
  double mean();

  /// The expected square of the distance from the mean.
  double variance();
}
