// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import io.lodestone.linalg.Rows;
import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.List;

/// End uses: demand q = Q·(π/P)^(−ε); surplus −∫ q dπ.
public final class EndUseResponse implements Response {

  private final int width;
  private final int endUses;
  private final int[] market;
  private final int[] slot;
  private final double[] reference;
  private final double[] elasticity;
  private final double[] basePrice;
  private final double[] seenElasticity;
  private final double[] seenBase;
  private final double[] powerShare;
  private final double[] logShare;
  private final double[] price;
  private final double[] ratio;
  private final double[] logRatio;
  private final double[] power;
  private final double[] scratch;
  private final double[] demand;
  private final double[] curvature;

  /// End uses of a network.
  public EndUseResponse(Network network, int width) {
    this.width = width;
    this.endUses = network.endUses().size();
    int n = endUses * width;
    market = new int[endUses];
    slot = new int[endUses];
    reference = new double[n];
    elasticity = new double[n];
    basePrice = new double[n];
    seenElasticity = new double[n];
    seenBase = new double[n];
    powerShare = new double[n];
    logShare = new double[n];
    price = new double[n];
    ratio = new double[n];
    logRatio = new double[n];
    power = new double[n];
    scratch = new double[n];
    demand = new double[n];
    curvature = new double[n];
    Arrays.setAll(market, network::endUseMarket);
    Arrays.fill(basePrice, 1);
    Arrays.fill(seenBase, 1);
    Arrays.fill(powerShare, -1); // of the elasticity 0 that stands there
  }

  @Override
  public List<int[]> cliques() {
    return List.of();
  }

  @Override
  public void bind(Slots pattern) {
    Arrays.setAll(slot, u -> pattern.of(market[u], market[u]));
  }

  @Override
  public void assign(int seat, Network network) {
    // its numbers all come with the month
  }

  /// The surplus −∫ q dπ is −q·π/(1 − ε), or −Q·P·ln(π/P) at ε = 1 exactly; near 1 both differ by a
  /// constant only.
  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int u = 0; u < endUses; u++) {
      int i = u * width + seat;
      double use = month.useReference[u];
      double base = month.basePrice[market[u]];
      boolean unit = month.elasticity[u] == 1; // exact: another formula holds there
      reference[i] = use;
      if (unit) {
        logShare[i] = -use * base;
      }
      int mine = seat * endUses + u;
      if (seenElasticity[mine] != month.elasticity[u] || seenBase[mine] != base) {
        seenElasticity[mine] = month.elasticity[u]; // to the bit: these seldom change
        seenBase[mine] = base;
        basePrice[i] = base;
        elasticity[i] = month.elasticity[u];
        powerShare[i] = unit ? 0 : -1 / (1 - month.elasticity[u]);
        logShare[i] = unit ? -use * base : 0;
      }
    }
  }

  /// Demand of an end use in a seat at the prices last evaluated, t/month; what goes without is in
  /// [WithoutResponse].
  public double demand(int endUse, int seat) {
    return demand[endUse * width + seat];
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    int n = price.length;
    for (int u = 0; u < endUses; u++) {
      Rows.copy(price, u, prices, market[u], width);
    }
    for (int i = 0; i < n; i++) {
      ratio[i] = price[i] / basePrice[i];
    }
    Log.of(ratio, logRatio, scratch, n);
    for (int i = 0; i < n; i++) {
      ratio[i] = -elasticity[i] * logRatio[i];
    }
    Exp.of(ratio, power, scratch, n);
    answer(n);
    Rows.addTotal(surplus, scratch, endUses, width);
    for (int u = 0; u < endUses; u++) {
      Rows.subtract(gradient, market[u], demand, u, width);
    }
  }

  private void answer(int n) {
    for (int i = 0; i < n; i++) {
      double q = reference[i] * power[i];
      scratch[i] = q * price[i] * powerShare[i] + logShare[i] * logRatio[i];
      curvature[i] = elasticity[i] * q / price[i];
      demand[i] = q;
    }
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int u = 0; u < endUses; u++) {
      Rows.add(hessian, slot[u], curvature, u, width);
    }
  }
}
