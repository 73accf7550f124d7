// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The markets that nobody of the base year touches, and what wakes the new lanes that end there.
/// Immutable.
///
/// A new lane is open from the first month, but only as far as there is something at its ends: out
/// of a dormant market it is shut until a plant that makes the commodity exists, into one until a
/// plant that uses it exists. See `docs/decisions/0002-new-lanes-and-dormant-markets.md`.
public final class Dormancy {

  private final Network network;
  private final boolean[] dormant;

  /// `[market]` -> plants that make it; `[market]` -> plants that use it.
  private final int[][] makers;

  private final int[][] users;

  /// `[lane]`: new lanes at a dormant market, the only ones that can be shut.
  private final boolean[] sleeper;

  /// The same lanes as a list of indices.
  private final int[] sleepers;

  private final int[] sleeperFrom;
  private final int[] sleeperTo;

  /// The dormant markets as a list of indices.
  private final int[] dormants;

  Dormancy(Network network) {
    this.network = network;
    this.dormant = new boolean[network.markets().size()];
    for (int m = 0; m < dormant.length; m++) {
      dormant[m] = true;
    }
    this.makers = new int[dormant.length][0];
    this.users = new int[dormant.length][0];
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
    this.sleeper = new boolean[network.lanes().size()];
    for (int l = 0; l < sleeper.length; l++) {
      sleeper[l] =
          network.lanes().at(l).lifetime().opening() == Opening.NEW
              && (dormant[network.laneFrom(l)] || dormant[network.laneTo(l)]);
    }
    this.sleepers = IntStream.range(0, sleeper.length).filter(l -> sleeper[l]).toArray();
    this.sleeperFrom = IntStream.of(sleepers).map(network::laneFrom).toArray();
    this.sleeperTo = IntStream.of(sleepers).map(network::laneTo).toArray();
    this.dormants = IntStream.range(0, dormant.length).filter(m -> dormant[m]).toArray();
  }

  private void addPlant(int plant) {
    Terms recipe = network.recipe(plant);
    for (int k = 0; k < recipe.size(); k++) {
      int[][] side = recipe.coefficient(k) > 0 ? makers : users;
      int[] before = side[recipe.index(k)];
      int[] after = Arrays.copyOf(before, before.length + 1);
      after[before.length] = plant;
      side[recipe.index(k)] = after;
      if (network.plants().at(plant).lifetime().isBase()) {
        dormant[recipe.index(k)] = false;
      }
    }
  }

  /// Whether nothing of the base year touches a market.
  public boolean isDormant(int market) {
    return dormant[market];
  }

  /// Sets to 0 what new lanes carry that have nothing to carry or nobody to carry it to; goes
  /// through those that can be shut only.
  ///
  /// @param plantExists `[plant]`
  /// @param opened `[lane]`: left as they are
  /// @param multiplier `[lane]`; changed
  public void shut(boolean[] plantExists, boolean[] opened, double[] multiplier) {
    boolean[] sourceSleeps = new boolean[dormant.length];
    boolean[] useSleeps = new boolean[dormant.length];
    for (int market : dormants) { // once for the many lanes that share an end
      sourceSleeps[market] = isAsleep(market, makers, plantExists);
      useSleeps[market] = isAsleep(market, users, plantExists);
    }
    for (int k = 0; k < sleepers.length; k++) {
      int lane = sleepers[k];
      if ((sourceSleeps[sleeperFrom[k]] || useSleeps[sleeperTo[k]]) && !opened[lane]) {
        multiplier[lane] = 0;
      }
    }
  }

  /// Whether a new lane has nothing to carry, or nobody to carry it to.
  ///
  /// @param plantExists `[plant]`
  public boolean isShut(int lane, boolean[] plantExists) {
    return sleeper[lane]
        && (isAsleep(network.laneFrom(lane), makers, plantExists)
            || isAsleep(network.laneTo(lane), users, plantExists));
  }

  private boolean isAsleep(int market, int[][] wakers, boolean[] plantExists) {
    if (!dormant[market]) {
      return false;
    }
    for (int plant : wakers[market]) {
      if (plantExists[plant]) {
        return false;
      }
    }
    return true;
  }
}
