// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.Arrays;

/// What the past has left, and how it becomes the numbers of the next month.
final class MonthState {

  /// Least throughput of a market, t/month, so that a market where nothing happens yet has a store
  /// and so a price. One kilogram: far below any flow of interest (assumed).
  static final double LEAST_THROUGHPUT = 1e-3;

  private static final double LEAST_CAP_SHARE = 1e-3;

  private final RunConstants constants;
  private final BaseMonth base;
  private final Trajectory.Table table;
  private final Stockpiles stockpiles;
  private final Contracts contracts;
  private final GoodsInUse goods;
  private final Ledger ledger;
  private final Expectations expectations;
  private final double smoothing;
  private final double[] stock;
  private final double[] price;
  private final double[] throughput;
  private final double[] available;
  private final double[] inflow;
  private final double[] outflow;
  private final double[] openChannel;
  private final double[] duty;
  private final double[] friction;

  /// Capacity that expansions have added, t/month; written by [Expansion].
  final double[] addedCapacity;

  /// Factor on operating cost from learning; written by [Expansion].
  final double[] learning;

  MonthState(
      Network network,
      BaseMonth base,
      RunConstants constants,
      Trajectory.Table table,
      LifeTables lives) {
    this.constants = constants;
    this.base = base;
    this.table = table;
    this.stockpiles = new Stockpiles(network, constants, table);
    this.ledger = new Ledger(constants, table);
    this.contracts = new Contracts(network, constants, base, table, ledger, stockpiles);
    this.goods = new GoodsInUse(network, base, table, lives);
    this.expectations = new Expectations(constants, network.behaviour());
    this.smoothing = network.behaviour().throughputSmoothing();
    stock = new double[constants.markets];
    throughput = new double[constants.markets];
    available = new double[constants.markets];
    inflow = new double[constants.markets];
    outflow = new double[constants.markets];
    openChannel = new double[constants.lanes];
    duty = new double[constants.lanes];
    friction = new double[constants.lanes];
    price = constants.basePrice.clone();
    for (int m = 0; m < stock.length; m++) {
      throughput[m] = Math.max(base.throughput(m), LEAST_THROUGHPUT);
      stock[m] = constants.coverMonths[m] * throughput[m];
    }
    addedCapacity = new double[constants.plants];
    learning = new double[constants.plants];
    Arrays.fill(learning, 1);
  }

  /// Fills the inputs of a month.
  void open(int month, Conditions now, MonthInputs inputs) {
    System.arraycopy(stock, 0, table.openingStock[month], 0, stock.length);
    deliver(month);
    Stockpiles.Markets markets = new Stockpiles.Markets(price, stock, throughput, available);
    stockpiles.decide(month, now, markets);
    contracts.open(month, now, markets);
    goods.open(month);
    for (int m = 0; m < stock.length; m++) {
      double expected = expectations.price(m);
      double cover = constants.coverMonths[m] + now.addedCoverMonths(m);
      double target = cover * throughput[m] * now.hoardingFactor(m);
      table.expectedPrice[month][m] = expected;
      inputs.setPrices(m, constants.basePrice[m], expected);
      inputs.setMarket(m, available[m], throughput[m], target);
    }
    openPlants(month, now, inputs);
    openLanes(now, inputs);
    openEndUses(month, now, inputs);
    for (int k = 0; k < constants.quotas; k++) {
      double cap = capLeft(now.quotaCap(k), k);
      inputs.setQuota(k, cap, constants.quotaMu(k, cap));
    }
  }

  /// What contracts leave of a cap for the market: they go first, but a thousandth stays (assumed),
  /// so that the licence keeps a price.
  private double capLeft(double cap, int quota) {
    double left = cap - contracts.counted(quota);
    return left > LEAST_CAP_SHARE * cap ? left : LEAST_CAP_SHARE * cap;
  }

  /// Opening stock net of loss, arrivals and what plants deliver after their lead time.
  private void deliver(int month) {
    for (int m = 0; m < stock.length; m++) {
      // A market where nothing happens loses nothing: what it holds is only there to give it a
      // price.
      boolean asleep = throughput[m] <= LEAST_THROUGHPUT;
      available[m] = stock[m] * (1 - (asleep ? 0 : constants.lossShare[m]));
    }
    for (int l = 0; l < constants.lanes; l++) {
      int transit = constants.transitMonths[l];
      if (transit > 0) {
        double arriving = month >= transit ? table.flow[month - transit][l] : base.laneFlow(l);
        table.arrival[month][l] = arriving;
        available[constants.to[l]] += arriving;
      }
    }
    for (int p = 0; p < constants.plants; p++) {
      int lead = constants.leadMonths[p];
      if (lead > 0) {
        double made = month >= lead ? table.activity[month - lead][p] : base.activity(p);
        table.delivered[month][p] = made;
        Terms recipe = constants.recipe[p];
        for (int k = 0; k < recipe.size(); k++) {
          available[recipe.index(k)] += Math.max(0, recipe.coefficient(k)) * made;
        }
      }
    }
  }

  private void openPlants(int month, Conditions now, MonthInputs inputs) {
    double[] capacities = table.capacity[month];
    for (int p = 0; p < constants.plants; p++) {
      double design = constants.designCapacity[p] + addedCapacity[p];
      double capacity = Math.min(design * now.capacityShare(p), goods.collectable(p));
      double own = constants.operatingCost[p] * learning[p] * now.operatingCostFactor(p);
      double cost = own - now.subsidyUsdPerTonne(p) - contracts.support(p);
      capacities[p] = capacity;
      inputs.setPlant(p, capacity, constants.plantDelta[p], cost, constants.plantWedge[p]);
    }
  }

  private void openLanes(Conditions now, MonthInputs inputs) {
    now.copyLaneMultipliers(openChannel);
    for (int l = 0; l < openChannel.length; l++) {
      openChannel[l] = constants.laneHeadroom[l] * constants.laneReference[l] * openChannel[l];
    }
    for (int l = 0; l < duty.length; l++) {
      duty[l] = now.dutyShare(l) * price[constants.from[l]];
    }
    double[] frictions = now.cutsFriction() ? cutFrictions(now) : constants.laneFriction;
    inputs.setLanes(
        constants.laneReference,
        constants.laneHeadroom,
        openChannel,
        constants.laneDelta,
        frictions,
        duty);
  }

  /// Frictions less what is taken off, which leaves freight where there was more than freight.
  private double[] cutFrictions(Conditions now) {
    for (int l = 0; l < friction.length; l++) {
      double own = constants.laneFriction[l];
      double less = own - now.frictionCut(l) * constants.basePrice[constants.to[l]];
      friction[l] = Math.max(Math.min(own, constants.laneFreight[l]), less);
    }
    return friction;
  }

  private void openEndUses(int month, Conditions now, MonthInputs inputs) {
    double[] references = table.reference[month];
    for (int u = 0; u < constants.endUses; u++) {
      double path = constants.demandPath[u].at(month) * now.demandFactor(u);
      double reference = base.use(u) * path * expectations.thrift(u);
      references[u] = reference;
      table.thrift[month][u] = expectations.thrift(u);
    }
    contracts.substitute(month, now, references);
    for (int u = 0; u < constants.endUses; u++) {
      double elasticity = constants.elasticity[u] * now.elasticityFactor(u);
      table.elasticity[month][u] = elasticity;
      inputs.setEndUse(u, references[u], elasticity, constants.chokeMultiple[u]);
    }
  }

  /// Writes the solved month down and moves the state on.
  ///
  /// @param committed `[plant]`, expansions committed this month, t/month
  void close(int month, Conditions now, MonthSolution solved, double[] committed) {
    Arrays.fill(inflow, 0);
    Arrays.fill(outflow, 0);
    table.iterations[month] = solved.iterations();
    closePlants(month, now, solved);
    closeLanes(month, solved);
    closeEndUses(month, solved);
    for (int k = 0; k < constants.quotas; k++) {
      table.licencePrice[month][k] = solved.licencePrice(k);
      table.quotaUsed[month][k] = used(month, k);
    }
    for (int m = 0; m < stock.length; m++) {
      table.price[month][m] = solved.price(m);
      int forward = constants.forward[m];
      if (forward >= 0) {
        table.forwardPrice[month][forward] = solved.forwardPrice(m);
        table.position[month][forward] = solved.position(m);
      }
      stock[m] = closing(m, solved);
      double went = outflow[m] + contracts.taken(m);
      throughput[m] =
          Math.max((1 - smoothing) * throughput[m] + smoothing * went, LEAST_THROUGHPUT);
    }
    System.arraycopy(stock, 0, table.stock[month], 0, stock.length);
    goods.close(month);
    ledger.close(month, now, price, committed);
    contracts.close(month, now, price);
    System.arraycopy(table.price[month], 0, price, 0, price.length);
    expectations.move(price, now);
  }

  /// What the month leaves, as the balance of what was there, came and went. It differs from the
  /// store's response by the imbalance that the clearing allows, which is judged against a smoothed
  /// throughput: too much for a market that collapses.
  private double closing(int market, MonthSolution solved) {
    double left = available[market] + inflow[market] - outflow[market];
    return left > 0 ? left : solved.closing(market);
  }

  private void closePlants(int month, Conditions now, MonthSolution solved) {
    for (int p = 0; p < constants.plants; p++) {
      double activity = solved.activity(p);
      boolean delayed = constants.leadMonths[p] > 0;
      table.activity[month][p] = activity;
      table.subsidy[month][p] = activity * (now.subsidyUsdPerTonne(p) + contracts.stateSupport(p));
      if (!delayed) {
        table.delivered[month][p] = activity;
      }
      Terms recipe = constants.recipe[p];
      for (int k = 0; k < recipe.size(); k++) {
        double made = recipe.coefficient(k) * activity;
        if (made < 0) {
          outflow[recipe.index(k)] -= made;
        } else if (!delayed) {
          inflow[recipe.index(k)] += made;
        }
      }
    }
  }

  private void closeLanes(int month, MonthSolution solved) {
    double[] flows = table.flow[month];
    double[] arrivals = table.arrival[month];
    int[] from = constants.from;
    int[] to = constants.to;
    int[] transit = constants.transitMonths;
    for (int l = 0; l < from.length; l++) {
      double flow = solved.flow(l);
      double whole = flow + contracts.reserved(l); // what is reserved left and came at the opening
      flows[l] = whole;
      outflow[from[l]] += flow;
      if (transit[l] == 0) {
        arrivals[l] = whole;
        inflow[to[l]] += flow;
      }
    }
  }

  private void closeEndUses(int month, MonthSolution solved) {
    double[] consumptions = table.consumption[month];
    for (int u = 0; u < constants.endUses; u++) {
      double consumption = solved.demand(u);
      consumptions[u] = consumption;
      table.saved[month][u] = solved.saved(u);
      table.without[month][u] = solved.without(u);
      outflow[constants.useMarket[u]] += consumption;
    }
  }

  private double used(int month, int quota) {
    double sum = 0;
    for (RunConstants.Counted counted : constants.covers[quota]) {
      double amount =
          switch (counted.kind()) {
            case LANE -> table.flow[month][counted.index()];
            case PLANT -> table.activity[month][counted.index()];
          };
      sum += counted.weight() * amount;
    }
    return sum;
  }
}
