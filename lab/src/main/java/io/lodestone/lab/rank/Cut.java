// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

/// What one exporter's stop would cost.
///
/// @param exporter region id
/// @param probability that it stops in a year, 0 to 1
/// @param lossUsd value lost at home against the baseline, USD; a gain where negative
/// @param worstShare unmet over reference demand at home in the worst month, 0 to 1
public record Cut(String exporter, double probability, double lossUsd, double worstShare) {}
