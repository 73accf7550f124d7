// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.Solver;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/// How far a plan that was found on sampled futures can be from the best one: sample average
/// approximation (Linderoth, Shapiro and Wright 2006; bounds of Mak, Morton and Wood 1999). Costs
/// are minimised.
///
/// @param lower mean of the optima of the replications: below the best expected cost on average
/// @param lowerHalfWidth half-width of its t-interval
/// @param upper mean cost of the chosen decisions over fresh futures: above the best on average
/// @param upperHalfWidth half-width of its t-interval
/// @param decisions the chosen ones, `[decision]`, in a list
public record SampleAverage(
    double lower,
    double lowerHalfWidth,
    double upper,
    double upperHalfWidth,
    List<Double> decisions) {

  public SampleAverage {
    decisions = List.copyOf(decisions);
  }

  /// The gap that cannot be excluded at twice the stated confidence's error: from the lower bound's
  /// lower end to the upper bound's upper end.
  public double widestGap() {
    return upper + upperHalfWidth - (lower - lowerHalfWidth);
  }

  /// How much to sample.
  ///
  /// @param replications M, at least 2
  /// @param futures N, of each replication
  /// @param fresh N', on which the chosen decisions are evaluated, at least 2
  /// @param confidence of the t-intervals, above 0 and below 1
  public record Sizes(int replications, int futures, int fresh, double confidence) {

    public Sizes {
      boolean share = confidence > 0 && confidence < 1;
      if (replications < 2 || futures < 1 || fresh < 2 || !share) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d replications of %d futures, %d fresh ones, confidence %s%nMaybe a percentage",
                replications,
                futures,
                fresh,
                confidence));
      }
    }
  }

  /// Solves every replication, takes the decisions of the one that does best on the first half of
  /// the fresh futures, and evaluates them on the other half, so that choosing does not flatter.
  ///
  /// @param first decisions, as in [TwoStageProgramme]
  /// @param draw the future of a number, from 0; the same number always gives the same future, and
  ///   numbers are independent
  public static SampleAverage of(
      LinearModel first, IntFunction<LinearModel> draw, Sizes sizes, Solver solver) {
    double[] optima = new double[sizes.replications];
    double[][] decisions = new double[sizes.replications][];
    for (int m = 0; m < sizes.replications; m++) {
      TwoStageProgramme sample = programme(first, draw, m * sizes.futures, sizes.futures, solver);
      var solution = sample.solve();
      optima[m] = solution.objective();
      decisions[m] = Arrays.copyOf(solution.values(), first.columns());
    }
    int fresh = sizes.replications * sizes.futures;
    int half = sizes.fresh / 2;
    TwoStageProgramme trial = programme(first, draw, fresh, half, solver);
    double[] best =
        Arrays.stream(decisions)
            .min((a, b) -> Double.compare(trial.expectedCost(a), trial.expectedCost(b)))
            .orElseThrow();
    double[] costs =
        IntStream.range(half, sizes.fresh)
            .mapToDouble(k -> programme(first, draw, fresh + k, 1, solver).expectedCost(best))
            .toArray();
    return new SampleAverage(
        mean(optima),
        halfWidth(optima, sizes.confidence),
        mean(costs),
        halfWidth(costs, sizes.confidence),
        Arrays.stream(best).boxed().toList());
  }

  private static TwoStageProgramme programme(
      LinearModel first, IntFunction<LinearModel> draw, int from, int count, Solver solver) {
    return TwoStageProgramme.of(
        first,
        IntStream.range(from, from + count)
            .mapToObj(k -> new TwoStageProgramme.Future(1.0 / count, draw.apply(k)))
            .toList(),
        solver);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double halfWidth(double[] values, double confidence) {
    int n = values.length;
    if (n < 2) {
      return Double.POSITIVE_INFINITY;
    }
    double mean = mean(values);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (n - 1);
    double t = new TDistribution(n - 1.0).inverseCumulativeProbability(0.5 + 0.5 * confidence);
    return t * Math.sqrt(variance / n);
  }
}
