// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import io.lodestone.linalg.Rows;
import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.List;

/// End uses: demand q = Q·B(r) with r = π/P and B(r) = r^(−ε)·(1 − (r/χ)⁴)₊²/(1 − χ^(−4))²; surplus
/// −∫ q dπ.
///
/// Nobody buys beyond χ times the base price. With v = min(r, χ) and u = (v/χ)⁴ the integral is
/// Q·P·v^(1−ε)·(1/(1−ε) − 2u/(5−ε) + u²/(9−ε))/(1 − χ^(−4))²; where ε is 1, 5 or 9 exactly, the
/// term whose denominator is 0 is a logarithm. At the choke the curvature has a jump of slope, not
/// of value: both it and demand are 0 there.
public final class EndUseResponse implements Response {

  private final int width;
  private final int endUses;
  private final int[] market;
  private final int[] slot;
  private final Seen seenElasticity;
  private final Seen seenChoke;
  private final double[] reference;
  private final double[] basePrice;
  private final double[] elasticity;
  private final double[] choke;
  private final double[] inverseChoke;
  private final double[] inverseNorm;
  private final double[] first;
  private final double[] second;
  private final double[] third;
  private final double[] logShare;
  private final double[] price;
  private final double[] ratio;
  private final double[] logRatio;
  private final double[] power;
  private final double[] scratch;
  private final double[] unchoked;
  private final double[] demand;
  private final double[] curvature;

  /// End uses of a network.
  public EndUseResponse(Network network, int width) {
    this.width = width;
    this.endUses = network.endUses().size();
    int n = endUses * width;
    market = new int[endUses];
    slot = new int[endUses];
    seenElasticity = new Seen(endUses, width);
    seenChoke = new Seen(endUses, width);
    reference = new double[n];
    basePrice = filled(n, 1);
    elasticity = new double[n];
    choke = filled(n, 2); // seats that nobody takes compute numbers too
    inverseChoke = filled(n, 0.5);
    inverseNorm = filled(n, 1);
    first = new double[n];
    second = new double[n];
    third = new double[n];
    logShare = new double[n];
    price = new double[n];
    ratio = new double[n];
    logRatio = new double[n];
    power = new double[n];
    scratch = new double[n];
    unchoked = new double[n];
    demand = new double[n];
    curvature = new double[n];
    Arrays.setAll(market, network::endUseMarket);
  }

  private static double[] filled(int n, double value) {
    double[] array = new double[n];
    Arrays.fill(array, value);
    return array;
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

  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int u = 0; u < endUses; u++) {
      int i = u * width + seat;
      reference[i] = month.useReference[u];
      basePrice[i] = month.basePrice[market[u]];
    }
    int u = seenElasticity.next(seat, month.elasticity, 0);
    while (u < endUses) {
      shape(u, seat, month);
      u = seenElasticity.next(seat, month.elasticity, u + 1);
    }
    u = seenChoke.next(seat, month.chokeMultiple, 0);
    while (u < endUses) {
      shape(u, seat, month);
      u = seenChoke.next(seat, month.chokeMultiple, u + 1);
    }
  }

  /// What follows from ε and χ alone.
  private void shape(int u, int seat, MonthArrays month) {
    int i = u * width + seat;
    double e = month.elasticity[u];
    double chi = month.chokeMultiple[u];
    double inverse = 1 / chi;
    double fourth = inverse * inverse * inverse * inverse;
    double norm = (1 - fourth) * (1 - fourth);
    elasticity[i] = e;
    choke[i] = chi;
    inverseChoke[i] = inverse;
    inverseNorm[i] = 1 / norm;
    // exact comparisons: another formula holds there, and only there
    first[i] = e == 1 ? 0 : 1 / (1 - e);
    second[i] = e == 5 ? 0 : -2 / (5 - e);
    third[i] = e == 9 ? 0 : 1 / (9 - e);
    logShare[i] = e == 1 ? 1 : e == 5 ? -2 * fourth : e == 9 ? fourth * fourth : 0;
  }

  /// What an end use in a seat buys at the prices last evaluated, t/month.
  public double demand(int endUse, int seat) {
    return demand[endUse * width + seat];
  }

  /// Of what an end use in a seat does not buy: what it saves, Q − Q·v^(−ε), t/month; negative at
  /// prices below the base price.
  public double saved(int endUse, int seat) {
    int i = endUse * width + seat;
    return reference[i] - unchoked[i];
  }

  /// Of what an end use in a seat does not buy: what it goes without, Q·v^(−ε) − q, t/month.
  public double without(int endUse, int seat) {
    int i = endUse * width + seat;
    return unchoked[i] - demand[i];
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    int n = price.length;
    for (int u = 0; u < endUses; u++) {
      Rows.copy(price, u, prices, market[u], width);
    }
    for (int i = 0; i < n; i++) {
      ratio[i] = Math.min(price[i] / basePrice[i], choke[i]);
    }
    Log.of(ratio, logRatio, scratch, n);
    for (int i = 0; i < n; i++) {
      scratch[i] = -elasticity[i] * logRatio[i];
    }
    Exp.of(scratch, power, unchoked, n);
    answer(n);
    Rows.addTotal(surplus, scratch, endUses, width);
    for (int u = 0; u < endUses; u++) {
      Rows.subtract(gradient, market[u], demand, u, width);
    }
  }

  private void answer(int n) {
    for (int i = 0; i < n; i++) {
      double v = ratio[i];
      double square = v * inverseChoke[i] * (v * inverseChoke[i]);
      double u = square * square;
      double left = Math.max(1 - u, 0); // rounding must not make it less than nothing
      double use = reference[i] * power[i];
      double size = use * inverseNorm[i];
      double sum = first[i] + u * (second[i] + u * third[i]);
      double logs = reference[i] * inverseNorm[i] * logShare[i] * logRatio[i];
      scratch[i] = -basePrice[i] * (size * v * sum + logs);
      unchoked[i] = use;
      demand[i] = size * left * left;
      curvature[i] = size * left * (elasticity[i] * left + 8 * u) / price[i];
    }
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int u = 0; u < endUses; u++) {
      Rows.add(hessian, slot[u], curvature, u, width);
    }
  }
}
