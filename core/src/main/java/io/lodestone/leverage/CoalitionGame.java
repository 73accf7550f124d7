// SPDX-License-Identifier: Apache-2.0
package io.lodestone.leverage;

import java.util.function.IntToDoubleFunction;

/// What every group of players can get together: a coalition is a number whose bit i is set when
/// player i is in. Immutable; threads may share it when the function allows.
public final class CoalitionGame {

  /// Players at most: each one more doubles the coalitions.
  private static final int MOST_PLAYERS = 20;

  private final double[] worth;
  private final int players;

  private CoalitionGame(int players, double[] worth) {
    this.players = players;
    this.worth = worth;
  }

  /// A game; the function is asked once for each coalition.
  ///
  /// @param players 1 to 20
  /// @param worth of a coalition's bits; that of nobody, 0, must be 0
  public static CoalitionGame of(int players, IntToDoubleFunction worth) {
    if (players < 1 || players > MOST_PLAYERS) {
      throw new IllegalArgumentException(
          players + " players, not 1 to " + MOST_PLAYERS + "\nMaybe join those that act as one");
    }
    double[] values = new double[1 << players];
    for (int coalition = 0; coalition < values.length; coalition++) {
      values[coalition] = worth.applyAsDouble(coalition);
    }
    // Exactly 0: the definition of a game in this form.
    if (values[0] != 0) {
      throw new IllegalArgumentException(
          "nobody gets " + values[0] + "\nMaybe take fixed amounts off all coalitions");
    }
    return new CoalitionGame(players, values);
  }

  /// What each player brings on average over all orders in which they may join (Shapley 1953).
  ///
  /// @return `[player]`, of sum the worth of all together
  public double[] shapley() {
    double[] weightBySize = weights();
    double[] shares = new double[players];
    for (int coalition = 0; coalition < worth.length; coalition++) {
      double weight = weightBySize[Integer.bitCount(coalition)];
      for (int i = 0; i < players; i++) {
        if ((coalition >> i & 1) == 0) {
          shares[i] += weight * (worth[coalition | 1 << i] - worth[coalition]);
        }
      }
    }
    return shares;
  }

  /// s!·(n − s − 1)! / n! by the size s of the coalition that is joined.
  private double[] weights() {
    double[] weights = new double[players + 1];
    double weight = 1.0 / players;
    for (int s = 0; s < players; s++) {
      weights[s] = weight;
      weight *= (s + 1.0) / (players - s - 1.0);
    }
    return weights;
  }
}
