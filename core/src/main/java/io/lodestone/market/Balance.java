// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

/// When a seat's markets and quotas count as balanced. Arrays are `[variable × width + seat]`.
final class Balance {

  private final int width;
  private final double[] size;

  Balance(int variables, int width) {
    this.width = width;
    size = new double[variables * width];
  }

  /// Sets the size on which an imbalance is judged, t/month.
  void setSize(int variable, int seat, double tonnesPerMonth) {
    size[variable * width + seat] = tonnesPerMonth;
  }

  double size(int variable, int seat) {
    return size[variable * width + seat];
  }

  /// Whether every imbalance of a seat is small enough.
  boolean holds(double[] imbalance, int seat) {
    return isWithin(imbalance, seat, Tolerances.IMBALANCE);
  }

  /// Whether every imbalance of a seat is small enough where prices stand still.
  boolean isTaken(double[] imbalance, int seat) {
    return isWithin(imbalance, seat, Tolerances.STANDING);
  }

  /// The largest imbalance of a seat over its size.
  double worstShare(double[] imbalance, int seat) {
    double worst = 0;
    for (int i = seat; i < imbalance.length; i += width) {
      worst = Math.max(worst, Math.abs(imbalance[i]) / size[i]);
    }
    return worst;
  }

  private boolean isWithin(double[] imbalance, int seat, double share) {
    for (int i = seat; i < imbalance.length; i += width) {
      // written so that a NaN is not balanced
      if (!(Math.abs(imbalance[i]) <= share * size[i])) {
        return false;
      }
    }
    return true;
  }
}
