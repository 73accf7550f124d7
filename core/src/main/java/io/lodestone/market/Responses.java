// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.market.response.EndUseResponse;
import io.lodestone.market.response.LaneResponse;
import io.lodestone.market.response.MonthArrays;
import io.lodestone.market.response.PlantResponse;
import io.lodestone.market.response.QuotaResponse;
import io.lodestone.market.response.Response;
import io.lodestone.market.response.StoreResponse;
import io.lodestone.market.response.WithoutResponse;
import io.lodestone.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All kinds of responses of one month, summed.
final class Responses {

  private final PlantResponse plants;
  private final LaneResponse lanes;
  private final EndUseResponse endUses;
  private final WithoutResponse withouts;
  private final StoreResponse stores;
  private final QuotaResponse quotas;
  private final Response[] all;
  private double magnitude;

  Responses(Network network, MonthArrays month) {
    plants = new PlantResponse(network, month);
    lanes = new LaneResponse(network, month);
    endUses = new EndUseResponse(network, month);
    withouts = new WithoutResponse(network, month);
    stores = new StoreResponse(network, month);
    quotas = new QuotaResponse(network, month);
    // Quotas last: a licence that is not in force is pinned over whatever others added.
    all = new Response[] {plants, lanes, endUses, withouts, stores, quotas};
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

  /// D at prices; the gradient is overwritten.
  double evaluate(double[] prices, double[] gradient) {
    Arrays.fill(gradient, 0);
    double surplus = 0;
    magnitude = 0;
    for (Response response : all) {
      double share = response.evaluate(prices, gradient);
      surplus += share;
      magnitude += Math.abs(share);
    }
    return surplus;
  }

  /// Sum of the sizes of what was added up to D: the scale of its rounding.
  double magnitude() {
    return magnitude;
  }

  void addCurvature(double[] hessian) {
    for (Response response : all) {
      response.addCurvature(hessian);
    }
  }

  boolean widen() {
    boolean widened = false;
    for (Response response : all) {
      widened |= response.widen();
    }
    return widened;
  }

  boolean inForce(int quota) {
    return quotas.inForce(quota);
  }

  void copyInto(double[] activity, double[] flow, double[] closing) {
    Arrays.setAll(activity, plants::activity);
    Arrays.setAll(flow, lanes::flow);
    Arrays.setAll(closing, stores::closing);
  }

  void copyUsesInto(double[] demand, double[] without) {
    Arrays.setAll(demand, endUses::demand);
    Arrays.setAll(without, withouts::without);
  }
}
