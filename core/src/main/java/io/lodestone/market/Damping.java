// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.linalg.SparseCholesky;
import java.util.Arrays;

/// How far each price may be moved by an excess, for several trajectories side by side.
///
/// Adds |excess|/(room × price) to the curvature of each variable, which alone would hold the
/// relative step of its price to its room. Where everyone is at a bound only the store answers the
/// price, and the Newton step of a market that lacks a few months of throughput leads hundreds of
/// times too far. What is added fades with the excess, and changes the next error by its square
/// only, so that the last steps are Newton's.
///
/// At first every price has the same room. In a month that takes long, the prices of goods whose
/// lanes are all shut or all full jump to and fro between two plateaus: a price whose excess has
/// just changed its sign is then given half of its last move, others regain room. That holds back
/// prices that must move together along a steep lane, so such spells take turns with spells of the
/// same room for all. Arrays are `[variable × width + seat]`.
final class Damping {

  private final int width;
  private final int[] diagonal;
  private final double[] room;

  Damping(int variables, int width, SparseCholesky system) {
    this.width = width;
    diagonal = new int[variables];
    Arrays.setAll(diagonal, i -> system.slot(i, i));
    room = new double[variables * width];
    Arrays.fill(room, Tolerances.ROOM);
  }

  /// Gives all prices of a seat the same room again.
  void reset(int seat) {
    for (int i = seat; i < room.length; i += width) {
      room[i] = Tolerances.ROOM;
    }
  }

  /// Whether prices are given room of their own at an iteration.
  static boolean isSpellOfLearning(int iteration) {
    return iteration >= Tolerances.LONG && iteration / Tolerances.SPELL % 2 == 0;
  }

  /// Where a seat was or has come to: prices and excesses.
  record Place(double[] prices, double[] excess) {}

  /// Learns from a step that a seat has taken in a month that takes long.
  void learn(int seat, Place before, Place after) {
    for (int i = seat; i < room.length; i += width) {
      double move = Math.abs(after.prices[i] - before.prices[i]) / after.prices[i];
      if (before.excess[i] * after.excess[i] < 0) {
        room[i] = Math.max(move / 2, Tolerances.STILL);
      } else if (move > 0) { // a licence that is not in force has no price and does not move
        double wider = Tolerances.REGAINED * Math.max(room[i], move);
        room[i] = Math.min(wider, Tolerances.ROOM);
      }
    }
  }

  /// Adds to the diagonal of the Hessians.
  void add(double[] values, double[] prices, double[] excess) {
    for (int i = 0; i < diagonal.length; i++) {
      int slot = diagonal[i] * width;
      for (int seat = 0; seat < width; seat++) {
        int k = i * width + seat;
        // a licence that is not in force has no price, and no excess either
        values[slot + seat] += prices[k] > 0 ? Math.abs(excess[k]) / (room[k] * prices[k]) : 0;
      }
    }
  }
}
