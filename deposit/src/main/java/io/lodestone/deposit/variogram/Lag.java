// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

/// One class of an experimental variogram.
///
/// @param pairs how many pairs of samples, at least 1
/// @param distance their mean distance, metres
/// @param gamma half the mean squared difference
/// @param dx mean step to the east, metres, of pairs turned so that they point into one half
/// @param dy mean step to the north, metres
/// @param dz mean step downwards, metres
public record Lag(int pairs, double distance, double gamma, double dx, double dy, double dz) {

  /// A class about whose direction nothing is known: its step points north.
  public static Lag of(int pairs, double distance, double gamma) {
    return new Lag(pairs, distance, gamma, 0, distance, 0);
  }
}
