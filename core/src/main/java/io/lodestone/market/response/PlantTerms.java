// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A plant's recipe split by when it counts, with the licences it needs.
///
/// @param now markets traded within the month: inputs always, outputs when there is no lead time
/// @param later outputs delivered after the lead time, as variables of their forward markets
/// @param licences quotas on the activity with their weights
public record PlantTerms(Terms now, Terms later, Terms licences) {

  /// Splits the recipes of all plants; `[plant]`.
  static List<PlantTerms> ofAll(Network network) {
    QuotaCovers covers = QuotaCovers.ofPlants(network);
    return IntStream.range(0, network.plants().size())
        .mapToObj(p -> of(network, p, covers.of(p)))
        .toList();
  }

  /// Splits the recipe of a plant.
  public static PlantTerms of(Network network, int plant, Terms licences) {
    Terms recipe = network.recipe(plant);
    boolean delayed = network.forwards().isPlantLater(plant);
    Terms later = select(recipe, true, delayed);
    int[] forward = new int[later.size()];
    double[] made = new double[later.size()];
    for (int k = 0; k < forward.length; k++) {
      forward[k] = network.markets().size() + network.forwardOf(later.index(k));
      made[k] = later.coefficient(k);
    }
    return new PlantTerms(select(recipe, false, delayed), new Terms(forward, made), licences);
  }

  private static Terms select(Terms recipe, boolean wantLater, boolean delayed) {
    int[] index = new int[recipe.size()];
    double[] coefficient = new double[recipe.size()];
    int n = 0;
    for (int k = 0; k < recipe.size(); k++) {
      boolean later = delayed && recipe.coefficient(k) > 0;
      if (later == wantLater) {
        index[n] = recipe.index(k);
        coefficient[n++] = recipe.coefficient(k);
      }
    }
    return new Terms(Arrays.copyOf(index, n), Arrays.copyOf(coefficient, n));
  }

  /// The variables that the margin depends on: markets of `now`, forward markets, licences.
  int[] variables() {
    return IntStream.of(0, 1, 2)
        .flatMap(part -> IntStream.range(0, part(part).size()).map(part(part)::index))
        .toArray();
  }

  /// Derivatives of the margin by those variables.
  double[] coefficients() {
    double[] all = new double[now.size() + later.size() + licences.size()];
    int at = 0;
    for (int k = 0; k < now.size(); k++) {
      all[at++] = now.coefficient(k);
    }
    for (int k = 0; k < later.size(); k++) {
      all[at++] = later.coefficient(k);
    }
    for (int k = 0; k < licences.size(); k++) {
      all[at++] = -licences.coefficient(k);
    }
    return all;
  }

  private Terms part(int part) {
    return part == 0 ? now : part == 1 ? later : licences;
  }
}
