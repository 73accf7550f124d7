// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What plants bring to a market and take from it, month by month.
final class MarketPlants {

  private final Network network;
  private final int market;

  MarketPlants(Network network, String market) {
    this.network = network;
    this.market = network.markets().getIndex(market);
  }

  /// Tonnes by plant: above 0 what it delivers, below 0 what it takes; plants that never do either
  /// left out.
  Map<String, double[]> series(RunQuestions questions) {
    Map<String, double[]> series = new TreeMap<>();
    for (int p = 0; p < network.plants().size(); p++) {
      double out = coefficient(p, 1);
      double in = coefficient(p, -1);
      if (out > 0 || in < 0) {
        String column = String.format(Locale.ROOT, "%s * delivered_t + %s * activity_t", out, in);
        String id = network.plants().idAt(p);
        series.putAll(
            questions.series(
                String.format(
                    Locale.ROOT,
                    "SELECT plant, %s FROM plants WHERE plant = %s ORDER BY month",
                    column,
                    RunQuestions.quoted(id))));
      }
    }
    series.values().removeIf(values -> Arrays.stream(values).allMatch(v -> v == 0)); // exact: idle
    return series;
  }

  private double coefficient(int plant, int sign) {
    Terms recipe = network.recipe(plant);
    double sum = 0;
    for (int k = 0; k < recipe.size(); k++) {
      if (recipe.index(k) == market && Math.signum(recipe.coefficient(k)) == sign) {
        sum += recipe.coefficient(k);
      }
    }
    return sum;
  }
}
