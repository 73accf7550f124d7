// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

/// What kriging says of one place.
///
/// @param value the estimate, in the value's unit; NaN when samples do not suffice
/// @param variance the expected square of its error, at least 0; NaN when samples do not suffice
/// @param samples how many samples it rests on
public record Estimate(double value, double variance, int samples) {}
