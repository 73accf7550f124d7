// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.variogram.Covariance;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/// What averaging over a volume leaves of a variance (source `mining-geostatistics`, chapter II.D).
/// All in squares of the value's unit. Stateless.
public final class ChangeOfSupport {

  /// Gauss points in each panel of an edge: enough for five digits with a kink in the panel.
  private static final int POINTS = 48;

  private ChangeOfSupport() {}

  /// γ̄(v, v): the mean variogram between two independent places in a box.
  ///
  /// Six integrals become three, because only the step between the places counts: a step h along an
  /// edge of length L has the density 2·(L − h)/L².
  public static double gammaBar(Variogram variogram, Box box) {
    if (box.dx() + box.dy() + box.dz() == 0) { // exactly a point
      return 0;
    }
    Covariance minus = Covariance.below(variogram, 0);
    Edge x = edge(box.dx(), variogram);
    Edge y = edge(box.dy(), variogram);
    Edge z = edge(box.dz(), variogram);
    double sum = 0;
    for (int i = 0; i < x.steps.length; i++) {
      for (int j = 0; j < y.steps.length; j++) {
        double weight = x.weights[i] * y.weights[j] / 4;
        double part = 0;
        for (int k = 0; k < z.steps.length; k++) {
          part += z.weights[k] * foldedGamma(minus, x.steps[i], y.steps[j], z.steps[k]);
        }
        sum += weight * part;
      }
    }
    return sum;
  }

  /// The sum over the four pairs of opposite steps, which turned axes tell apart.
  private static double foldedGamma(Covariance minus, double x, double y, double z) {
    return -(minus.beyondNugget(x, y, z)
        + minus.beyondNugget(x, -y, z)
        + minus.beyondNugget(x, y, -z)
        + minus.beyondNugget(x, -y, -z));
  }

  /// The variance of the means of boxes over an endless field: sill − γ̄(v, v).
  ///
  /// @throws IllegalStateException when there is no sill
  public static double blockVariance(Variogram variogram, Box box) {
    return variogram.sill() - gammaBar(variogram, box);
  }

  /// D²(v|V): the variance of the means of small boxes inside a large one.
  public static double dispersionVariance(Variogram variogram, Box small, Box large) {
    return gammaBar(variogram, large) - gammaBar(variogram, small);
  }

  private record Edge(double[] steps, double[] weights) {}

  /// Steps along an edge and their probabilities, in panels that end where a structure has settled.
  private static Edge edge(double length, Variogram variogram) {
    if (length == 0) { // exactly: no extension
      return new Edge(new double[1], new double[] {1});
    }
    List<Double> ends = new ArrayList<>(List.of(0.0));
    variogram.structures().stream()
        .flatMap(s -> settled(s).stream())
        .filter(r -> r < length)
        .distinct()
        .sorted()
        .forEach(ends::add);
    ends.add(length);
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS);
    int panels = ends.size() - 1;
    double[] steps = new double[panels * POINTS];
    double[] weights = new double[panels * POINTS];
    for (int p = 0; p < panels; p++) {
      double half = (ends.get(p + 1) - ends.get(p)) / 2;
      double middle = (ends.get(p + 1) + ends.get(p)) / 2;
      for (int i = 0; i < POINTS; i++) {
        double step = middle + half * rule.getPoint(i);
        steps[p * POINTS + i] = step;
        weights[p * POINTS + i] =
            rule.getWeight(i) * half * 2 * (length - step) / (length * length);
      }
    }
    return new Edge(steps, weights);
  }

  private static List<Double> settled(Structure s) {
    double f = s.model().settledRanges();
    return List.of(f * s.ranges().major(), f * s.ranges().minor(), f * s.ranges().vertical());
  }
}
