// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.elementary.Log;
import io.lodestone.network.Forwards;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.List;

/// Lanes: flow y = Ȳ·σ(z), z = (v_B − π_A − f − τ − Σ e·λ)/δ − ln(κ − 1); surplus Ȳ·δ·ln(1 + e^z).
///
/// v_B is the price at B, or the forward price of a lane with transit time. At no gap does a lane
/// carry more than its channel Ȳ; at a gap of exactly f and τ it carries Ȳ/κ.
public final class LaneResponse implements Response {

  private final int width;
  private final int lanes;
  private final MarginTerms terms;
  private final Logistic logistic;
  private final double[] constant;
  private final double[] headroom;
  private final double[] logRoom;

  /// Lanes of a network.
  public LaneResponse(Network network, int width) {
    this.width = width;
    this.lanes = network.lanes().size();
    constant = new double[lanes];
    headroom = new double[lanes * width];
    logRoom = new double[lanes * width];
    List<int[]> variables = variables(network);
    boolean[] plain = new boolean[lanes]; // no licence: the most by far
    for (int l = 0; l < lanes; l++) {
      plain[l] = variables.get(l).length == 2;
    }
    terms = new MarginTerms(variables, plain, width);
    logistic = new Logistic(lanes, width);
    for (int seat = 0; seat < width; seat++) {
      assign(seat, network);
    }
  }

  private static List<int[]> variables(Network network) {
    QuotaCovers covers = QuotaCovers.ofLanes(network);
    Forwards forwards = network.forwards();
    int markets = network.markets().size();
    List<int[]> variables = new ArrayList<>();
    for (int l = 0; l < network.lanes().size(); l++) {
      int to = network.laneTo(l);
      Terms licences = covers.of(l);
      int[] variable = new int[2 + licences.size()];
      variable[0] = network.laneFrom(l);
      variable[1] = forwards.isLaneLater(l) ? markets + forwards.of(to) : to;
      for (int k = 0; k < licences.size(); k++) {
        variable[2 + k] = licences.index(k);
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
    QuotaCovers covers = QuotaCovers.ofLanes(network);
    for (int l = 0; l < lanes; l++) {
      Terms licences = covers.of(l);
      double[] coefficient = new double[2 + licences.size()];
      coefficient[0] = -1;
      coefficient[1] = 1;
      for (int k = 0; k < licences.size(); k++) {
        coefficient[2 + k] = -licences.coefficient(k);
      }
      terms.setCoefficients(l, seat, coefficient);
    }
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int l = 0; l < lanes; l++) {
      constant[l] =
          0
              - (month.laneFriction[l] + month.laneDuty[l])
              - month.laneDelta[l] * logRoom(l, seat, month.laneHeadroom[l]);
    }
    terms.setConstants(seat, constant);
    logistic.prepare(seat, month.laneChannel, month.laneDelta, terms);
  }

  /// ln(κ − 1), remembered: headrooms seldom change. 0 for a lane that was never set.
  private double logRoom(int lane, int seat, double kappa) {
    int mine = seat * lanes + lane;
    if (headroom[mine] != kappa) {
      headroom[mine] = kappa; // to the bit: only another number needs a logarithm
      logRoom[mine] = Log.of(kappa - 1);
    }
    return logRoom[mine];
  }

  /// Flow of a lane in a seat at the prices last evaluated, t/month.
  public double flow(int lane, int seat) {
    return logistic.answer[lane * width + seat];
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
