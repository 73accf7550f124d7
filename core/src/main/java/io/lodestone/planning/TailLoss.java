// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/// The bad end of a distribution of losses (Rockafellar and Uryasev 2000, 2002). Losses are
/// positive.
///
/// @param valueAtRisk VaR: the least loss that is not exceeded with the level's probability
/// @param conditional CVaR: mean of the worst 1 − level, min over t of t + E(L − t)⁺ / (1 − level);
///   a loss that stands at the border counts only with the part that lies beyond
public record TailLoss(double valueAtRisk, double conditional) {

  /// Sums of probabilities may miss 1 by this much.
  private static final double SUM_TOLERANCE = 1e-9;

  /// A cumulated probability this close to the level has reached it: 0.7 + 0.2 is below 0.9.
  private static final double REACHED = 1e-12;

  /// The tail of losses with probabilities.
  ///
  /// @param losses any order
  /// @param probabilities of each, at least 0, of sum 1
  /// @param level 0.9 for the worst tenth; at least 0 and below 1
  /// @throws IllegalArgumentException when there are none, or the arguments are out of range
  public static TailLoss of(double[] losses, double[] probabilities, double level) {
    requireDistribution(losses, probabilities);
    requireLevel(level);
    int[] order =
        IntStream.range(0, losses.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> losses[i]))
            .mapToInt(i -> i)
            .toArray();
    double below = 0;
    int at = 0;
    while (at < order.length - 1 && below + probabilities[order[at]] < level - REACHED) {
      below += probabilities[order[at++]];
    }
    double border = losses[order[at]];
    double beyond = 0;
    for (int i = at + 1; i < order.length; i++) {
      beyond += probabilities[order[i]] * (losses[order[i]] - border);
    }
    return new TailLoss(border, border + beyond / (1 - level));
  }

  /// The tail of equally probable losses, such as those of an ensemble's trajectories.
  public static TailLoss of(double[] losses, double level) {
    double[] equal = new double[losses.length];
    Arrays.fill(equal, 1.0 / losses.length);
    return of(losses, equal, level);
  }

  static void requireLevel(double level) {
    if (!(level >= 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + "\nMaybe 0.9 for the worst tenth");
    }
  }

  private static void requireDistribution(double[] losses, double[] probabilities) {
    double sum = Arrays.stream(probabilities).sum();
    boolean fits = losses.length > 0 && losses.length == probabilities.length;
    boolean negative = Arrays.stream(probabilities).anyMatch(p -> !(p >= 0));
    boolean finite = Arrays.stream(losses).allMatch(Double::isFinite);
    if (!fits || negative || !finite || Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d losses, %d probabilities of sum %s%nMaybe undefined losses, or weights that must be divided by their sum",
              losses.length,
              probabilities.length,
              sum));
    }
  }
}
