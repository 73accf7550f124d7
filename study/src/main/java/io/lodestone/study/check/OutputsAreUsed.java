// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Terms;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;

/// Somebody takes every output of every plant. In the base year only what ran then can take it: an
/// output that nobody took would force the plant to stand still, since stocks do not change over
/// the base year.
final class OutputsAreUsed implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    Network network = study.network();
    MarketSides base = MarketSides.of(network, Lifetime::isBase);
    MarketSides all = MarketSides.of(network, any -> true);
    List<Finding> findings = new ArrayList<>();
    for (int p = 0; p < network.plants().size(); p++) {
      Plant plant = network.plants().at(p);
      MarketSides sides = plant.lifetime().isBase() ? base : all;
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        if (recipe.coefficient(k) > 0 && !sides.hasOutflow(recipe.index(k))) {
          String market = network.markets().idAt(recipe.index(k));
          findings.add(
              Finding.warning(
                  "output-nobody-uses",
                  places.of("plants", plant.id()).at("process", plant.process()),
                  "nobody takes what it makes for market "
                      + market
                      + (plant.lifetime().isBase() ? " in the base year" : ""),
                  "Maybe a lane or end use is missing; else the plant can run only until its store is full"));
        }
      }
    }
    return findings;
  }
}
