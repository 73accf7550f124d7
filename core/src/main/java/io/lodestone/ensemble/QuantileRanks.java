// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import java.util.Locale;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/// Between which sorted values a quantile lies, whatever the distribution: it is above the value of
/// rank `lower` and below that of rank `upper` with the stated coverage (Conover 1999, section
/// 3.2).
///
/// @param lower rank in ascending order, from 1
/// @param upper rank in ascending order, above `lower`
/// @param coverage share of intervals that hold the quantile
public record QuantileRanks(int lower, int upper, double coverage) {

  /// Ranks further than this many standard deviations from the mean have no weight in double
  /// precision.
  private static final double REACH = 10;

  /// Coverages that differ by less are the same but for rounding.
  private static final double TIE = 1e-9;

  /// The narrowest interval with at least this confidence; of equally narrow ones that with the
  /// most coverage, then the lower one. Empty when there are too few values.
  ///
  /// @param values how many values there are, at least 1
  /// @param share which quantile, above 0 and below 1
  /// @param confidence above 0 and below 1
  public static Optional<QuantileRanks> find(int values, double share, double confidence) {
    if (values < 1 || !(share > 0 && share < 1) || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              ("quantile %s of %d values with confidence %s%nMaybe a percentage: both are shares above"
                  + " 0 and below 1"),
              share,
              values,
              confidence));
    }
    double reach = 1 + REACH * Math.sqrt(values * share * (1 - share));
    int first = (int) Math.max(1, values * share - reach);
    int last = (int) Math.min(values, values * share + reach);
    BinomialDistribution below = new BinomialDistribution(values, share);
    // weight[i]: probability that the quantile lies between the ranks first+i and first+i+1.
    double[] weight = new double[last - first];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = below.probability(first + i);
    }
    return narrowest(weight, confidence)
        .map(r -> new QuantileRanks(first + r.lower, first + r.upper, r.coverage));
  }

  /// The shortest run of weights that sums to the confidence, as ranks from 0.
  private static Optional<QuantileRanks> narrowest(double[] weight, double confidence) {
    Optional<QuantileRanks> best = Optional.empty();
    double coverage = 0;
    int from = 0;
    for (int to = 0; to < weight.length; to++) {
      coverage += weight[to];
      while (coverage - weight[from] >= confidence) {
        coverage -= weight[from++];
      }
      if (coverage >= confidence) {
        QuantileRanks found = new QuantileRanks(from, to + 1, coverage);
        best = best.filter(b -> !found.isBetterThan(b)).or(() -> Optional.of(found));
      }
    }
    return best;
  }

  private boolean isBetterThan(QuantileRanks other) {
    int width = upper - lower;
    int otherWidth = other.upper - other.lower;
    return width < otherWidth || (width == otherWidth && coverage > other.coverage + TIE);
  }
}
