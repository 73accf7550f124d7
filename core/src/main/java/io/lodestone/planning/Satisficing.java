// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// How often a choice is good enough: the share of futures in which it keeps every threshold
/// (Starr's domain criterion; Lempert and Collins 2007). Less is better.
public final class Satisficing {

  private Satisficing() {}

  /// The share of futures, 0 to 1, with the standard error of a share.
  ///
  /// @param values `[criterion][future]`; NaN keeps no threshold
  /// @param atMost `[criterion]`: thresholds
  /// @throws IllegalArgumentException when there is no future, or lengths differ
  public static SampleEstimate share(double[][] values, double[] atMost) {
    int futures = values.length == 0 ? 0 : values[0].length;
    boolean square = Arrays.stream(values).allMatch(row -> row.length == futures);
    if (futures == 0 || !square || atMost.length != values.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d criteria, %d thresholds, %d futures%nMaybe a threshold without its criterion",
              values.length,
              atMost.length,
              futures));
    }
    long kept =
        IntStream.range(0, futures)
            .filter(i -> IntStream.range(0, atMost.length).allMatch(k -> values[k][i] <= atMost[k]))
            .count();
    double share = kept / (double) futures;
    return new SampleEstimate(share, Math.sqrt(share * (1 - share) / futures));
  }
}
