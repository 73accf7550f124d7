// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import io.lodestone.random.StandardNormal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The forecast that tomorrow is like today, give or take: the logarithm of a price walks at random
/// without drift, as far each month as it did before. A naive rival of the model. Immutable;
/// threads may share it.
///
/// Observations may be averages over some months. They are taken as exact averages of the walk's
/// logarithm, so that an annual mean moves less than a month's price does (Working 1960).
public final class RandomWalk {

  private final Observation last;
  private final double volatility;

  private RandomWalk(Observation last, double volatility) {
    this.last = last;
    this.volatility = volatility;
  }

  /// What was observed.
  ///
  /// @param startMonth month index of the first month; may be negative
  /// @param months length of the average, at least 1
  /// @param value above 0, in any unit
  public record Observation(int startMonth, int months, double value) {

    public Observation {
      if (months < 1 || !(value > 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "observation %s over %d months\nMaybe a positive value over at least one month",
                value,
                months));
      }
    }

    /// The first month after it.
    public int endMonth() {
      return startMonth + months;
    }
  }

  /// The walk that a history suggests.
  ///
  /// @param history two observations or more, over different months, in any order
  /// @throws IllegalArgumentException when there are fewer
  public static RandomWalk of(List<Observation> history) {
    List<Observation> sorted =
        history.stream()
            .sorted(
                Comparator.comparingInt(Observation::endMonth)
                    .thenComparing(Observation::startMonth))
            .toList();
    double sum = 0;
    int steps = 0;
    for (int i = 1; i < sorted.size(); i++) {
      double variance = unitVariance(sorted.get(i - 1), sorted.get(i));
      if (variance > 0) {
        double change =
            StrictMath.log(sorted.get(i).value()) - StrictMath.log(sorted.get(i - 1).value());
        sum += change * change / variance;
        steps++;
      }
    }
    if (steps == 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d observations\nMaybe give two or more, over different months, before the window",
              history.size()));
    }
    return new RandomWalk(sorted.getLast(), Math.sqrt(sum / steps));
  }

  /// Variance of the difference of two averages of a walk whose monthly steps have variance 1:
  /// cov(W_i, W_j) = min(i, j) from any common origin.
  static double unitVariance(Observation a, Observation b) {
    int origin = Math.min(a.startMonth(), b.startMonth());
    return meanCovariance(a, a, origin)
        + meanCovariance(b, b, origin)
        - 2 * meanCovariance(a, b, origin);
  }

  private static double meanCovariance(Observation a, Observation b, int origin) {
    double sum = 0;
    for (int i = a.startMonth(); i < a.endMonth(); i++) {
      for (int j = b.startMonth(); j < b.endMonth(); j++) {
        sum += Math.min(i, j) - origin;
      }
    }
    return sum / ((double) a.months() * b.months());
  }

  /// Standard deviation of the logarithm's monthly step.
  public double volatility() {
    return volatility;
  }

  /// The observation from which it walks on: the last.
  public Observation last() {
    return last;
  }

  /// The standard deviation of the logarithm of an average over a later window, as foretold.
  ///
  /// @param startMonth month index of the window's first month, after the last observation
  /// @param months its length
  public double deviation(int startMonth, int months) {
    return volatility * Math.sqrt(unitVariance(last, new Observation(startMonth, months, 1)));
  }

  /// Sampled continuations, `[path][month]`, in the unit of the observations; months up to the last
  /// observation hold its value.
  ///
  /// @param paths how many
  /// @param months length of each, from month index 0
  /// @param seed of the draws
  public double[][] sample(int paths, int months, long seed) {
    Sampler sampler = Sampler.of(seed, new Design.MonteCarlo());
    int first = last.startMonth();
    double[][] sampled = new double[paths][months];
    for (int path = 0; path < paths; path++) {
      double walk = 0;
      double mean = 0;
      for (int t = first; t < months; t++) {
        if (t > first) {
          double u = sampler.draws("random-walk/" + (t - first)).at(path);
          walk += volatility * StandardNormal.quantile(u);
        }
        mean += t < last.endMonth() ? walk / last.months() : 0;
        if (t >= 0) {
          sampled[path][t] =
              t < last.endMonth() ? last.value() : last.value() * StrictMath.exp(walk - mean);
        }
      }
    }
    return sampled;
  }
}
