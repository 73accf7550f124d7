// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Sketch;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What every kind of response keeps: its gradient is that of its surplus, its curvature that of
/// its gradient, its surplus is convex, and extreme prices break nothing. The network has each
/// kind's variants: with and without lead time, transit and licence.
///
/// ```
/// mine-a ─ore→ separator-a (lead 2) ─┬─light─→ use a
///                                    └─heavy─→ use a, b      lanes a→b at once, b→a in 2 months
/// ```
abstract class ResponseContract {

  /// Six markets, two forward markets (a/heavy, a/light), two quotas.
  static final int VARIABLES = 10;

  final Network network =
      new Sketch()
          .commodity("heavy", 900)
          .commodity("light", 40)
          .commodity("ore", 20)
          .process("mine", Map.of("ore", 1.0))
          .process(
              "separator",
              Map.of("ore", -1.0, "light", 0.6, "heavy", 0.05),
              2,
              io.lodestone.network.Growth.NONE)
          .process("splitter", Map.of("ore", -1.0, "light", 0.5, "heavy", 0.04))
          .plant("mine-a", "a", "mine", 100, 12)
          .plant("separator-a", "a", "separator", 60, 30)
          .plant("splitter-b", "b", "splitter", 50, 25)
          .lane("heavy", "a", "b", 0)
          .lane("heavy", "b", "a", 2)
          .lane("ore", "a", "b", 0)
          .use("a", "light", 0.4)
          .use("a", "heavy", 1)
          .use("b", "heavy", 1.7)
          .quota(
              new Quota(
                  "exports",
                  "exports",
                  5,
                  0,
                  9,
                  List.of(
                      new Quota.Cover(Quota.Kind.LANE, "heavy:a>b", 1),
                      new Quota.Cover(Quota.Kind.LANE, "heavy:b>a", 0.5))))
          .quota(
              new Quota(
                  "mining",
                  "mining",
                  80,
                  0,
                  9,
                  List.of(
                      new Quota.Cover(Quota.Kind.PLANT, "mine-a", 2),
                      new Quota.Cover(Quota.Kind.PLANT, "separator-a", 1),
                      new Quota.Cover(Quota.Kind.LANE, "ore:a>b", 1))))
          .build();

  final MonthArrays month = new MonthArrays(network);

  /// The kind under test, reading [#month].
  abstract Response response();

  ResponseContract() {
    for (int m = 0; m < network.markets().size(); m++) {
      month.basePrice[m] = network.markets().at(m).basePriceUsdPerTonne();
      month.expectedPrice[m] = 1.1 * month.basePrice[m];
      month.available[m] = 7 + m;
      month.throughput[m] = 50;
      month.storeTarget[m] = 3 + m;
    }
    for (int f = 0; f < network.forwards().size(); f++) {
      month.expectedForward[f] = 1.2 * month.basePrice[network.forwards().market(f)];
      month.underWay[f] = 9 + f;
      month.positionTarget[f] = 6 + f;
    }
    double[] sizes = {100, 60, 50};
    for (int p = 0; p < sizes.length; p++) {
      month.capacity[p] = sizes[p];
      month.plantDelta[p] = 3 + p;
      month.operatingCost[p] = network.plants().at(p).operatingCostUsdPerTonne();
      month.wedge[p] = p - 1;
      month.laneUsual[p] = 4 + p;
      month.laneHeadroom[p] = 2 - 0.4 * p;
      month.laneChannel[p] = month.laneHeadroom[p] * month.laneUsual[p];
      month.laneDelta[p] = 60 + 5 * p;
      month.laneFriction[p] = 3 * p;
      month.laneDuty[p] = p;
      month.useReference[p] = 20 + p;
      month.elasticity[p] = network.endUses().at(p).elasticity();
      month.chokeMultiple[p] = 2 + p;
    }
    month.quotaCap[0] = 5;
    month.quotaMu[0] = 0.7;
    month.quotaCap[1] = 80;
    month.quotaMu[1] = 3;
  }

  @Test
  void gradientIsTheDifferenceOfTheSurplus() {
    Response response = response();
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 40; trial++) {
      double[] prices = prices(random);
      double[] gradient = gradient(response, prices);
      for (int i = 0; i < VARIABLES; i++) {
        double h = 1e-5 * prices[i];
        double up = surplus(response, moved(prices, i, h));
        double down = surplus(response, moved(prices, i, -h));
        // what rounding of the surplus leaves of a difference
        double rounding = 8 * Math.ulp(Math.abs(up) + 1) / h;
        assertThat(gradient[i])
            .isCloseTo((up - down) / (2 * h), within(1e-6 * Math.abs(gradient[i]) + rounding));
      }
    }
  }

  @Test
  void curvatureIsTheDifferenceOfTheGradient() {
    Response response = response();
    double[] dense = new double[VARIABLES * VARIABLES];
    response.bind((i, j) -> Math.max(i, j) * VARIABLES + Math.min(i, j));
    SplittableRandom random = new SplittableRandom(2);
    for (int trial = 0; trial < 40; trial++) {
      double[] prices = prices(random);
      gradient(response, prices);
      java.util.Arrays.fill(dense, 0);
      response.addCurvature(dense);
      for (int j = 0; j < VARIABLES; j++) {
        double h = 1e-5 * prices[j];
        double[] up = gradient(response, moved(prices, j, h));
        double[] down = gradient(response, moved(prices, j, -h));
        for (int i = 0; i < VARIABLES; i++) {
          double entry = dense[Math.max(i, j) * VARIABLES + Math.min(i, j)];
          double rounding = 8 * Math.ulp(Math.abs(up[i]) + 1) / h;
          assertThat(entry)
              .isCloseTo((up[i] - down[i]) / (2 * h), within(1e-6 * Math.abs(entry) + rounding));
        }
      }
    }
  }

  @Test
  void pairsOutsideTheCliquesStayZero() {
    Response response = response();
    boolean[] allowed = new boolean[VARIABLES * VARIABLES];
    for (int i = 0; i < VARIABLES; i++) {
      allowed[i * VARIABLES + i] = true;
    }
    for (int[] clique : response.cliques()) {
      for (int i : clique) {
        for (int j : clique) {
          allowed[i * VARIABLES + j] = true;
        }
      }
    }
    response.bind((i, j) -> {
      assertThat(allowed[i * VARIABLES + j]).as("pair %d, %d", i, j).isTrue();
      return i * VARIABLES + j;
    });
  }

  @Test
  void surplusIsConvexAlongRandomLines() {
    Response response = response();
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 200; trial++) {
      double[] a = prices(random);
      double[] b = prices(random);
      double[] middle = new double[VARIABLES];
      for (int i = 0; i < VARIABLES; i++) {
        middle[i] = (a[i] + b[i]) / 2;
      }
      double ends = (surplus(response, a) + surplus(response, b)) / 2;
      assertThat(surplus(response, middle)).isLessThanOrEqualTo(ends + 1e-12 * Math.abs(ends));
    }
  }

  @Test
  void extremePricesGiveNumbers() {
    Response response = response();
    double[] dense = new double[VARIABLES * VARIABLES];
    response.bind((i, j) -> Math.max(i, j) * VARIABLES + Math.min(i, j));
    for (double factor : new double[] {1e-9, 1e-3, 1, 1e3, 1e6}) {
      for (int raised = 0; raised < VARIABLES; raised++) {
        double[] prices = prices(new SplittableRandom(4));
        prices[raised] *= factor;
        assertThat(surplus(response, prices)).as("variable %d", raised).isFinite();
        assertThat(gradient(response, prices)).doesNotContain(Double.NaN);
        java.util.Arrays.fill(dense, 0);
        response.addCurvature(dense);
        for (double entry : dense) {
          assertThat(entry).isFinite();
        }
      }
    }
  }

  /// Prices between a half and twice the base price, licences of a few USD/t.
  double[] prices(SplittableRandom random) {
    double[] prices = new double[VARIABLES];
    for (int i = 0; i < VARIABLES; i++) {
      double centre = i < VARIABLES - 2 ? basePrices()[i] : 4;
      prices[i] = centre * Math.exp(1.4 * random.nextDouble() - 0.7);
    }
    return prices;
  }

  /// Base prices now and later, licences at nothing.
  double[] basePrices() {
    double[] prices = java.util.Arrays.copyOf(month.basePrice, VARIABLES);
    for (int f = 0; f < network.forwards().size(); f++) {
      prices[month.basePrice.length + f] = month.basePrice[network.forwards().market(f)];
    }
    return prices;
  }

  /// The variable of a market's forward market.
  int forward(String id) {
    return network.markets().size() + network.forwardOf(market(id));
  }

  int market(String id) {
    return network.markets().getIndex(id);
  }

  double[] gradient(Response response, double[] prices) {
    double[] gradient = new double[VARIABLES];
    evaluate(response, prices, gradient);
    return gradient;
  }

  double surplus(Response response, double[] prices) {
    return evaluate(response, prices, new double[VARIABLES]);
  }

  /// The share of D at prices in the month as it is now; the gradient is added to.
  double evaluate(Response response, double[] prices, double[] gradient) {
    double[] surplus = new double[1];
    response.prepare(0, month);
    response.evaluate(prices, gradient, surplus);
    return surplus[0];
  }

  static double[] moved(double[] prices, int variable, double by) {
    double[] result = prices.clone();
    result[variable] += by;
    return result;
  }
}
