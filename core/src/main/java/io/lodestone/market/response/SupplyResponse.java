// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.linalg.Rows;
import io.lodestone.network.Network;
import java.util.List;

/// What is there, b, and what is under way, b⁺: the same at every price; surplus b·π and b⁺·φ.
public final class SupplyResponse implements Response {

  private final int width;
  private final int markets;
  private final int forwards;
  private final double[] tonnes;
  private final double[] term;

  /// Goods of a network's markets and forward markets.
  public SupplyResponse(Network network, int width) {
    this.width = width;
    markets = network.markets().size();
    forwards = network.forwards().size();
    tonnes = new double[(markets + forwards) * width];
    term = new double[tonnes.length];
  }

  @Override
  public List<int[]> cliques() {
    return List.of();
  }

  @Override
  public void bind(Slots pattern) {
    // no curvature
  }

  @Override
  public void assign(int seat, Network network) {
    // its numbers all come with the month
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int m = 0; m < markets; m++) {
      tonnes[m * width + seat] = month.available[m];
    }
    for (int f = 0; f < forwards; f++) {
      tonnes[(markets + f) * width + seat] = month.underWay[f];
    }
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    for (int i = 0; i < term.length; i++) {
      term[i] = tonnes[i] * prices[i];
      gradient[i] += tonnes[i];
    }
    Rows.addTotal(surplus, term, markets + forwards, width);
  }

  @Override
  public void addCurvature(double[] hessian) {
    // the same at every price
  }
}
