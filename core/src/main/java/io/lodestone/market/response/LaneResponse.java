// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.List;

/// Lanes: flow y = ȳ·exp((π_B − π_A − f − τ − Σ e·λ)/δ); surplus δ·y.
///
/// A lane with transit time delivers later and answers the expected price at B.
public final class LaneResponse implements Response {

  private final MonthArrays month;
  private final Exponential exponential = new Exponential();
  private final int[] from;
  private final int[] to;
  private final boolean[] later;
  private final int[][] variables;
  private final double[][] coefficients;
  private final int[][] slots;
  private final double[] flow;
  private final double[] curvature;
  private double largest;

  /// Lanes of a network.
  public LaneResponse(Network network, MonthArrays month) {
    this.month = month;
    int lanes = network.lanes().size();
    QuotaCovers covers = QuotaCovers.ofLanes(network);
    from = new int[lanes];
    to = new int[lanes];
    later = new boolean[lanes];
    variables = new int[lanes][];
    coefficients = new double[lanes][];
    slots = new int[lanes][];
    flow = new double[lanes];
    curvature = new double[lanes];
    for (int l = 0; l < lanes; l++) {
      from[l] = network.laneFrom(l);
      to[l] = network.laneTo(l);
      later[l] = network.lanes().at(l).transitMonths() > 0;
      setVariables(l, covers.of(l));
    }
  }

  private void setVariables(int lane, Terms licences) {
    int ends = later[lane] ? 1 : 2;
    int[] variable = new int[ends + licences.size()];
    double[] coefficient = new double[variable.length];
    variable[0] = from[lane];
    coefficient[0] = -1;
    if (ends == 2) {
      variable[1] = to[lane];
      coefficient[1] = 1;
    }
    for (int k = 0; k < licences.size(); k++) {
      variable[ends + k] = licences.index(k);
      coefficient[ends + k] = -licences.coefficient(k);
    }
    variables[lane] = variable;
    coefficients[lane] = coefficient;
  }

  @Override
  public List<int[]> cliques() {
    return List.of(variables);
  }

  @Override
  public void bind(Slots pattern) {
    for (int l = 0; l < variables.length; l++) {
      slots[l] = PairSlots.of(pattern, variables[l]);
    }
  }

  /// Flow of a lane at the prices last evaluated, t/month.
  public double flow(int lane) {
    return flow[lane];
  }

  @Override
  public double evaluate(double[] prices, double[] gradient) {
    double surplus = 0;
    largest = Double.NEGATIVE_INFINITY;
    for (int l = 0; l < flow.length; l++) {
      double reference = month.laneReference[l];
      if (!(reference > 0)) {
        flow[l] = 0;
        curvature[l] = 0;
        continue;
      }
      double delta = month.laneDelta[l];
      double margin = later[l] ? month.expectedPrice[to[l]] : 0;
      margin -= month.laneFriction[l] + month.laneDuty[l];
      int[] variable = variables[l];
      double[] coefficient = coefficients[l];
      for (int k = 0; k < variable.length; k++) {
        margin += coefficient[k] * prices[variable[k]];
      }
      double z = margin / delta;
      largest = Math.max(largest, z);
      double value = exponential.value(z);
      double y = reference * exponential.slope(z, value);
      surplus += delta * reference * value;
      flow[l] = y;
      curvature[l] = reference * exponential.curvature(z, value) / delta;
      for (int k = 0; k < variable.length; k++) {
        gradient[variable[k]] += coefficient[k] * y;
      }
    }
    return surplus;
  }

  @Override
  public void addCurvature(double[] hessian) {
    for (int l = 0; l < flow.length; l++) {
      double c = curvature[l];
      if (c > 0) {
        PairSlots.addOuter(hessian, slots[l], coefficients[l], c);
      }
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
