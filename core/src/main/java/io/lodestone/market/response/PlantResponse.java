// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import io.lodestone.linalg.Rows;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.List;

/// Plants: activity x = K·σ(z) with z the margin over δ; surplus K·δ·ln(1 + e^z).
///
/// What a plant delivers within the month is valued at the price, what it delivers later at the
/// expected price; licences of quotas on its activity count as costs.
public final class PlantResponse implements Response {

  /// z times this, held between 0 and 1, tells on which side of 0 z lies; within 2^-60 of 0, where
  /// it tells neither, both forms of σ are ½.
  private static final double STEEP = 0x1p60;

  private final int width;
  private final int plants;
  private final Terms[] later;
  private final boolean[] isDelayed;
  private final MarginTerms terms;
  private final Seen seenCapacity;
  private final Seen seenDelta;
  private final double[] constant;
  private final double[] inverseDelta;
  private final double[] capacity;
  private final double[] scale;
  private final double[] z;
  private final double[] negative;
  private final double[] e;
  private final double[] onePlus;
  private final double[] log;
  private final double[] scratch;
  private final double[] activity;
  private final double[] curvature;

  /// Plants of a network.
  public PlantResponse(Network network, int width) {
    this.width = width;
    this.plants = network.plants().size();
    int n = plants * width;
    List<int[]> variables = PlantTerms.ofAll(network).stream().map(PlantTerms::variables).toList();
    terms = new MarginTerms(variables, new boolean[plants], width);
    later = new Terms[n];
    isDelayed = new boolean[plants];
    seenCapacity = new Seen(plants, width);
    seenDelta = new Seen(plants, width);
    constant = new double[plants];
    inverseDelta = new double[n];
    capacity = new double[n];
    scale = new double[n];
    z = new double[n];
    negative = new double[n];
    e = new double[n];
    onePlus = new double[n];
    log = new double[n];
    scratch = new double[n];
    activity = new double[n];
    curvature = new double[n];
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
      later[p * width + seat] = all.get(p).later();
      isDelayed[p] = all.get(p).later().size() > 0; // the same in every seat
    }
  }

  @Override
  public void prepare(int seat, MonthArrays month) {
    for (int p = 0; p < plants; p++) {
      double usd = -month.operatingCost[p] - month.wedge[p];
      if (isDelayed[p]) {
        usd += later[p * width + seat].dot(month.expectedPrice);
      }
      constant[p] = usd;
    }
    terms.setConstants(seat, constant);
    int changed = seenCapacity.next(seat, month.capacity, 0);
    while (changed < plants) {
      setSize(changed, seat, month);
      changed = seenCapacity.next(seat, month.capacity, changed + 1);
    }
    changed = seenDelta.next(seat, month.plantDelta, 0);
    while (changed < plants) {
      setSize(changed, seat, month);
      changed = seenDelta.next(seat, month.plantDelta, changed + 1);
    }
  }

  private void setSize(int p, int seat, MonthArrays month) {
    int i = p * width + seat;
    boolean runs = month.capacity[p] > 0;
    terms.setActive(p, seat, runs);
    capacity[i] = runs ? month.capacity[p] : 0;
    scale[i] = runs ? month.capacity[p] * month.plantDelta[p] : 0;
    inverseDelta[i] = runs ? 1 / month.plantDelta[p] : 0; // z is then 0
  }

  /// Activity of a plant in a seat at the prices last evaluated, t/month.
  public double activity(int plant, int seat) {
    return activity[plant * width + seat];
  }

  @Override
  public void evaluate(double[] prices, double[] gradient, double[] surplus) {
    int n = plants * width;
    terms.margins(prices, z);
    for (int i = 0; i < n; i++) {
      z[i] *= inverseDelta[i];
      negative[i] = -Math.abs(z[i]); // e^-|z| never overflows
    }
    Exp.of(negative, e, scratch, n);
    for (int i = 0; i < n; i++) {
      onePlus[i] = 1 + e[i];
    }
    Log.of(onePlus, log, scratch, n);
    softPlus(n);
    answer(n);
    Rows.addTotal(surplus, scratch, plants, width);
    terms.addGradient(activity, gradient);
  }

  private void softPlus(int n) {
    for (int i = 0; i < n; i++) {
      double tail = Log.onePlus(e[i], onePlus[i], log[i]);
      scratch[i] = scale[i] * (Math.max(z[i], 0) + tail);
    }
  }

  private void answer(int n) {
    for (int i = 0; i < n; i++) {
      negative[i] = Math.max(z[i], 0);
      z[i] = Math.min(negative[i] * STEEP, 1); // 1 above 0, 0 below
      onePlus[i] = 1 / onePlus[i];
    }
    for (int i = 0; i < n; i++) {
      double share = (z[i] + (1 - z[i]) * e[i]) * onePlus[i];
      double x = capacity[i] * share;
      activity[i] = x;
      curvature[i] = x * (1 - share) * inverseDelta[i];
    }
  }

  @Override
  public void addCurvature(double[] hessian) {
    terms.addCurvature(curvature, hessian);
  }
}
