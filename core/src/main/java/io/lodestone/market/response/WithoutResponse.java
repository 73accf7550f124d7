// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.List;

/// Going without: at about χ times the base price users stop buying, g = Q·exp((π − χP)/δ) with δ a
/// share of χP; surplus δ·g.
///
/// It bounds prices, and counts as unmet demand, never as supply: served demand is q − g.
public final class WithoutResponse implements Response {

  private final MonthArrays month;
  private final Exponential exponential = new Exponential();
  private final int[] market;
  private final int[] slot;
  private final double[] without;
  private final double[] curvature;
  private double largest;

  /// End uses of a network.
  public WithoutResponse(Network network, MonthArrays month) {
    this.month = month;
    int endUses = network.endUses().size();
    market = new int[endUses];
    slot = new int[endUses];
    without = new double[endUses];
    curvature = new double[endUses];
    Arrays.setAll(market, network::endUseMarket);
  }

  @Override
  public List<int[]> cliques() {
    return List.of();
  }

  @Override
  public void bind(Slots pattern) {
    Arrays.setAll(slot, u -> pattern.of(market[u], market[u]));
  }

  /// What an end use goes without at the prices last evaluated, t/month.
  public double without(int endUse) {
    return without[endUse];
  }

  @Override
  public double evaluate(double[] prices, double[] gradient) {
    double surplus = 0;
    largest = Double.NEGATIVE_INFINITY;
    for (int u = 0; u < without.length; u++) {
      double choke = month.chokeMultiple[u] * month.basePrice[market[u]];
      double delta = month.chokeSmoothness * choke;
      double z = (prices[market[u]] - choke) / delta;
      double reference = month.useReference[u];
      if (reference > 0) {
        largest = Math.max(largest, z);
      }
      double value = exponential.value(z);
      double g = reference * exponential.slope(z, value);
      surplus += delta * reference * value;
      without[u] = g;
      curvature[u] = reference * exponential.curvature(z, value) / delta;
      gradient[market[u]] += g;
    }
    return surplus;
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int u = 0; u < without.length; u++) {
      hessian[slot[u]] += curvature[u];
    }
  }

  @Override
  public boolean widen() {
    if (largest <= exponential.joint()) {
      return false;
    }
    exponential.widen();
    return true;
  }
}
