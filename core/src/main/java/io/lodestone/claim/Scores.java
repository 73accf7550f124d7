// SPDX-License-Identifier: Apache-2.0
package io.lodestone.claim;

import io.lodestone.ensemble.PredictiveSample;
import java.util.Arrays;
import java.util.Locale;

/// Marks for past statements about probabilities, once outcomes are known. Smaller is better in all
/// of them, and each is best in expectation for whoever says what they believe (proper scoring
/// rules, Gneiting and Raftery 2007).
public final class Scores {

  private Scores() {}

  /// Mean of (p − o)², 0 to 1 (Brier 1950).
  ///
  /// @param probabilities stated, each 0 to 1
  /// @param happened of each statement
  public static double brier(double[] probabilities, boolean[] happened) {
    requireSame(probabilities, happened);
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double miss = probabilities[i] - (happened[i] ? 1 : 0);
      sum += miss * miss;
    }
    return sum / probabilities.length;
  }

  /// Mean of −ln of the probability given to what happened; infinite when that was 0 (Good 1952).
  public static double logarithmic(double[] probabilities, boolean[] happened) {
    requireSame(probabilities, happened);
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum -= Math.log(happened[i] ? probabilities[i] : 1 - probabilities[i]);
    }
    return sum / probabilities.length;
  }

  /// Continuous ranked probability score of an ensemble taken as it stands, E|X − y| − E|X − X'| /
  /// 2, in the unit of the quantity (Hersbach 2000).
  ///
  /// @param members at least one
  /// @param observed what came
  public static double crps(double[] members, double observed) {
    return PredictiveSample.of(members).crps(observed);
  }

  /// The same, corrected for the number of members: what an ensemble without end of the same kind
  /// would score on average (Ferro 2014). At least two members.
  public static double fairCrps(double[] members, double observed) {
    if (members.length < 2) {
      throw new IllegalArgumentException("one member\nMaybe use crps, which needs no more");
    }
    return meanMiss(members, observed) - meanGap(members, 1.0 / (members.length - 1));
  }

  private static double meanMiss(double[] members, double observed) {
    return Arrays.stream(members).map(m -> Math.abs(m - observed)).average().orElseThrow();
  }

  /// Σ_ij |x_i − x_j| / 2n, times a weight; from sorted members, so that it takes no square.
  private static double meanGap(double[] members, double weight) {
    double[] sorted = members.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (2.0 * i - n + 1) * sorted[i];
    }
    return sum / n * weight;
  }

  private static void requireSame(double[] probabilities, boolean[] happened) {
    if (probabilities.length == 0 || probabilities.length != happened.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d probabilities and %d outcomes%nMaybe some outcomes are not known yet: leave those out",
              probabilities.length,
              happened.length));
    }
    Arrays.stream(probabilities).forEach(LikelihoodScale::requireProbability);
  }
}
