// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

/// A number with its standard error; both NaN when the output does not vary.
public record Estimate(double value, double standardError) {}
