// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Lanes: flow y = ȳ·exp((π_B − π_A − f − τ − Σ e·λ)/δ); surplus δ·y.
///
/// A lane with transit time delivers later and answers the expected price at B.
public final class LaneResponse implements Response {

  private final int width;
  private final int lanes;
  private final boolean[] later;
  private final int[] laterLanes;
  private final int[] to;
  private final double[] constant;
  private final MarginTerms terms;
  private final Exponential exponential;

  /// Lanes of a network.
  public LaneResponse(Network network, int width) {
    this.width = width;
    this.lanes = network.lanes().size();
    later = new boolean[lanes];
    to = new int[lanes];
    constant = new double[lanes];
    for (int l = 0; l < lanes; l++) {
      later[l] = network.lanes().at(l).transitMonths() > 0;
      to[l] = network.laneTo(l);
    }
    laterLanes = IntStream.range(0, lanes).filter(l -> later[l]).toArray();
    List<int[]> variables = variables(network);
    boolean[] plain = new boolean[lanes]; // no licence, no transit time: the most by far
    for (int l = 0; l < lanes; l++) {
      plain[l] = !later[l] && variables.get(l).length == 2;
    }
    terms = new MarginTerms(variables, plain, width);
    exponential = new Exponential(lanes, width);
    for (int seat = 0; seat < width; seat++) {
      assign(seat, network);
    }
  }

  private List<int[]> variables(Network network) {
    QuotaCovers covers = QuotaCovers.ofLanes(network);
    List<int[]> variables = new ArrayList<>();
    for (int l = 0; l < lanes; l++) {
      int ends = later[l] ? 1 : 2;
      int[] variable = new int[ends + covers.of(l).size()];
      variable[0] = network.laneFrom(l);
      if (ends == 2) {
        variable[1] = to[l];
      }
      for (int k = 0; k < covers.of(l).size(); k++) {
        variable[ends + k] = covers.of(l).index(k);
      }
      variables.add(variable);
    }
    return variables;
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
    exponential.reset(seat);
    QuotaCovers covers = QuotaCovers.ofLanes(network);
    for (int l = 0; l < lanes; l++) {
      int ends = later[l] ? 1 : 2;
      double[] coefficient = new double[ends + covers.of(l).size()];
      coefficient[0] = -1;
      if (ends == 2) {
        coefficient[1] = 1;
      }
      for (int k = 0; k < covers.of(l).size(); k++) {
        coefficient[ends + k] = -covers.of(l).coefficient(k);
      }
      terms.setCoefficients(l, seat, coefficient);
    }
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int l = 0; l < lanes; l++) {
      constant[l] = 0 - (month.laneFriction[l] + month.laneDuty[l]);
    }
    for (int l : laterLanes) {
      constant[l] += month.expectedPrice[to[l]];
    }
    terms.setConstants(seat, constant);
    exponential.setDeltas(seat, month.laneDelta);
    int l = exponential.nextReference(seat, month.laneReference, 0);
    while (l < lanes) {
      terms.setActive(l, seat, month.laneReference[l] > 0);
      l = exponential.nextReference(seat, month.laneReference, l + 1);
    }
  }

  /// Flow of a lane in a seat at the prices last evaluated, t/month.
  public double flow(int lane, int seat) {
    return exponential.answer[lane * width + seat];
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    terms.margins(prices, exponential.margin);
    exponential.evaluate(surplus);
    terms.addGradient(exponential.answer, gradient);
  }

  @Override
  public void addCurvature(double[] hessian) {
    terms.addCurvature(exponential.curvature, hessian);
  }

  @Override
  public boolean widen(int seat) {
    return exponential.widen(seat);
  }
}
