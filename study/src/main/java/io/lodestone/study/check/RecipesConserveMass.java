// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Element;
import io.lodestone.network.Network;
import io.lodestone.network.Process;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// No recipe puts out more of an element than it takes in. Mines, which have no inputs, are exempt.
final class RecipesConserveMass implements Check {

  /// Sums of products round in the last digits.
  private static final double TOLERANCE = 1 + 1e-9;

  @Override
  public List<Finding> findings(Study study, Places places) {
    Network network = study.network();
    List<Finding> findings = new ArrayList<>();
    for (Process process : network.processes().list()) {
      Map<String, Double> recipe = process.coefficientByCommodity();
      if (recipe.values().stream().noneMatch(coefficient -> coefficient < 0)) {
        continue;
      }
      for (Element element : network.elements().list()) {
        double in = content(network, recipe, element.id(), -1);
        double out = content(network, recipe, element.id(), 1);
        if (out > in * TOLERANCE) {
          findings.add(
              Finding.error(
                  "recipe-makes-mass",
                  places.of("processes", process.id()).at("id", process.id()),
                  String.format(
                      Locale.ROOT,
                      "it takes in %.6g t of %s and puts out %.6g t",
                      in,
                      element.id(),
                      out),
                  "Maybe a recovery is above 1, an input is missing, or a content is wrong"));
        }
      }
    }
    return findings;
  }

  /// Tonnes of an element in the inputs (sign -1) or outputs (sign 1) of one tonne of activity.
  static double content(Network network, Map<String, Double> recipe, String element, int sign) {
    return recipe.entrySet().stream()
        .mapToDouble(term ->
            Math.max(0, sign * term.getValue())
                * network.commodities().get(term.getKey()).contentShare(element))
        .sum();
  }
}
