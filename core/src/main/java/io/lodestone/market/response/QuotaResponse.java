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

  private final int width;
  private final int first;
  private final int[] slot;
  private final double[] cap;
  private final double[] mu;
  private final double[] curvature;

  /// Quotas of a network.
  public QuotaResponse(Network network, int width) {
    this.width = width;
    this.first = network.markets().size() + network.forwards().size();
    int quotas = network.quotas().size();
    slot = new int[quotas];
    cap = new double[quotas * width];
    mu = new double[quotas * width];
    curvature = new double[quotas * width];
    Arrays.fill(cap, Double.POSITIVE_INFINITY);
  }

  @Override
  public List<int[]> cliques() {
    return List.of();
  }

  @Override
  public void bind(Slots pattern) {
    Arrays.setAll(slot, k -> pattern.of(first + k, first + k));
  }

  @Override
  public void assign(int seat, Network network) {
    // its numbers all come with the month
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int k = 0; k < slot.length; k++) {
      cap[k * width + seat] = month.quotaCap[k];
      mu[k * width + seat] = month.quotaMu[k];
    }
  }

  /// Whether a quota is in force in a seat this month.
  public boolean inForce(int quota, int seat) {
    return Double.isFinite(cap[quota * width + seat]);
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
    int variable = (first + quota) * width + seat;
    if (inForce(quota, seat)) {
      double licence = prices[variable];
      surplus[seat] += cap[i] * licence - mu[i] * Log.of(licence);
      gradient[variable] += cap[i] - mu[i] / licence;
      curvature[i] = mu[i] / (licence * licence);
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
