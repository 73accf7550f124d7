// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Terms;
import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The linear programme that a month tends to as it loses its smoothness: the greatest welfare
/// subject to capacities, balances and caps (model contract, section 2). For networks without
/// transit and lead times.
///
/// The curves of end uses and stores are stairs of some 300 steps; the value of what a user gets is
/// counted up to the choke price.
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

  /// The programme; row m is the balance of market m, its dual is minus the price.
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
        builder.addEntry(recipe.index(k), x, -recipe.coefficient(k));
      }
    }
  }

  private void addLanes() {
    for (int l = 0; l < net.lanes().size(); l++) {
      double most = in.laneReference(l) > 0 ? INFINITY : 0;
      String id = net.lanes().idAt(l);
      int y = builder.addColumn(id, 0, most, -in.laneFriction(l) - in.laneDuty(l));
      builder.addEntry(net.laneFrom(l), y, 1).addEntry(net.laneTo(l), y, -1);
      for (int k = 0; k < net.quotas().size(); k++) {
        for (Quota.Cover cover : net.quotas().at(k).covers()) {
          if (cover.kind() == Quota.Kind.LANE && cover.id().equals(id)) {
            builder.addEntry(net.markets().size() + k, y, cover.weight());
          }
        }
      }
    }
  }

  /// Prices between which the curves of a market are flat, falling, USD/t.
  private double[] stepPrices(int m) {
    double unit = in.basePrice(m);
    DoubleStream coarse =
        IntStream.rangeClosed(0, COARSE)
            .mapToDouble(k -> unit * DEAREST * Math.pow(CHEAPEST / DEAREST, (double) k / COARSE));
    DoubleStream fine =
        IntStream.rangeClosed(-FINE / 2, FINE / 2)
            .mapToDouble(k -> month.price(m) * Math.exp(0.002 * (k + 0.37)));
    double[] rising = DoubleStream.concat(coarse, fine).sorted().toArray();
    return IntStream.range(0, rising.length)
        .mapToDouble(k -> rising[rising.length - 1 - k])
        .toArray();
  }

  private void addUses() {
    for (int u = 0; u < net.endUses().size(); u++) {
      String id = net.endUses().idAt(u);
      int m = net.endUseMarket(u);
      double[] prices = stepPrices(m);
      double choke = in.chokeMultiple(u) * in.basePrice(m);
      double taken = demand(u, choke);
      // whoever goes without gives up the choke price; the rest of the demand pays less and less
      int first = builder.addColumn(id + ".first", -INFINITY, taken, choke);
      builder.addEntry(m, first, 1);
      for (int step = 0; step + 1 < prices.length; step++) {
        double high = Math.min(choke, prices[step]);
        double low = Math.min(choke, prices[step + 1]);
        double width = demand(u, low) - demand(u, high);
        if (width > 0) {
          int q = builder.addColumn(id + "." + step, 0, width, Math.sqrt(high * low));
          builder.addEntry(m, q, 1);
        }
      }
    }
  }

  private void addStores() {
    for (int m = 0; m < net.markets().size(); m++) {
      String id = net.markets().idAt(m);
      double[] prices = stepPrices(m);
      for (int step = 0; step + 1 < prices.length; step++) {
        double low = prices[step + 1];
        double before = step == 0 ? 0 : stock(m, prices[step]);
        double value = Math.sqrt(low * prices[step]);
        int s = builder.addColumn(id + ".store." + step, 0, stock(m, low) - before, value);
        builder.addEntry(m, s, 1);
      }
    }
  }

  private double demand(int u, double price) {
    return in.useReference(u)
        * Math.pow(price / in.basePrice(net.endUseMarket(u)), -in.elasticity(u));
  }

  private double stock(int m, double price) {
    return in.storeTarget(m) * Math.pow(in.expectedPrice(m) / price, 2);
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
      sum += programme.valueOf(u, month.demand(u) - month.without(u));
    }
    for (int m = 0; m < net.markets().size(); m++) {
      // ∫ πᵉ·(s/S)^(−1/2) ds
      sum += 2 * in.expectedPrice(m) * Math.sqrt(month.closing(m) * in.storeTarget(m));
    }
    return sum;
  }

  private double valueOf(int u, double consumption) {
    double base = in.basePrice(net.endUseMarket(u));
    double choke = in.chokeMultiple(u) * base;
    double first = demand(u, choke);
    if (consumption <= first) {
      return choke * consumption;
    }
    double power = 1 - 1 / in.elasticity(u);
    double reference = in.useReference(u);
    double rest = Math.pow(consumption / reference, power) - Math.pow(first / reference, power);
    return choke * first + base * reference * rest / power;
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
