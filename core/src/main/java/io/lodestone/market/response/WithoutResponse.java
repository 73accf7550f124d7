// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.linalg.Rows;
import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.List;

/// Going without: at about χ times the base price users stop buying, g = Q·exp((π − χP)/δ) with δ a
/// share of χP; surplus δ·g.
///
/// It bounds prices, and counts as unmet demand, never as supply: served demand is q − g.
public final class WithoutResponse implements Response {

  private final int width;
  private final int[] market;
  private final int[] slot;
  private final double[] minusChoke;
  private final Seen seenChoke;
  private final double[] choke;
  private final double[] delta;
  private final double[] smoothness;
  private final Exponential exponential;

  /// End uses of a network.
  public WithoutResponse(Network network, int width) {
    this.width = width;
    int endUses = network.endUses().size();
    market = new int[endUses];
    slot = new int[endUses];
    minusChoke = new double[endUses * width];
    seenChoke = new Seen(endUses, width);
    choke = new double[endUses];
    delta = new double[endUses];
    exponential = new Exponential(endUses, width);
    smoothness = new double[width];
    Arrays.setAll(market, network::endUseMarket);
    for (int seat = 0; seat < width; seat++) {
      assign(seat, network);
    }
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
    exponential.reset(seat);
    smoothness[seat] = network.behaviour().chokeSmoothness();
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int u = 0; u < market.length; u++) {
      choke[u] = month.chokeMultiple[u] * month.basePrice[market[u]];
      delta[u] = smoothness[seat] * choke[u];
      exponential.setReference(u, seat, month.useReference[u]); // moves each month
    }
    exponential.setDeltas(seat, delta);
    int u = seenChoke.next(seat, choke, 0);
    while (u < market.length) {
      minusChoke[u * width + seat] = -choke[u];
      u = seenChoke.next(seat, choke, u + 1);
    }
  }

  /// What an end use in a seat goes without at the prices last evaluated, t/month.
  public double without(int endUse, int seat) {
    return exponential.answer[endUse * width + seat];
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    for (int u = 0; u < market.length; u++) {
      Rows.sum(exponential.margin, u, minusChoke, u, prices, market[u], width);
    }
    exponential.evaluate(surplus);
    for (int u = 0; u < market.length; u++) {
      Rows.add(gradient, market[u], exponential.answer, u, width);
    }
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int u = 0; u < market.length; u++) {
      Rows.add(hessian, slot[u], exponential.curvature, u, width);
    }
  }

  @Override
  public boolean widen(int seat) {
    return exponential.widen(seat);
  }
}
