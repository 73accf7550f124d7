// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Months one after another with noise in demand, mines and expectations, and bans of a commodity
/// from a region that come and go: the months of an ensemble without its simulation. Stocks and
/// voyages are carried on; so is what lanes usually carry.
final class NoisyMonths {

  private final Network net;
  private final BaseMonth base;
  private final MonthInputs in;
  private final SplittableRandom random;
  private final double[] stock;
  private final double[] usual;
  private final double[] logExpected;
  private final double[] logForward;
  private final double[] logDemand;
  private final double[] logMine;
  private final double[][] voyages;
  private final double[][] leads;
  private int month;
  private int banEnds;
  private int bannedRegion = -1;
  private int bannedCommodity;

  NoisyMonths(RandomNetworks.Case world, MonthInputs in, long seed) {
    this.net = world.network();
    this.base = world.base();
    this.in = in;
    this.random = new SplittableRandom(seed);
    BaseMonths.fill(in, world);
    int markets = net.markets().size();
    stock = new double[markets];
    logExpected = new double[markets];
    logForward = new double[markets];
    for (int m = 0; m < markets; m++) {
      stock[m] = net.markets().at(m).coverMonths() * base.throughput(m);
    }
    usual = new double[net.lanes().size()];
    voyages = new double[usual.length][];
    for (int l = 0; l < usual.length; l++) {
      usual[l] = base.laneReference(l);
      voyages[l] = new double[net.lanes().at(l).transitMonths()];
      Arrays.fill(voyages[l], base.laneFlow(l));
    }
    logDemand = new double[net.endUses().size()];
    logMine = new double[net.plants().size()];
    leads = new double[logMine.length][];
    for (int p = 0; p < leads.length; p++) {
      leads[p] = new double[net.processOf(p).leadMonths()];
      Arrays.fill(leads[p], base.activity(p));
    }
  }

  private double normal(double spread) {
    double sum = -6;
    for (int k = 0; k < 12; k++) {
      sum += random.nextDouble();
    }
    return spread * sum;
  }

  /// Fills the inputs of the next month.
  void open() {
    draw();
    double[] available = new double[stock.length];
    double[] underWay = new double[stock.length];
    for (int m = 0; m < stock.length; m++) {
      available[m] = stock[m] * (1 - net.markets().at(m).lossSharePerMonth());
      underWay[m] = available[m];
    }
    for (int l = 0; l < usual.length; l++) {
      int to = net.laneTo(l);
      underWay[to] += Arrays.stream(voyages[l]).sum();
      available[to] += voyages[l].length > 0 ? voyages[l][month % voyages[l].length] : 0;
    }
    for (int p = 0; p < leads.length; p++) {
      for (int k = 0; k < net.recipe(p).size(); k++) {
        double made = Math.max(0, net.recipe(p).coefficient(k));
        int m = net.recipe(p).index(k);
        underWay[m] += made * Arrays.stream(leads[p]).sum();
        available[m] += leads[p].length > 0 ? made * leads[p][month % leads[p].length] : 0;
      }
    }
    for (int m = 0; m < stock.length; m++) {
      double price = in.basePrice(m);
      double throughput = base.throughput(m);
      in.setPrices(m, price, price * Math.exp(logExpected[m]));
      in.setMarket(m, available[m], throughput, net.markets().at(m).coverMonths() * throughput);
      if (net.forwardOf(m) >= 0) {
        double target = (net.markets().at(m).coverMonths() + base.meanDelayMonths(m)) * throughput;
        double left = underWay[m] - throughput + base.inflowWithin(m);
        double least = 0.01 * throughput;
        in.setForward(m, price * Math.exp(logForward[m]), Math.max(left, least), target);
      }
    }
    openLanes();
  }

  private void draw() {
    double world = normal(0.009);
    for (int u = 0; u < logDemand.length; u++) {
      logDemand[u] = 0.97 * logDemand[u] + world + normal(0.012);
      double use = base.use(u) * Math.exp(logDemand[u]);
      in.setEndUse(u, use, in.elasticity(u), in.chokeMultiple(u));
    }
    for (int p = 0; p < logMine.length; p++) {
      if (net.plants().at(p).process().equals("mine")) {
        logMine[p] = 0.97 * logMine[p] + normal(0.015);
        double nameplate = net.plants().at(p).capacityTonnesPerMonth();
        double capacity = net.capacityWithin(p, base.activity(p), nameplate);
        double now = capacity * Math.exp(logMine[p]);
        in.setPlant(p, now, in.plantDelta(p), in.operatingCost(p), in.wedge(p));
      }
    }
    double news = normal(0.03);
    for (int m = 0; m < stock.length; m++) {
      double own = news + normal(0.045);
      logExpected[m] += own;
      logForward[m] += own;
    }
    if (month >= banEnds) {
      bannedRegion = random.nextDouble() < 0.7 ? -1 : random.nextInt(net.regions().size());
      bannedCommodity = random.nextInt(net.commodities().size());
      banEnds = month + 3 + random.nextInt(18);
    }
  }

  private void openLanes() {
    for (int l = 0; l < usual.length; l++) {
      int from = net.laneFrom(l);
      boolean banned =
          net.marketRegion(from) == bannedRegion && net.marketCommodity(from) == bannedCommodity;
      double channel = banned ? 0 : 2 * usual[l];
      double friction = in.laneFriction(l);
      in.setLane(l, usual[l], 2, channel, in.laneDelta(l), friction, in.laneDuty(l));
    }
  }

  /// Carries the solved month on.
  void close(MonthSolution solved) {
    for (int m = 0; m < stock.length; m++) {
      stock[m] = solved.closing(m);
      double log = Math.log(solved.price(m) / in.basePrice(m));
      logExpected[m] = 0.8 * logExpected[m] + 0.15 * log;
      if (net.forwardOf(m) >= 0) {
        double forward = Math.log(solved.forwardPrice(m) / in.basePrice(m));
        logForward[m] = 0.9 * logForward[m] + 0.05 * forward;
      }
    }
    for (int l = 0; l < usual.length; l++) {
      double flow = solved.flow(l);
      usual[l] += (flow > usual[l] ? 1 : 0.03) * (flow - usual[l]);
      usual[l] = Math.max(usual[l], 0.02 * base.laneFlow(l));
      if (voyages[l].length > 0) {
        voyages[l][month % voyages[l].length] = flow;
      }
    }
    for (int p = 0; p < leads.length; p++) {
      if (leads[p].length > 0) {
        leads[p][month % leads[p].length] = solved.activity(p);
      }
    }
    month++;
  }
}
