// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.network.Index;
import io.lodestone.network.Network;
import io.lodestone.network.Process;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A recycling loop returns less of an element than it took: with a gain of 1 or more it would feed
/// itself without any mine.
///
/// The gain is the spectral radius of the matrix "share of the element in commodity i that one
/// process turns into commodity j". Where several processes take the same commodity, the largest
/// share counts, so the gain is never underestimated.
final class LoopsLoseMass implements Check {

  /// Squarings: the norm of the power 2^16 gives the radius to about 1e-4.
  private static final int SQUARINGS = 16;

  /// Gains this close to 1 count as 1, since the radius is an estimate from above.
  private static final double TOLERANCE = 1e-3;

  @Override
  public List<Finding> findings(Study study, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Element element : study.network().elements().list()) {
      double gain = radius(shares(study.network(), element.id()));
      if (gain > 1 - TOLERANCE) {
        findings.add(
            Finding.error(
                "loop-makes-mass",
                places.of("elements", element.id()).at("id", element.id()),
                String.format(
                    Locale.ROOT,
                    "a loop of recipes returns %.3f t of %s per tonne taken",
                    gain,
                    element.id()),
                "Maybe a recycling recipe lacks its losses, or two recipes undo each other"));
      }
    }
    return findings;
  }

  private static double[][] shares(Network network, String element) {
    Index<Commodity> commodities = network.commodities();
    double[][] share = new double[commodities.size()][commodities.size()];
    for (Process process : network.processes().list()) {
      Map<String, Double> recipe = process.coefficientByCommodity();
      double taken = RecipesConserveMass.content(network, recipe, element, -1);
      if (taken <= 0) {
        continue;
      }
      recipe.forEach((input, in) ->
          recipe.forEach((output, out) -> {
            if (in < 0 && out > 0) {
              int i = commodities.getIndex(input);
              int j = commodities.getIndex(output);
              boolean carries = commodities.at(i).contentShare(element) > 0;
              double made = out * commodities.at(j).contentShare(element) / taken;
              share[i][j] = Math.max(share[i][j], carries ? made : 0);
            }
          }));
    }
    return share;
  }

  private static double radius(double[][] start) {
    double[][] power = start;
    double logNorm = 0;
    for (int k = 0; k < SQUARINGS; k++) {
      power = square(power);
      double norm = norm(power);
      if (norm == 0) { // exact: no loop, the power is nilpotent
        return 0;
      }
      logNorm = 2 * logNorm + Math.log(norm);
      for (double[] row : power) {
        for (int j = 0; j < row.length; j++) {
          row[j] /= norm;
        }
      }
    }
    return Math.exp(logNorm / Math.pow(2, SQUARINGS));
  }

  private static double norm(double[][] matrix) {
    double norm = 0;
    for (double[] row : matrix) {
      double sum = 0;
      for (double value : row) {
        sum += value;
      }
      norm = Math.max(norm, sum);
    }
    return norm;
  }

  private static double[][] square(double[][] a) {
    int n = a.length;
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        if (a[i][k] != 0) { // exact: most entries are structural zeros
          for (int j = 0; j < n; j++) {
            result[i][j] += a[i][k] * a[k][j];
          }
        }
      }
    }
    return result;
  }
}
