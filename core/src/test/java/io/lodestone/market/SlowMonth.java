// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Terms;

/// The month once more, slowly: written from section 2 of the model contract alone, sharing no
/// formula with the package. Prices are found by a dense Newton's method on D whose Hessian is made
/// of differences of the excess supplies.
///
/// It knows the network and the numbers of the month, and nothing of sparsity or derivatives.
final class SlowMonth {

  private final Network net;
  private final MonthInputs in;
  private final int markets;
  private final int priced;

  /// π of markets, φ of markets that have a forward market in their order, then λ of quotas.
  final double[] price;

  private final int[] forwardMarket;

  SlowMonth(Network net, MonthInputs in) {
    this.net = net;
    this.in = in;
    this.markets = net.markets().size();
    this.forwardMarket =
        java.util.stream.IntStream.range(0, markets).filter(this::hasForward).toArray();
    this.priced = markets + forwardMarket.length;
    this.price = new double[priced + net.quotas().size()];
    for (int i = 0; i < priced; i++) {
      price[i] = in.basePrice(i < markets ? i : forwardMarket[i - markets]);
    }
    for (int k = 0; k < net.quotas().size(); k++) {
      price[priced + k] = isOpen(k) ? 0 : 1;
    }
  }

  /// The month at prices known already.
  SlowMonth(Network net, MonthInputs in, MonthSolution solved) {
    this(net, in);
    for (int i = 0; i < priced; i++) {
      price[i] = i < markets ? solved.price(i) : solved.forwardPrice(forwardMarket[i - markets]);
    }
    for (int k = 0; k < net.quotas().size(); k++) {
      price[priced + k] = solved.licencePrice(k);
    }
  }

  private boolean hasForward(int market) {
    for (int l = 0; l < net.lanes().size(); l++) {
      if (net.laneTo(l) == market && net.lanes().at(l).transitMonths() > 0) {
        return true;
      }
    }
    for (int p = 0; p < net.plants().size(); p++) {
      for (int k = 0; k < net.recipe(p).size(); k++) {
        if (net.recipe(p).index(k) == market && isLater(p, net.recipe(p).coefficient(k))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOpen(int quota) {
    return in.quotaCap(quota) == Double.POSITIVE_INFINITY;
  }

  /// Newton steps until none moves a price by more than a share.
  ///
  /// @return steps used
  int solve(double share, int mostSteps) {
    for (int step = 1; step <= mostSteps; step++) {
      double[] move = newtonMove();
      double length = 1;
      double largest = 0;
      for (int v = 0; v < move.length; v++) {
        largest = Math.max(largest, price[v] > 0 ? Math.abs(move[v]) / price[v] : 0);
        if (move[v] < -0.9 * price[v]) {
          length = Math.min(length, -0.9 * price[v] / move[v]);
        }
      }
      double before = surplus();
      double[] start = price.clone();
      walk(start, move, length);
      while (largest > 1e-4 && !(surplus() < before)) {
        length /= 2;
        walk(start, move, length);
      }
      if (largest < share) {
        return step;
      }
    }
    throw new IllegalStateException("no rest after " + mostSteps + " steps");
  }

  private void walk(double[] start, double[] move, double length) {
    for (int v = 0; v < price.length; v++) {
      price[v] = start[v] + length * move[v];
    }
  }

  /// −H⁻¹·(excess supplies), with H by central differences.
  private double[] newtonMove() {
    int n = price.length;
    double[][] system = new double[n][n + 1];
    double[] here = excesses();
    for (int j = 0; j < n; j++) {
      if (j >= priced && isOpen(j - priced)) {
        system[j][j] = 1;
        continue;
      }
      double at = price[j];
      double h = 1e-6 * at;
      price[j] = at + h;
      double[] up = excesses();
      price[j] = at - h;
      double[] down = excesses();
      price[j] = at;
      for (int i = 0; i < n; i++) {
        system[i][j] = (up[i] - down[i]) / (2 * h);
      }
    }
    for (int i = 0; i < n; i++) {
      system[i][n] = -here[i];
    }
    return eliminate(system);
  }

  private static double[] eliminate(double[][] a) {
    int n = a.length;
    for (int c = 0; c < n; c++) {
      int best = c;
      for (int r = c + 1; r < n; r++) {
        best = Math.abs(a[r][c]) > Math.abs(a[best][c]) ? r : best;
      }
      double[] row = a[best];
      a[best] = a[c];
      a[c] = row;
      for (int r = c + 1; r < n; r++) {
        double factor = a[r][c] / row[c];
        for (int k = c; k <= n && factor != 0; k++) { // exact: most are
          a[r][k] -= factor * row[k];
        }
      }
    }
    double[] x = new double[n];
    for (int r = n - 1; r >= 0; r--) {
      double sum = a[r][n];
      for (int k = r + 1; k < n; k++) {
        sum -= a[r][k] * x[k];
      }
      x[r] = sum / a[r][r];
    }
    return x;
  }

  /// What is left over of every market, forward market and quota.
  double[] excesses() {
    double[] sum = new double[price.length];
    for (int m = 0; m < markets; m++) {
      sum[m] = in.available(m) - closing(m);
    }
    for (int i = markets; i < priced; i++) {
      int m = forwardMarket[i - markets];
      sum[i] = in.underWay(m) - position(m);
    }
    for (int p = 0; p < net.plants().size(); p++) {
      Terms recipe = net.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        double a = recipe.coefficient(k);
        sum[place(recipe.index(k), isLater(p, a))] += a * activity(p);
      }
    }
    for (int l = 0; l < net.lanes().size(); l++) {
      sum[net.laneFrom(l)] -= flow(l);
      sum[place(net.laneTo(l), isLater(l))] += flow(l);
    }
    for (int u = 0; u < net.endUses().size(); u++) {
      sum[net.endUseMarket(u)] -= demand(u);
    }
    for (int k = 0; k < net.quotas().size(); k++) {
      sum[priced + k] = isOpen(k) ? 0 : unused(k);
    }
    return sum;
  }

  /// C − what is counted − μ/λ.
  private double unused(int quota) {
    double sum = in.quotaCap(quota) - in.quotaMu(quota) / price[priced + quota];
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

  /// The variable that prices a market's goods, now or later.
  private int place(int market, boolean later) {
    return later ? markets + java.util.Arrays.binarySearch(forwardMarket, market) : market;
  }

  private boolean isLater(int plant, double coefficient) {
    return coefficient > 0 && net.processOf(plant).leadMonths() > 0;
  }

  private boolean isLater(int lane) {
    return net.lanes().at(lane).transitMonths() > 0;
  }

  private double licences(Quota.Kind kind, String id) {
    double sum = 0;
    for (int k = 0; k < net.quotas().size(); k++) {
      for (Quota.Cover cover : net.quotas().at(k).covers()) {
        if (cover.kind() == kind && cover.id().equals(id) && !isOpen(k)) {
          sum += cover.weight() * price[priced + k];
        }
      }
    }
    return sum;
  }

  private double plantArgument(int p) {
    Terms recipe = net.recipe(p);
    double margin = -in.operatingCost(p) - in.wedge(p);
    for (int k = 0; k < recipe.size(); k++) {
      double a = recipe.coefficient(k);
      margin += a * price[place(recipe.index(k), isLater(p, a))];
    }
    return (margin - licences(Quota.Kind.PLANT, net.plants().idAt(p))) / in.plantDelta(p);
  }

  private double laneArgument(int l) {
    double gap = price[place(net.laneTo(l), isLater(l))] - price[net.laneFrom(l)];
    double margin = gap - in.laneFriction(l) - in.laneDuty(l);
    margin -= licences(Quota.Kind.LANE, net.lanes().idAt(l));
    return margin / in.laneDelta(l) - Math.log(in.laneHeadroom(l) - 1);
  }

  double activity(int p) {
    return in.capacity(p) > 0 ? in.capacity(p) / (1 + Math.exp(-plantArgument(p))) : 0;
  }

  double flow(int l) {
    return in.laneChannel(l) > 0 ? in.laneChannel(l) / (1 + Math.exp(-laneArgument(l))) : 0;
  }

  double demand(int u) {
    double r = price[net.endUseMarket(u)] / in.basePrice(net.endUseMarket(u));
    double chi = in.chokeMultiple(u);
    double left = Math.max(0, 1 - Math.pow(r / chi, 4));
    double norm = Math.pow(1 - Math.pow(chi, -4), 2);
    return in.useReference(u) * Math.pow(r, -in.elasticity(u)) * left * left / norm;
  }

  double closing(int m) {
    double ratio = price[m] / in.expectedPrice(m);
    return in.storeTarget(m) * Math.pow(ratio, -net.behaviour().storeExponent());
  }

  double position(int m) {
    double ratio = price[place(m, true)] / in.expectedForwardPrice(m);
    return in.positionTarget(m) * Math.pow(ratio, -net.behaviour().storeExponent());
  }

  /// D: the contributions of the table in section 2, one after the other, USD/month.
  double surplus() {
    double sum = 0;
    for (int p = 0; p < net.plants().size(); p++) {
      sum +=
          in.capacity(p) > 0 ? in.capacity(p) * in.plantDelta(p) * softPlus(plantArgument(p)) : 0;
    }
    for (int l = 0; l < net.lanes().size(); l++) {
      double most = in.laneChannel(l);
      sum += most > 0 ? most * in.laneDelta(l) * softPlus(laneArgument(l)) : 0;
    }
    for (int u = 0; u < net.endUses().size(); u++) {
      sum -= spending(u);
    }
    double eta = net.behaviour().storeExponent();
    for (int m = 0; m < markets; m++) {
      double scale = in.storeTarget(m) * in.expectedPrice(m);
      double ratio = price[m] / in.expectedPrice(m);
      sum += scale * Math.pow(ratio, 1 - eta) / (eta - 1) + in.available(m) * price[m];
    }
    for (int i = markets; i < priced; i++) {
      int m = forwardMarket[i - markets];
      double scale = in.positionTarget(m) * in.expectedForwardPrice(m);
      double ratio = price[i] / in.expectedForwardPrice(m);
      sum += scale * Math.pow(ratio, 1 - eta) / (eta - 1) + in.underWay(m) * price[i];
    }
    for (int k = 0; k < net.quotas().size(); k++) {
      if (!isOpen(k)) {
        double licence = price[priced + k];
        sum += in.quotaCap(k) * licence - in.quotaMu(k) * Math.log(licence);
      }
    }
    return sum;
  }

  private static double softPlus(double z) {
    return z > 30 ? z : Math.log(1 + Math.exp(z));
  }

  /// ∫ q dπ by the closed form of section 2.
  private double spending(int u) {
    int m = net.endUseMarket(u);
    double chi = in.chokeMultiple(u);
    double v = Math.min(price[m] / in.basePrice(m), chi);
    double e = in.elasticity(u);
    double norm = Math.pow(1 - Math.pow(chi, -4), 2);
    double[] factor = {1, -2 * Math.pow(chi, -4), Math.pow(chi, -8)};
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      double power = 1 + 4 * k - e; // exact comparison: a logarithm there
      sum += factor[k] * (power == 0 ? Math.log(v) : Math.pow(v, power) / power);
    }
    return in.useReference(u) * in.basePrice(m) * sum / norm;
  }
}
