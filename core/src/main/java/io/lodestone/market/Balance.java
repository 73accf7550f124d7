// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

/// When a seat's markets and quotas count as balanced. Arrays are `[variable × width + seat]`.
final class Balance {

  private final int width;
  private final double[] size;
  private final double[] resolved;

  Balance(int variables, int width) {
    this.width = width;
    size = new double[variables * width];
    resolved = new double[variables * width];
  }

  /// Sets the size on which an imbalance is judged, t/month.
  void setSize(int variable, int seat, double tonnesPerMonth) {
    size[variable * width + seat] = tonnesPerMonth;
  }

  double size(int variable, int seat) {
    return size[variable * width + seat];
  }

  /// Sets the imbalance that counts as none once [Tolerances#PATIENCE] has run out, t/month.
  void setResolved(int variable, int seat, double tonnesPerMonth) {
    resolved[variable * width + seat] = tonnesPerMonth;
  }

  /// Whether every imbalance of a seat is small enough after so many iterations.
  boolean holds(double[] imbalance, int seat, int iterations) {
    boolean impatient = iterations >= Tolerances.PATIENCE;
    return isWithin(imbalance, seat, Tolerances.IMBALANCE, impatient);
  }

  /// Whether every imbalance of a seat is small enough where prices stand still.
  boolean isTaken(double[] imbalance, int seat) {
    return isWithin(imbalance, seat, Tolerances.STANDING, false);
  }

  /// The largest imbalance of a seat over its size.
  double worstShare(double[] imbalance, int seat) {
    double worst = 0;
    for (int i = seat; i < imbalance.length; i += width) {
      worst = Math.max(worst, Math.abs(imbalance[i]) / size[i]);
    }
    return worst;
  }

  /// @param share of the size that an imbalance may be
  /// @param orResolved whether what counts as none will do, too
  private boolean isWithin(double[] imbalance, int seat, double share, boolean orResolved) {
    for (int i = seat; i < imbalance.length; i += width) {
      double most = Math.max(share * size[i], orResolved ? resolved[i] : 0);
      // written so that a NaN is not balanced
      if (!(Math.abs(imbalance[i]) <= most)) {
        return false;
      }
    }
    return true;
  }
}
