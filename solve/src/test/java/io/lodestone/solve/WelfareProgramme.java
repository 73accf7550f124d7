// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.DemandCurve;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Terms;
import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The linear programme that a month tends to as it loses its smoothness: the greatest welfare
/// subject to capacities of plants and channels, balances of what is there and of what comes later,
/// and caps (model contract, section 2).
///
/// The curves of end uses, stores and positions are stairs of some 300 steps; the value of what a
/// user gets is counted up to the choke price.
final class WelfareProgramme {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /// Steps of a curve over all prices, 7 % each, and in the fifth around a price of interest, 0.2
  /// %.
  private static final int COARSE = 200;

  private static final int FINE = 100;

  private static final double DEAREST = 100;
  private static final double CHEAPEST = 1e-4;

  private final Network net;
  private final MonthInputs in;
  private final LinearModelBuilder builder = LinearModelBuilder.maximise();

  private final MonthSolution month;

  private WelfareProgramme(Network net, MonthInputs in, MonthSolution month) {
    this.net = net;
    this.in = in;
    this.month = month;
  }

  /// The programme; row m is the balance of market m, then come those of forward markets; their
  /// duals are minus the prices.
  ///
  /// @param month whose prices are those of interest: curves have finer steps there, so that an
  ///   optimum elsewhere shows as a difference, only less exactly
  static LinearModel of(Network net, MonthInputs in, MonthSolution month) {
    WelfareProgramme programme = new WelfareProgramme(net, in, month);
    programme.addRows();
    programme.addPlants();
    programme.addLanes();
    programme.addUses();
    programme.addStores();
    return programme.builder.build();
  }

  /// What leaves a market is at most what enters it beside `available`.
  private void addRows() {
    for (int m = 0; m < net.markets().size(); m++) {
      builder.addRow(net.markets().idAt(m), -INFINITY, in.available(m));
    }
    for (int f = 0; f < net.forwards().size(); f++) {
      int m = net.forwards().market(f);
      builder.addRow(net.markets().idAt(m) + ".later", -INFINITY, in.underWay(m));
    }
    for (int k = 0; k < net.quotas().size(); k++) {
      builder.addRow(net.quotas().idAt(k), -INFINITY, in.quotaCap(k));
    }
  }

  private void addPlants() {
    for (int p = 0; p < net.plants().size(); p++) {
      double cost = in.operatingCost(p) + in.wedge(p);
      int x = builder.addColumn(net.plants().idAt(p), 0, in.capacity(p), -cost);
      Terms recipe = net.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        boolean later = net.forwards().isPlantLater(p) && recipe.coefficient(k) > 0;
        builder.addEntry(row(recipe.index(k), later), x, -recipe.coefficient(k));
      }
    }
  }

  private void addLanes() {
    for (int l = 0; l < net.lanes().size(); l++) {
      String id = net.lanes().idAt(l);
      int y = builder.addColumn(id, 0, in.laneChannel(l), -in.laneFriction(l) - in.laneDuty(l));
      int to = row(net.laneTo(l), net.forwards().isLaneLater(l));
      builder.addEntry(net.laneFrom(l), y, 1).addEntry(to, y, -1);
      for (int k = 0; k < net.quotas().size(); k++) {
        for (Quota.Cover cover : net.quotas().at(k).covers()) {
          if (cover.kind() == Quota.Kind.LANE && cover.id().equals(id)) {
            builder.addEntry(net.markets().size() + net.forwards().size() + k, y, cover.weight());
          }
        }
      }
    }
  }

  private int row(int market, boolean later) {
    return later ? net.markets().size() + net.forwardOf(market) : market;
  }

  /// Prices between which the curves of a market are flat, falling, USD/t.
  ///
  /// @param priceOfInterest around which the steps are fine
  private static double[] stepPrices(double unit, double priceOfInterest) {
    DoubleStream coarse =
        IntStream.rangeClosed(0, COARSE)
            .mapToDouble(k -> unit * DEAREST * Math.pow(CHEAPEST / DEAREST, (double) k / COARSE));
    DoubleStream fine =
        IntStream.rangeClosed(-FINE / 2, FINE / 2)
            .mapToDouble(k -> priceOfInterest * Math.exp(0.002 * (k + 0.37)));
    double[] rising = DoubleStream.concat(coarse, fine).sorted().toArray();
    return IntStream.range(0, rising.length)
        .mapToDouble(k -> rising[rising.length - 1 - k])
        .toArray();
  }

  private void addUses() {
    for (int u = 0; u < net.endUses().size(); u++) {
      String id = net.endUses().idAt(u);
      int m = net.endUseMarket(u);
      double[] prices = stepPrices(in.basePrice(m), month.price(m));
      DemandCurve curve = curve(u);
      double choke = in.chokeMultiple(u) * in.basePrice(m);
      for (int step = 0; step + 1 < prices.length; step++) {
        double high = Math.min(choke, prices[step]);
        double low = Math.min(choke, prices[step + 1]);
        double width = curve.bought(low) - curve.bought(high);
        if (width > 0) {
          // the mean value of what is bought at the lower price but not at the higher
          double paid = low * curve.bought(low) - high * curve.bought(high);
          double value = (paid + curve.area(low, high)) / width;
          int q = builder.addColumn(id + "." + step, 0, width, value);
          builder.addEntry(m, q, 1);
        }
      }
    }
  }

  private void addStores() {
    for (int m = 0; m < net.markets().size(); m++) {
      String id = net.markets().idAt(m);
      double expected = in.expectedPrice(m);
      double target = in.storeTarget(m);
      addHolder(
          id + ".store.",
          m,
          stepPrices(in.basePrice(m), month.price(m)),
          price -> held(target, expected, price));
      if (net.forwardOf(m) >= 0) {
        double later = in.expectedForwardPrice(m);
        double position = in.positionTarget(m);
        double[] prices = stepPrices(in.basePrice(m), month.forwardPrice(m));
        addHolder(id + ".position.", row(m, true), prices, price -> held(position, later, price));
      }
    }
  }

  private void addHolder(String id, int row, double[] prices, DoubleUnaryOperator held) {
    for (int step = 0; step + 1 < prices.length; step++) {
      double low = prices[step + 1];
      double before = step == 0 ? 0 : held.applyAsDouble(prices[step]);
      // the mean of ∫ πᵉ·(s/S)^(−1/2) ds over the step; the first reaches up to any price
      double value = step == 0 ? 2 * low : 2 / (1 / low + 1 / prices[step]);
      int s = builder.addColumn(id + step, 0, held.applyAsDouble(low) - before, value);
      builder.addEntry(row, s, 1);
    }
  }

  private DemandCurve curve(int u) {
    int m = net.endUseMarket(u);
    return new DemandCurve(
        in.useReference(u), in.basePrice(m), in.elasticity(u), in.chokeMultiple(u));
  }

  private static double held(double target, double expected, double price) {
    return target * Math.pow(expected / price, 2);
  }

  /// Welfare of a month by its flows, USD: what users and stores value less what plants and lanes
  /// cost, with the curves as they are, not in steps.
  static double welfare(Network net, MonthInputs in, MonthSolution month) {
    WelfareProgramme programme = new WelfareProgramme(net, in, month);
    double sum = 0;
    for (int p = 0; p < net.plants().size(); p++) {
      sum -= (in.operatingCost(p) + in.wedge(p)) * month.activity(p);
    }
    for (int l = 0; l < net.lanes().size(); l++) {
      sum -= (in.laneFriction(l) + in.laneDuty(l)) * month.flow(l);
    }
    for (int u = 0; u < net.endUses().size(); u++) {
      sum += programme.valueOf(u);
    }
    for (int m = 0; m < net.markets().size(); m++) {
      // ∫ πᵉ·(s/S)^(−1/2) ds
      sum += 2 * in.expectedPrice(m) * Math.sqrt(month.closing(m) * in.storeTarget(m));
      if (net.forwardOf(m) >= 0) {
        double value = Math.sqrt(month.position(m) * in.positionTarget(m));
        sum += 2 * in.expectedForwardPrice(m) * value;
      }
    }
    return sum;
  }

  /// What a user pays and would have paid more, up to the choke price.
  private double valueOf(int u) {
    int m = net.endUseMarket(u);
    double choke = in.chokeMultiple(u) * in.basePrice(m);
    return month.price(m) * month.demand(u) + curve(u).area(month.price(m), choke);
  }

  /// What users spend on a month at base prices, USD: a scale of welfare that knows no choke price.
  static double expenditure(Network net, MonthInputs in) {
    double sum = 0;
    for (int u = 0; u < net.endUses().size(); u++) {
      sum += in.basePrice(net.endUseMarket(u)) * in.useReference(u);
    }
    return sum;
  }
}
