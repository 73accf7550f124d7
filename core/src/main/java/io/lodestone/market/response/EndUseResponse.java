// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.List;

/// End uses: demand q = Q·(π/P)^(−ε); surplus −∫ q dπ.
public final class EndUseResponse implements Response {

  private final MonthArrays month;
  private final int[] market;
  private final int[] slot;
  private final double[] demand;
  private final double[] curvature;

  /// End uses of a network.
  public EndUseResponse(Network network, MonthArrays month) {
    this.month = month;
    int endUses = network.endUses().size();
    market = new int[endUses];
    slot = new int[endUses];
    demand = new double[endUses];
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

  /// Demand of an end use at the prices last evaluated, t/month; what goes without is in
  /// [WithoutResponse].
  public double demand(int endUse) {
    return demand[endUse];
  }

  @Override
  public double evaluate(double[] prices, double[] gradient) {
    double surplus = 0;
    for (int u = 0; u < demand.length; u++) {
      double price = prices[market[u]];
      double base = month.basePrice[market[u]];
      double elasticity = month.elasticity[u];
      double logRatio = Math.log(price / base);
      double q = month.useReference[u] * Math.exp(-elasticity * logRatio);
      surplus -= integral(u, q, price, base, logRatio);
      demand[u] = q;
      curvature[u] = elasticity * q / price;
      gradient[market[u]] -= q;
    }
    return surplus;
  }

  /// ∫ q dπ up to a constant. At ε = 1 exactly the power law's integral is a logarithm; near 1 both
  /// forms differ by a constant only.
  private double integral(int u, double q, double price, double base, double logRatio) {
    double oneLess = 1 - month.elasticity[u];
    return oneLess == 0 // exact: another formula holds there
        ? month.useReference[u] * base * logRatio
        : q * price / oneLess;
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int u = 0; u < demand.length; u++) {
      hessian[slot[u]] += curvature[u];
    }
  }
}
