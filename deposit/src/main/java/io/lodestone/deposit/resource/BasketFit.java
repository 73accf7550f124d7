// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.deposit.simulation.NormalScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/// A basket that samples with all elements show, and the values of its factors at the samples.
///
/// Of each sample the logarithms of the grades minus their mean (centred log-ratios) are regressed
/// on the score of the total; the residuals' principal components are the factors.
///
/// @param basket what was found
/// @param factors at the samples, with variance 1, to simulate from; one for each loading
/// @param explainedShare how much of the residuals' variance the factors hold
public record BasketFit(Basket basket, List<Points> factors, double explainedShare) {

  /// Components below this share of the variance are rounding.
  private static final double ROUNDING = 1e-12;

  public BasketFit {
    factors = List.copyOf(factors);
  }

  /// Fits a basket.
  ///
  /// @param samples those with a grade above 0 of every element are used, at least three
  /// @param scores of totals
  /// @param factors how many to keep at most, at least 0
  /// @throws IllegalArgumentException when fewer than three samples have all elements
  public static BasketFit of(Samples samples, NormalScores scores, int factors) {
    Samples complete =
        Samples.of(
            samples.elements(),
            samples.intervals().stream()
                .filter(i -> i.ppm().stream().allMatch(g -> g > 0))
                .toList());
    int n = complete.intervals().size();
    if (n < 3) {
      throw new IllegalArgumentException(
          n + " samples with all elements\nMaybe take a fixed basket from what is published");
    }
    Points totals = complete.totals();
    double[] y = scores.scoresOf(totals.values());
    double[][] ratios =
        complete.intervals().stream().map(i -> centred(i.ppm())).toArray(double[][]::new);
    Line[] lines = new Line[samples.elements().size()];
    double[][] residuals = new double[n][lines.length];
    for (int e = 0; e < lines.length; e++) {
      int element = e;
      lines[e] = Line.of(y, Arrays.stream(ratios).mapToDouble(r -> r[element]).toArray());
      for (int s = 0; s < n; s++) {
        residuals[s][e] = ratios[s][e] - lines[e].at(y[s]);
      }
    }
    return withFactors(samples.elements(), lines, residuals, totals, factors);
  }

  private static BasketFit withFactors(
      List<String> elements, Line[] lines, double[][] residuals, Points totals, int factors) {
    RealMatrix rows = new Array2DRowRealMatrix(residuals, false);
    RealMatrix covariance = rows.transpose().multiply(rows).scalarMultiply(1.0 / residuals.length);
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(covariance);
    double total = covariance.getTrace();
    double kept = 0;
    List<List<Double>> loadings = new ArrayList<>();
    List<Points> fields = new ArrayList<>();
    for (int k = 0; k < Math.min(factors, elements.size() - 1); k++) {
      double variance = eigen.getEigenvalue(k);
      if (variance > ROUNDING * total) {
        double[] direction = eigen.getEigenvector(k).toArray();
        double root = Math.sqrt(variance);
        loadings.add(Arrays.stream(direction).mapToObj(d -> d * root).toList());
        fields.add(
            totals.withValues(
                Arrays.stream(residuals).mapToDouble(r -> dot(r, direction) / root).toArray()));
        kept += variance;
      }
    }
    Basket basket =
        new Basket(
            elements,
            Arrays.stream(lines).map(Line::atZero).toList(),
            Arrays.stream(lines).map(Line::slope).toList(),
            Collections.nCopies(elements.size(), 0.0),
            loadings);
    return new BasketFit(basket, fields, total > 0 ? kept / total : 1);
  }

  private static double[] centred(List<Double> grades) {
    double[] logs = grades.stream().mapToDouble(StrictMath::log).toArray();
    double mean = Arrays.stream(logs).average().orElseThrow();
    return Arrays.stream(logs).map(l -> l - mean).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /// A line by least squares.
  private record Line(double atZero, double slope) {

    static Line of(double[] x, double[] y) {
      double mx = Arrays.stream(x).average().orElseThrow();
      double my = Arrays.stream(y).average().orElseThrow();
      double xx = 0;
      double xy = 0;
      for (int i = 0; i < x.length; i++) {
        xx += (x[i] - mx) * (x[i] - mx);
        xy += (x[i] - mx) * (y[i] - my);
      }
      double slope = xx > 0 ? xy / xx : 0;
      return new Line(my - slope * mx, slope);
    }

    double at(double x) {
      return atZero + slope * x;
    }
  }
}
