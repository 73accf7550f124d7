// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Terms;

/// The month once more, slowly: written from section 2 of the model contract alone, sharing no
/// formula with the package. Prices are found market by market, each by halving the interval in
/// which its excess supply changes sign, sweep after sweep; then licence by licence.
///
/// It knows the network and the numbers of the month, and nothing of derivatives.
final class SlowMonth {

  private final Network net;
  private final MonthInputs in;
  private final int markets;

  /// π of markets, then λ of quotas.
  final double[] price;

  SlowMonth(Network net, MonthInputs in) {
    this.net = net;
    this.in = in;
    this.markets = net.markets().size();
    this.price = new double[markets + net.quotas().size()];
    for (int m = 0; m < markets; m++) {
      price[m] = in.basePrice(m);
    }
    for (int k = 0; k < net.quotas().size(); k++) {
      price[markets + k] = isOpen(k) ? 0 : 1;
    }
  }

  /// The month at prices known already.
  SlowMonth(Network net, MonthInputs in, MonthSolution solved) {
    this(net, in);
    for (int m = 0; m < markets; m++) {
      price[m] = solved.price(m);
    }
    for (int k = 0; k < net.quotas().size(); k++) {
      price[markets + k] = solved.licencePrice(k);
    }
  }

  private boolean isOpen(int quota) {
    return in.quotaCap(quota) == Double.POSITIVE_INFINITY;
  }

  /// Sweeps until no price moves by more than a share in a sweep.
  ///
  /// @return sweeps used
  int solve(double share, int mostSweeps) {
    for (int sweep = 1; sweep <= mostSweeps; sweep++) {
      double moved = 0;
      for (int v = 0; v < price.length; v++) {
        if (v < markets || !isOpen(v - markets)) {
          double before = price[v];
          bisect(v);
          moved = Math.max(moved, Math.abs(Math.log(price[v] / before)));
        }
      }
      if (moved < share) {
        return sweep;
      }
    }
    throw new IllegalStateException("no rest after " + mostSweeps + " sweeps");
  }

  private void bisect(int v) {
    double centre = price[v];
    double step = 1e-4;
    while (excessAt(v, centre * Math.exp(-step)) > 0) {
      step *= 4;
    }
    double low = centre * Math.exp(-step);
    step = 1e-4;
    while (excessAt(v, centre * Math.exp(step)) < 0) {
      step *= 4;
    }
    double high = centre * Math.exp(step);
    for (int halving = 0; halving < 60 && high / low > 1 + 1e-15; halving++) {
      double middle = Math.sqrt(low * high);
      if (excessAt(v, middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    price[v] = Math.sqrt(low * high);
  }

  private double excessAt(int v, double value) {
    price[v] = value;
    return v < markets ? excess(v) : unused(v - markets);
  }

  /// Excess supply of a market, t.
  private double excess(int m) {
    double sum = in.available(m) - closing(m);
    for (int p = 0; p < net.plants().size(); p++) {
      Terms recipe = net.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        if (recipe.index(k) == m && !isLater(p, recipe.coefficient(k))) {
          sum += recipe.coefficient(k) * activity(p);
        }
      }
    }
    for (int l = 0; l < net.lanes().size(); l++) {
      if (net.laneFrom(l) == m) {
        sum -= flow(l);
      } else if (net.laneTo(l) == m && net.lanes().at(l).transitMonths() == 0) {
        sum += flow(l);
      }
    }
    for (int u = 0; u < net.endUses().size(); u++) {
      if (net.endUseMarket(u) == m) {
        sum += without(u) - demand(u);
      }
    }
    return sum;
  }

  /// C − what is counted − μ/λ.
  private double unused(int quota) {
    double sum = in.quotaCap(quota) - in.quotaMu(quota) / price[markets + quota];
    for (Quota.Cover cover : net.quotas().at(quota).covers()) {
      sum -=
          cover.weight()
              * switch (cover.kind()) {
                case LANE -> flow(net.lanes().getIndex(cover.id()));
                case PLANT -> activity(net.plants().getIndex(cover.id()));
              };
    }
    return sum;
  }

  private boolean isLater(int plant, double coefficient) {
    return coefficient > 0 && net.processOf(plant).leadMonths() > 0;
  }

  private double licences(Quota.Kind kind, String id) {
    double sum = 0;
    for (int k = 0; k < net.quotas().size(); k++) {
      for (Quota.Cover cover : net.quotas().at(k).covers()) {
        if (cover.kind() == kind && cover.id().equals(id) && !isOpen(k)) {
          sum += cover.weight() * price[markets + k];
        }
      }
    }
    return sum;
  }

  private double plantArgument(int p) {
    Terms recipe = net.recipe(p);
    double margin = -in.operatingCost(p) - in.wedge(p);
    for (int k = 0; k < recipe.size(); k++) {
      int m = recipe.index(k);
      double a = recipe.coefficient(k);
      margin += a * (isLater(p, a) ? in.expectedPrice(m) : price[m]);
    }
    return (margin - licences(Quota.Kind.PLANT, net.plants().idAt(p))) / in.plantDelta(p);
  }

  double activity(int p) {
    return in.capacity(p) / (1 + Math.exp(-plantArgument(p)));
  }

  double flow(int l) {
    if (in.laneReference(l) == 0) { // exact: a ban
      return 0;
    }
    int to = net.laneTo(l);
    double there = net.lanes().at(l).transitMonths() > 0 ? in.expectedPrice(to) : price[to];
    double margin = there - price[net.laneFrom(l)] - in.laneFriction(l) - in.laneDuty(l);
    margin -= licences(Quota.Kind.LANE, net.lanes().idAt(l));
    return in.laneReference(l) * Math.exp(margin / in.laneDelta(l));
  }

  double demand(int u) {
    int m = net.endUseMarket(u);
    return in.useReference(u) * Math.pow(price[m] / in.basePrice(m), -in.elasticity(u));
  }

  double without(int u) {
    int m = net.endUseMarket(u);
    double choke = in.chokeMultiple(u) * in.basePrice(m);
    return in.useReference(u) * Math.exp((price[m] - choke) / (0.05 * choke));
  }

  double closing(int m) {
    double ratio = price[m] / in.expectedPrice(m);
    return in.storeTarget(m) * Math.pow(ratio, -net.behaviour().storeExponent());
  }

  /// D: the contributions of the table in section 2, one after the other, USD/month.
  double surplus() {
    double sum = 0;
    for (int p = 0; p < net.plants().size(); p++) {
      double z = plantArgument(p);
      double log = z > 30 ? z : Math.log(1 + Math.exp(z));
      sum += in.capacity(p) * in.plantDelta(p) * log;
    }
    for (int l = 0; l < net.lanes().size(); l++) {
      sum += in.laneDelta(l) * flow(l);
    }
    for (int u = 0; u < net.endUses().size(); u++) {
      int m = net.endUseMarket(u);
      double ratio = price[m] / in.basePrice(m);
      double scale = in.useReference(u) * in.basePrice(m);
      double e = in.elasticity(u);
      sum -= e == 1 ? scale * Math.log(ratio) : scale * Math.pow(ratio, 1 - e) / (1 - e);
      sum += 0.05 * in.chokeMultiple(u) * in.basePrice(m) * without(u);
    }
    double eta = net.behaviour().storeExponent();
    for (int m = 0; m < markets; m++) {
      double ratio = price[m] / in.expectedPrice(m);
      double scale = in.storeTarget(m) * in.expectedPrice(m);
      sum += scale * Math.pow(ratio, 1 - eta) / (eta - 1) + in.available(m) * price[m];
    }
    for (int k = 0; k < net.quotas().size(); k++) {
      if (!isOpen(k)) {
        double licence = price[markets + k];
        sum += in.quotaCap(k) * licence - in.quotaMu(k) * Math.log(licence);
      }
    }
    return sum;
  }
}
