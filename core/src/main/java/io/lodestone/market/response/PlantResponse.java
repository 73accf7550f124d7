// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.List;

/// Plants: activity x = K·σ(z) with z the margin over δ; surplus K·δ·ln(1 + e^z).
///
/// What a plant delivers within the month is valued at the price, what it delivers later at the
/// expected price; licences of quotas on its activity count as costs.
public final class PlantResponse implements Response {

  private final MonthArrays month;
  private final int markets;
  private final List<PlantTerms> terms = new ArrayList<>();
  private final int[][] variables;
  private final double[][] coefficients;
  private final int[][] slots;
  private final double[] activity;
  private final double[] curvature;

  /// Plants of a network.
  public PlantResponse(Network network, MonthArrays month) {
    this.month = month;
    this.markets = network.markets().size();
    int plants = network.plants().size();
    QuotaCovers covers = QuotaCovers.ofPlants(network);
    variables = new int[plants][];
    coefficients = new double[plants][];
    slots = new int[plants][];
    activity = new double[plants];
    curvature = new double[plants];
    for (int p = 0; p < plants; p++) {
      PlantTerms own = PlantTerms.of(network, p, covers.of(p));
      terms.add(own);
      variables[p] = own.variables();
      coefficients[p] = own.coefficients();
    }
  }

  @Override
  public List<int[]> cliques() {
    return List.of(variables);
  }

  @Override
  public void bind(Slots pattern) {
    for (int p = 0; p < variables.length; p++) {
      slots[p] = PairSlots.of(pattern, variables[p]);
    }
  }

  /// Activity of a plant at the prices last evaluated, t/month.
  public double activity(int plant) {
    return activity[plant];
  }

  @Override
  public double evaluate(double[] prices, double[] gradient) {
    double surplus = 0;
    for (int p = 0; p < variables.length; p++) {
      double capacity = month.capacity[p];
      if (!(capacity > 0)) {
        activity[p] = 0;
        curvature[p] = 0;
        continue;
      }
      double delta = month.plantDelta[p];
      double z = margin(p, prices) / delta;
      double e = Math.exp(-Math.abs(z));
      double share = z >= 0 ? 1 / (1 + e) : e / (1 + e);
      surplus += capacity * delta * (Math.max(z, 0) + Math.log1p(e));
      double x = capacity * share;
      activity[p] = x;
      curvature[p] = x * (1 - share) / delta;
      int[] variable = variables[p];
      double[] coefficient = coefficients[p];
      for (int k = 0; k < variable.length; k++) {
        gradient[variable[k]] += coefficient[k] * x;
      }
    }
    return surplus;
  }

  private double margin(int p, double[] prices) {
    double margin = -month.operatingCost[p] - month.wedge[p];
    int[] variable = variables[p];
    double[] coefficient = coefficients[p];
    for (int k = 0; k < variable.length; k++) {
      margin += coefficient[k] * prices[variable[k]];
    }
    Terms later = terms.get(p).later();
    return later.size() == 0 ? margin : margin + later.dot(month.expectedPrice);
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int p = 0; p < variables.length; p++) {
      double c = curvature[p];
      if (c > 0) {
        PairSlots.addOuter(hessian, slots[p], coefficients[p], c);
      }
    }
  }

  /// Number of markets; variables from here on are licences.
  int markets() {
    return markets;
  }
}
