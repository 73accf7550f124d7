// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.List;

/// Plants: activity x = K·σ(z) with z the margin over δ; surplus K·δ·ln(1 + e^z).
///
/// What a plant delivers within the month is valued at the price, what it delivers later at the
/// forward price; licences of quotas on its activity count as costs.
public final class PlantResponse implements Response {

  private final int width;
  private final int plants;
  private final MarginTerms terms;
  private final Logistic logistic;
  private final double[] constant;

  /// Plants of a network.
  public PlantResponse(Network network, int width) {
    this.width = width;
    this.plants = network.plants().size();
    List<int[]> variables = PlantTerms.ofAll(network).stream().map(PlantTerms::variables).toList();
    terms = new MarginTerms(variables, new boolean[plants], width);
    logistic = new Logistic(plants, width);
    constant = new double[plants];
    for (int seat = 0; seat < width; seat++) {
      assign(seat, network);
    }
  }

  @Override
  public List<int[]> cliques() {
    return terms.variables();
  }

  @Override
  public void bind(Slots pattern) {
    terms.bind(pattern);
  }

  @Override
  public void assign(int seat, Network network) {
    List<PlantTerms> all = PlantTerms.ofAll(network);
    for (int p = 0; p < plants; p++) {
      terms.setCoefficients(p, seat, all.get(p).coefficients());
    }
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int p = 0; p < plants; p++) {
      constant[p] = -month.operatingCost[p] - month.wedge[p];
    }
    terms.setConstants(seat, constant);
    logistic.prepare(seat, month.capacity, month.plantDelta, terms);
  }

  /// Activity of a plant in a seat at the prices last evaluated, t/month.
  public double activity(int plant, int seat) {
    return logistic.answer[plant * width + seat];
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    terms.margins(prices, logistic.margin);
    logistic.evaluate(surplus);
    terms.addGradient(logistic.answer, gradient);
  }

  @Override
  public void addCurvature(double[] hessian) {
    terms.addCurvature(logistic.curvature, hessian);
  }
}
