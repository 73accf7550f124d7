// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Terms;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a process delivers is worth more than what it takes in, at base prices.
final class ValueIsMade implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    Network network = study.network();
    List<Finding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (int p = 0; p < network.plants().size(); p++) {
      Plant plant = network.plants().at(p);
      Terms recipe = network.recipe(p);
      double in = 0;
      double out = 0;
      for (int k = 0; k < recipe.size(); k++) {
        double price = network.markets().at(recipe.index(k)).basePriceUsdPerTonne();
        double a = recipe.coefficient(k);
        in -= a < 0 ? a * price : 0;
        out += a > 0 ? a * price : 0;
      }
      if (out < in && plant.lifetime().isBase() && told.add(plant.process())) {
        findings.add(
            Finding.warning(
                "value-destroyed",
                places.of("processes", plant.process()).at("id", plant.process()),
                String.format(
                    Locale.ROOT,
                    "at base prices the outputs of %s are worth %.0f USD and its inputs %.0f USD per tonne of activity",
                    plant.id(),
                    out,
                    in),
                "Maybe a price or a coefficient of the recipe is in another unit"));
      }
    }
    return findings;
  }
}
