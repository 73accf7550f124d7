// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.agree;

import io.lodestone.market.MonthInputs;
import io.lodestone.network.DemandCurve;
import io.lodestone.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The demand curves of a month as stairs, for programmes that know no curves. Steps are 7 % of the
/// price over all prices, and fine around a price of interest.
final class DemandSteps {

  private static final int COARSE = 200;
  private static final double DEAREST = 100;
  private static final double CHEAPEST = 1e-4;
  private static final int FINE = 400;

  private final Network network;
  private final MonthInputs in;
  private final double[] interest;
  private final double fine;

  /// @param interest price around which steps are fine, USD/t; `[market]`
  /// @param fine height of those steps over the price
  DemandSteps(Network network, MonthInputs in, double[] interest, double fine) {
    this.network = network;
    this.in = in;
    this.interest = interest;
    this.fine = fine;
  }

  /// Some of a demand that is worth the same.
  ///
  /// @param tonnes width
  /// @param usdPerTonne what a tonne is worth to the user
  record Step(double tonnes, double usdPerTonne) {}

  /// What the user takes at the choke price: nothing, though that is where it goes without.
  Step first(int use) {
    double choke = in.chokeMultiple(use) * in.basePrice(network.endUseMarket(use));
    return new Step(demand(use, choke), choke);
  }

  /// What it takes beyond that, dearest first.
  List<Step> rest(int use) {
    int market = network.endUseMarket(use);
    double choke = in.chokeMultiple(use) * in.basePrice(market);
    double[] prices = prices(market);
    List<Step> steps = new ArrayList<>();
    for (int k = prices.length - 1; k > 0; k--) {
      double high = Math.min(choke, prices[k]);
      double low = Math.min(choke, prices[k - 1]);
      double width = demand(use, low) - demand(use, high);
      if (width > 0) {
        steps.add(new Step(width, Math.sqrt(high * low)));
      }
    }
    return steps;
  }

  /// Rising prices between which the stairs are flat.
  private double[] prices(int market) {
    double unit = in.basePrice(market);
    DoubleStream coarse =
        IntStream.rangeClosed(0, COARSE)
            .mapToDouble(k -> unit * DEAREST * Math.pow(CHEAPEST / DEAREST, (double) k / COARSE));
    DoubleStream around =
        IntStream.rangeClosed(-FINE / 2, FINE / 2)
            .mapToDouble(k -> interest[market] * Math.exp(fine * k));
    return DoubleStream.concat(coarse, around).filter(p -> p > 0).sorted().toArray();
  }

  private double demand(int use, double price) {
    double base = in.basePrice(network.endUseMarket(use));
    return new DemandCurve(in.useReference(use), base, in.elasticity(use), in.chokeMultiple(use))
        .bought(price);
  }
}
