// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import java.util.List;
import java.util.Locale;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// A variogram fitted to experimental ones by weighted least squares.
///
/// Nugget and contributions enter the sum of squares as a linear least-squares problem that keeps
/// them from being negative, solved exactly for each trial of the ranges; only the logarithms of
/// the ranges are searched, by Nelder and Mead's simplex. Shapes and angles stay as they are.
///
/// @param variogram what was found
/// @param weightedSquares Σ weight·(γ̂ − γ)² at the end
/// @param lags how many classes were fitted
public record VariogramFit(Variogram variogram, double weightedSquares, int lags) {

  private static final int MOST_TRIALS = 20_000;
  private static final double PRECISION = 1e-14;

  /// First steps of the logarithms of ranges, in turn, each from where the last ended: assumed, a
  /// third up and then smaller, because a simplex may collapse before it has arrived.
  private static final double[] STEPS = {0.3, 0.1, 0.02};

  /// Fits a variogram.
  ///
  /// @param experimental one for each direction; for models with one range one in all directions
  /// @param start shapes, angles and first ranges; contributions do not matter. Of each structure,
  ///   ranges that are equal stay equal, and a range along which no lag points stays as it is
  /// @throws IllegalArgumentException when there are fewer lags than unknowns
  public static VariogramFit of(
      List<ExperimentalVariogram> experimental, Variogram start, FitWeights weights) {
    List<Lag> lags = experimental.stream().flatMap(e -> e.lags().stream()).toList();
    RangeSearch search = new RangeSearch(lags, start.structures(), weights);
    int unknowns = search.free() + start.structures().size() + 1;
    if (lags.size() < unknowns) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d lags for %d unknowns%nMaybe more lags, or a variogram with fewer structures",
              lags.size(),
              unknowns));
    }
    double[] best = new double[search.free()];
    for (double step : search.free() == 0 ? new double[0] : STEPS) {
      best = minimise(search, best, step);
    }
    return new VariogramFit(search.variogram(best), search.squares(best), lags.size());
  }

  /// Fits a variogram to one experimental variogram, weighting pairs over squared distance.
  public static VariogramFit of(ExperimentalVariogram experimental, Variogram start) {
    return of(List.of(experimental), start, FitWeights.PAIRS_OVER_SQUARED_DISTANCE);
  }

  private static double[] minimise(RangeSearch search, double[] from, double step) {
    PointValuePair found =
        new SimplexOptimizer(new SimpleValueChecker(PRECISION, Double.MIN_NORMAL, MOST_TRIALS))
            .optimize(
                new MaxEval(MOST_TRIALS),
                new ObjectiveFunction(search::squares),
                GoalType.MINIMIZE,
                new InitialGuess(from),
                new NelderMeadSimplex(from.length, step));
    return found.getPoint();
  }
}
