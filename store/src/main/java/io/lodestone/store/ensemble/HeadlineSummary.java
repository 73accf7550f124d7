// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

/// What an ensemble says of one headline.
///
/// @param id of the headline
/// @param name for people
/// @param unit of the values
/// @param central without draws, as the data say; NaN if undefined there
/// @param trajectories how many have a result
/// @param defined in how many of them the headline has a value; in the others it never happens or
///   is undefined
/// @param mean of those
/// @param standardError of the mean, as if draws were independent: for Latin hypercubes and Sobol
///   designs an upper bound as a rule
/// @param p05 five in a hundred lie below
/// @param p25 a quarter lies below
/// @param p50 half lie below
/// @param p75 three quarters lie below
/// @param p95 ninety-five in a hundred lie below
public record HeadlineSummary(
    String id,
    String name,
    String unit,
    double central,
    long trajectories,
    long defined,
    double mean,
    double standardError,
    double p05,
    double p25,
    double p50,
    double p75,
    double p95) {

  /// The share of trajectories in which it has a value.
  public double definedShare() {
    return trajectories == 0 ? 0 : defined / (double) trajectories;
  }
}
