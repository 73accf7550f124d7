// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;

/// The shares of a budget with the least CVaR when returns are jointly normal and a mean return is
/// required (Rockafellar and Uryasev 2000, section 4). Shares are at least 0 and sum to 1.
///
/// At any mean, the least CVaR is that of the least variance; the mean is then chosen at or above
/// what is required. Exact over all subsets of up to 16 instruments.
///
/// @param shares `[instrument]`, in a list
/// @param mean return
/// @param deviation standard deviation of the return
public record NormalPortfolio(List<Double> shares, double mean, double deviation) {

  private static final int MOST_INSTRUMENTS = 16;

  /// Shares below this are rounding.
  private static final double ROUNDING = 1e-12;

  /// Cuts of the interval of means by the golden section: its length falls below double precision.
  private static final int CUTS = 80;

  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);

  public NormalPortfolio {
    shares = List.copyOf(shares);
  }

  /// VaR of the loss, that is of minus the return.
  public double valueAtRisk(double level) {
    return deviation * STANDARD.inverseCumulativeProbability(level) - mean;
  }

  /// CVaR of the loss.
  public double conditional(double level) {
    return deviation * tailMean(level) - mean;
  }

  private static double tailMean(double level) {
    return STANDARD.density(STANDARD.inverseCumulativeProbability(level)) / (1 - level);
  }

  /// What is known of the instruments.
  ///
  /// @param means `[instrument]`
  /// @param covariances `[instrument][instrument]`, positive definite
  public record Returns(List<Double> means, List<List<Double>> covariances) {

    public Returns {
      means = List.copyOf(means);
      covariances = covariances.stream().map(List::copyOf).toList();
      if (means.isEmpty()
          || means.size() > MOST_INSTRUMENTS
          || covariances.size() != means.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d means and %d rows of covariances%nMaybe more than %d instruments: sample returns and solve the linear programme instead",
                means.size(),
                covariances.size(),
                MOST_INSTRUMENTS));
      }
    }

    private double highestMean() {
      return means.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
  }

  /// The portfolio of least CVaR whose mean return is at least the required one.
  ///
  /// @throws IllegalArgumentException when no instrument has that mean
  public static NormalPortfolio leastConditional(
      Returns returns, double requiredMean, double level) {
    TailLoss.requireLevel(level);
    if (requiredMean > returns.highestMean()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a mean of %s when the highest is %s%nMaybe a percentage",
              requiredMean,
              returns.highestMean()));
    }
    double lowest = returns.means.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double low = Math.max(requiredMean, lowest);
    double high = returns.highestMean();
    NormalPortfolio atRequired = leastVariance(returns, low);
    NormalPortfolio best = atRequired;
    for (int k = 0; k < CUTS; k++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      NormalPortfolio lower = leastVariance(returns, left);
      NormalPortfolio upper = leastVariance(returns, right);
      boolean keepLow = lower.conditional(level) <= upper.conditional(level);
      NormalPortfolio better = keepLow ? lower : upper;
      best = better.conditional(level) < best.conditional(level) ? better : best;
      low = keepLow ? low : left;
      high = keepLow ? right : high;
    }
    return best;
  }

  /// The portfolio of least variance at a mean return between the lowest and the highest.
  public static NormalPortfolio leastVariance(Returns returns, double mean) {
    int n = returns.means.size();
    Optional<NormalPortfolio> best = Optional.empty();
    for (int subset = 1; subset < 1 << n; subset++) {
      Optional<NormalPortfolio> found = ofSubset(returns, mean, subset);
      if (found.isPresent() && best.map(b -> found.get().deviation < b.deviation).orElse(true)) {
        best = found;
      }
    }
    return best.orElseThrow(() ->
        new IllegalArgumentException(
            "no portfolio has the mean " + mean + "\nMaybe covariances that are singular"));
  }

  /// The stationary point with all of a subset's shares free, if none of them is negative. The
  /// optimum is the least of these over all subsets.
  private static Optional<NormalPortfolio> ofSubset(Returns returns, double mean, int subset) {
    int[] in =
        IntStream.range(0, returns.means.size()).filter(i -> (subset >> i & 1) == 1).toArray();
    if (in.length == 1) {
      double own = returns.means.get(in[0]);
      boolean same = Math.abs(own - mean) <= ROUNDING * Math.max(1, Math.abs(mean));
      return same ? Optional.of(portfolio(returns, in, new double[] {1})) : Optional.empty();
    }
    int k = in.length;
    double[][] system = new double[k + 2][k + 2];
    double[] right = new double[k + 2];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        system[i][j] = returns.covariances.get(in[i]).get(in[j]);
      }
      system[i][k] = system[k][i] = 1;
      system[i][k + 1] = system[k + 1][i] = returns.means.get(in[i]);
    }
    right[k] = 1;
    right[k + 1] = mean;
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(system, false)).getSolver();
    if (!solver.isNonSingular()) {
      return Optional.empty();
    }
    double[] shares = solver.solve(new ArrayRealVector(right, false)).toArray();
    boolean negative = Arrays.stream(shares, 0, k).anyMatch(s -> s < -ROUNDING);
    return negative ? Optional.empty() : Optional.of(portfolio(returns, in, shares));
  }

  private static NormalPortfolio portfolio(Returns returns, int[] in, double[] found) {
    int n = returns.means.size();
    double[] shares = new double[n];
    for (int i = 0; i < in.length; i++) {
      shares[in[i]] = Math.max(0, found[i]);
    }
    double mean = 0;
    double variance = 0;
    for (int i = 0; i < n; i++) {
      mean += shares[i] * returns.means.get(i);
      for (int j = 0; j < n; j++) {
        variance += shares[i] * shares[j] * returns.covariances.get(i).get(j);
      }
    }
    return new NormalPortfolio(Arrays.stream(shares).boxed().toList(), mean, Math.sqrt(variance));
  }
}
