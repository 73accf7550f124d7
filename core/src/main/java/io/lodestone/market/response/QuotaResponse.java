// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.elementary.Log;
import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.List;

/// Quotas: surplus C·λ − μ·ln λ; what they count enters through the lanes and plants that pay λ.
/// The unused part is μ/λ.
///
/// A quota that is not in force is pinned: its licence costs nothing, and the system's row is the
/// identity.
public final class QuotaResponse implements Response {

  /// So much curvature that the step of a pinned licence is nothing beside any flow, t/month per
  /// USD/t.
  private static final double PINNED = 1e30;

  private final MonthArrays month;
  private final int width;
  private final int markets;
  private final int[] slot;
  private final double[] curvature;

  /// Quotas of a network.
  public QuotaResponse(Network network, MonthArrays month) {
    this.month = month;
    this.width = month.width;
    this.markets = network.markets().size();
    int quotas = network.quotas().size();
    slot = new int[quotas];
    curvature = new double[quotas * width];
  }

  @Override
  public List<int[]> cliques() {
    return List.of();
  }

  @Override
  public void bind(Slots pattern) {
    Arrays.setAll(slot, k -> pattern.of(markets + k, markets + k));
  }

  @Override
  public void assign(int seat, Network network) {
    // its numbers all come with the month
  }

  @Override
  public void prepare(int seat) {
    // its numbers are read where they are
  }

  /// Whether a quota is in force in a seat this month.
  public boolean inForce(int quota, int seat) {
    return Double.isFinite(month.quotaCap[quota * width + seat]);
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    for (int k = 0; k < slot.length; k++) {
      for (int seat = 0; seat < width; seat++) {
        evaluate(k, seat, prices, gradient, surplus);
      }
    }
  }

  private void evaluate(int quota, int seat, double[] prices, double[] gradient, double[] surplus) {
    int i = quota * width + seat;
    int variable = (markets + quota) * width + seat;
    if (inForce(quota, seat)) {
      double licence = prices[variable];
      double mu = month.quotaMu[i];
      surplus[seat] += month.quotaCap[i] * licence - mu * Log.of(licence);
      gradient[variable] += month.quotaCap[i] - mu / licence;
      curvature[i] = mu / (licence * licence);
    } else {
      gradient[variable] = 0;
      curvature[i] = PINNED;
    }
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int k = 0; k < slot.length; k++) {
      for (int seat = 0; seat < width; seat++) {
        hessian[slot[k] * width + seat] += curvature[k * width + seat];
      }
    }
  }
}
