// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/// Whether counts are as even as chance makes them.
final class ChiSquare {

  /// Standard deviations that the statistic may be off: chance does it once in three million times.
  private static final double REACH = 5;

  private ChiSquare() {}

  static void requireEven(String what, int[] counts) {
    double expected = Arrays.stream(counts).sum() / (double) counts.length;
    double statistic =
        Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
    double freedom = counts.length - 1;
    assertThat((statistic - freedom) / Math.sqrt(2 * freedom))
        .as("%s: chi-square %s with %s degrees of freedom", what, statistic, freedom)
        .isBetween(-REACH, REACH);
  }
}
