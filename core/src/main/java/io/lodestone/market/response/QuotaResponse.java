// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.List;

/// Quotas: surplus C·λ − μ·ln λ; what they count enters through the lanes and plants that pay λ.
/// The unused part is μ/λ.
///
/// A quota that is not in force is pinned: its licence costs nothing, and the system's row is the
/// identity.
public final class QuotaResponse implements Response {

  private final MonthArrays month;
  private final int markets;
  private final int[] slot;
  private final double[] curvature;

  /// Quotas of a network.
  public QuotaResponse(Network network, MonthArrays month) {
    this.month = month;
    this.markets = network.markets().size();
    int quotas = network.quotas().size();
    slot = new int[quotas];
    curvature = new double[quotas];
  }

  @Override
  public List<int[]> cliques() {
    return List.of();
  }

  @Override
  public void bind(Slots pattern) {
    Arrays.setAll(slot, k -> pattern.of(markets + k, markets + k));
  }

  /// Whether a quota is in force this month.
  public boolean inForce(int quota) {
    return Double.isFinite(month.quotaCap[quota]);
  }

  @Override
  public double evaluate(double[] prices, double[] gradient) {
    double surplus = 0;
    for (int k = 0; k < slot.length; k++) {
      if (inForce(k)) {
        double licence = prices[markets + k];
        double mu = month.quotaMu[k];
        surplus += month.quotaCap[k] * licence - mu * Math.log(licence);
        gradient[markets + k] += month.quotaCap[k] - mu / licence;
        curvature[k] = mu / (licence * licence);
      } else {
        gradient[markets + k] = 0;
        curvature[k] = PINNED;
      }
    }
    return surplus;
  }

  /// So much curvature that the step of a pinned licence is nothing beside any flow, t/month per
  /// USD/t.
  private static final double PINNED = 1e30;

  @Override
  public void addCurvature(double[] hessian) {
    for (int k = 0; k < slot.length; k++) {
      hessian[slot[k]] += curvature[k];
    }
  }
}
