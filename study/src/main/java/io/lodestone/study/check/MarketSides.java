// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.function.Predicate;

/// What can flow into and out of each market.
final class MarketSides {

  private final boolean[] made;
  private final boolean[] arrives;
  private final boolean[] leaves;

  private MarketSides(int markets) {
    made = new boolean[markets];
    arrives = new boolean[markets];
    leaves = new boolean[markets];
  }

  /// Counts plants and lanes whose lifetime is wanted, all end uses and all stockpiles.
  static MarketSides of(Network network, Predicate<Lifetime> wanted) {
    MarketSides sides = new MarketSides(network.markets().size());
    for (int p = 0; p < network.plants().size(); p++) {
      if (wanted.test(network.plants().at(p).lifetime())) {
        sides.addPlant(network.recipe(p));
      }
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      if (wanted.test(network.lanes().at(l).lifetime())) {
        sides.leaves[network.laneFrom(l)] = true;
        sides.arrives[network.laneTo(l)] = true;
      }
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      sides.leaves[network.endUseMarket(u)] = true;
    }
    for (int s = 0; s < network.stockpiles().size(); s++) {
      sides.arrives[network.stockpileMarket(s)] = true;
    }
    return sides;
  }

  private void addPlant(Terms recipe) {
    for (int k = 0; k < recipe.size(); k++) {
      if (recipe.coefficient(k) > 0) {
        made[recipe.index(k)] = true;
      } else {
        leaves[recipe.index(k)] = true;
      }
    }
  }

  boolean isMade(int market) {
    return made[market];
  }

  boolean hasInflow(int market) {
    return made[market] || arrives[market];
  }

  boolean hasOutflow(int market) {
    return leaves[market];
  }
}
