// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.market.response.EndUseResponse;
import io.lodestone.market.response.LaneResponse;
import io.lodestone.market.response.MonthArrays;
import io.lodestone.market.response.PlantResponse;
import io.lodestone.market.response.PositionResponse;
import io.lodestone.market.response.QuotaResponse;
import io.lodestone.market.response.Response;
import io.lodestone.market.response.StoreResponse;
import io.lodestone.market.response.SupplyResponse;
import io.lodestone.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All kinds of responses of one month, summed; of several trajectories side by side.
final class Responses {

  private final int width;
  private final PlantResponse plants;
  private final LaneResponse lanes;
  private final EndUseResponse endUses;
  private final StoreResponse stores;
  private final PositionResponse positions;
  private final QuotaResponse quotas;
  private final Response[] all;
  private final double[] share;
  private final double[] magnitude;

  Responses(Network network, int width) {
    this.width = width;
    plants = new PlantResponse(network, width);
    lanes = new LaneResponse(network, width);
    endUses = new EndUseResponse(network, width);
    stores = new StoreResponse(network, width);
    positions = new PositionResponse(network, width);
    SupplyResponse supply = new SupplyResponse(network, width);
    quotas = new QuotaResponse(network, width);
    // Quotas last: a licence that is not in force is pinned over whatever others added.
    all = new Response[] {plants, lanes, endUses, stores, positions, supply, quotas};
    share = new double[width];
    magnitude = new double[width];
  }

  int width() {
    return width;
  }

  List<int[]> cliques() {
    List<int[]> cliques = new ArrayList<>();
    for (Response response : all) {
      cliques.addAll(response.cliques());
    }
    return cliques;
  }

  void bind(Response.Slots pattern) {
    for (Response response : all) {
      response.bind(pattern);
    }
  }

  /// Gives a seat to a trajectory of another network of the same structure.
  void assign(int seat, Network network) {
    for (Response response : all) {
      response.assign(seat, network);
    }
  }

  /// Takes over the numbers of a seat's month.
  void prepare(int seat, MonthArrays month) {
    for (Response response : all) {
      response.prepare(seat, month);
    }
  }

  /// D at prices, `[seat]`; surplus and gradient are overwritten.
  void evaluate(double[] prices, double[] gradient, double[] surplus) {
    Arrays.fill(gradient, 0);
    Arrays.fill(surplus, 0);
    Arrays.fill(magnitude, 0);
    for (Response response : all) {
      Arrays.fill(share, 0);
      response.evaluate(prices, gradient, share);
      for (int s = 0; s < share.length; s++) {
        surplus[s] += share[s];
        magnitude[s] += Math.abs(share[s]);
      }
    }
  }

  /// Sum of the sizes of what was added up to D: the scale of its rounding.
  double magnitude(int seat) {
    return magnitude[seat];
  }

  void addCurvature(double[] hessian) {
    for (Response response : all) {
      response.addCurvature(hessian);
    }
  }

  boolean inForce(int quota, int seat) {
    return quotas.inForce(quota, seat);
  }

  PlantResponse plants() {
    return plants;
  }

  LaneResponse lanes() {
    return lanes;
  }

  EndUseResponse endUses() {
    return endUses;
  }

  StoreResponse stores() {
    return stores;
  }

  PositionResponse positions() {
    return positions;
  }
}
