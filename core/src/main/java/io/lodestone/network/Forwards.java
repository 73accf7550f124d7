// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The forward markets of a network: the same goods for delivery later, wherever something is
/// delivered later. Immutable; threads may share it.
///
/// A market has one if a lane to it has a transit time or a process there delivers it after a lead
/// time. Forward markets have a dense index in the order of their markets.
public final class Forwards {

  private final int[] forwardByMarket;
  private final int[] marketByForward;
  private final int[] longestMonths;
  private final boolean[] laneIsLater;
  private final boolean[] plantIsLater;

  Forwards(Network network) {
    laneIsLater = new boolean[network.lanes().size()];
    plantIsLater = new boolean[network.plants().size()];
    longestMonths = new int[network.markets().size()];
    for (int l = 0; l < laneIsLater.length; l++) {
      int months = network.lanes().at(l).transitMonths();
      laneIsLater[l] = months > 0;
      noteDelay(network.laneTo(l), months);
    }
    for (int p = 0; p < plantIsLater.length; p++) {
      int months = network.processOf(p).leadMonths();
      plantIsLater[p] = months > 0;
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        if (recipe.coefficient(k) > 0) {
          noteDelay(recipe.index(k), months);
        }
      }
    }
    marketByForward =
        IntStream.range(0, longestMonths.length).filter(m -> longestMonths[m] > 0).toArray();
    forwardByMarket = new int[longestMonths.length];
    Arrays.fill(forwardByMarket, -1);
    for (int f = 0; f < marketByForward.length; f++) {
      forwardByMarket[marketByForward[f]] = f;
    }
  }

  private void noteDelay(int market, int months) {
    longestMonths[market] = Math.max(longestMonths[market], months);
  }

  /// The number of forward markets.
  public int size() {
    return marketByForward.length;
  }

  /// The market whose goods a forward market delivers later.
  public int market(int forward) {
    return marketByForward[forward];
  }

  /// The forward market of a market; −1 where nothing is delivered later.
  public int of(int market) {
    return forwardByMarket[market];
  }

  /// The longest transit or lead time to a market, months; 0 where all comes within the month.
  public int longestMonths(int market) {
    return longestMonths[market];
  }

  /// Whether a lane delivers later: it has a transit time.
  public boolean isLaneLater(int lane) {
    return laneIsLater[lane];
  }

  /// Whether a plant's outputs are delivered later: its process has a lead time. Inputs never are.
  public boolean isPlantLater(int plant) {
    return plantIsLater[plant];
  }
}
