// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.ArrayList;
import java.util.List;

/// The markets that nobody of the base year touches, and what wakes the new lanes that end there.
/// Immutable.
///
/// A new lane is open from the first month, but only as far as there is something at its ends: out
/// of a dormant market it is shut until a plant that makes the commodity exists, into one until a
/// plant that uses it exists. See `docs/decisions/0002-new-lanes-and-dormant-markets.md`.
final class Dormancy {

  private final Network network;
  private final boolean[] dormant;

  /// `[market]` -> plants that make it; `[market]` -> plants that use it.
  private final List<List<Integer>> makers = new ArrayList<>();

  private final List<List<Integer>> users = new ArrayList<>();

  Dormancy(Network network) {
    this.network = network;
    this.dormant = new boolean[network.markets().size()];
    for (int m = 0; m < dormant.length; m++) {
      dormant[m] = true;
      makers.add(new ArrayList<>());
      users.add(new ArrayList<>());
    }
    for (int p = 0; p < network.plants().size(); p++) {
      addPlant(p);
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      if (network.lanes().at(l).lifetime().isBase()) {
        dormant[network.laneFrom(l)] = false;
        dormant[network.laneTo(l)] = false;
      }
    }
    for (int d = 0; d < network.endUses().size(); d++) {
      dormant[network.endUseMarket(d)] = false;
    }
  }

  private void addPlant(int plant) {
    Terms recipe = network.recipe(plant);
    for (int k = 0; k < recipe.size(); k++) {
      (recipe.coefficient(k) > 0 ? makers : users).get(recipe.index(k)).add(plant);
      if (network.plants().at(plant).lifetime().isBase()) {
        dormant[recipe.index(k)] = false;
      }
    }
  }

  boolean isDormant(int market) {
    return dormant[market];
  }

  /// Whether a new lane has nothing to carry, or nobody to carry it to.
  ///
  /// @param plantExists `[plant]`
  boolean isShut(int lane, boolean[] plantExists) {
    return network.lanes().at(lane).lifetime().opening() == Opening.NEW
        && (isAsleep(network.laneFrom(lane), makers, plantExists)
            || isAsleep(network.laneTo(lane), users, plantExists));
  }

  private boolean isAsleep(int market, List<List<Integer>> wakers, boolean[] plantExists) {
    return dormant[market] && wakers.get(market).stream().noneMatch(p -> plantExists[p]);
  }
}
