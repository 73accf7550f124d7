// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.conditions.OrdinaryShocks;
import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.Arrays;

/// What the past has left, and how it becomes the numbers of the next month.
final class MonthState {

  private static final double LEAST_CAP_SHARE = 1e-3;

  private final RunConstants constants;
  private final BaseMonth base;
  private final Trajectory.Table table;
  private final OrdinaryShocks shocks;
  private final Stockpiles stockpiles;
  private final Contracts contracts;
  private final GoodsInUse goods;
  private final Ledger ledger;
  private final Memory memory;
  private final double[] stock;
  private final double[] price;
  private final double[] available;
  private final double[] inflow;
  private final double[] outflow;
  private final double[] duty;
  private final double[] friction;
  private final double[] sent;
  private final RoundTrade roundTrade;

  /// Capacity that expansions have added, t/month; written by [Expansion].
  final double[] addedCapacity;

  /// Factor on operating cost from learning; written by [Expansion].
  final double[] learning;

  MonthState(
      Network network,
      BaseMonth base,
      RunConstants constants,
      Trajectory.Table table,
      LifeTables lives,
      OrdinaryShocks shocks) {
    this.constants = constants;
    this.base = base;
    this.table = table;
    this.shocks = shocks;
    this.memory = new Memory(network, constants, base, table);
    this.stockpiles = new Stockpiles(network, constants, table);
    this.ledger = new Ledger(constants, table);
    this.contracts = new Contracts(network, constants, base, table, ledger, stockpiles);
    this.goods = new GoodsInUse(network, base, table, lives);
    stock = new double[constants.markets];
    available = new double[constants.markets];
    inflow = new double[constants.markets];
    outflow = new double[constants.markets];
    duty = new double[constants.lanes];
    friction = new double[constants.lanes];
    sent = new double[constants.lanes];
    roundTrade = RoundTrade.of(network, constants, base);
    price = constants.basePrice.clone();
    for (int m = 0; m < stock.length; m++) {
      stock[m] = constants.coverMonths[m] * memory.throughputs.at(m);
    }
    addedCapacity = new double[constants.plants];
    learning = new double[constants.plants];
    Arrays.fill(learning, 1);
  }

  /// Fills the inputs of a month.
  void open(int month, Conditions now, MonthInputs inputs) {
    System.arraycopy(stock, 0, table.openingStock[month], 0, stock.length);
    deliver(month);
    Stockpiles.Markets markets =
        new Stockpiles.Markets(price, stock, memory.throughputs.all(), available);
    stockpiles.decide(month, now, markets);
    contracts.open(month, now, markets);
    goods.open(month);
    memory.positions.open(month, contracts);
    for (int m = 0; m < stock.length; m++) {
      openMarket(month, m, now, inputs);
    }
    openPlants(month, now, inputs);
    openLanes(month, now, inputs);
    openEndUses(month, now, inputs);
    for (int k = 0; k < constants.quotas; k++) {
      double cap = capLeft(now.quotaCap(k), k);
      inputs.setQuota(k, cap, constants.quotaMu(k, cap));
    }
  }

  private void openMarket(int month, int m, Conditions now, MonthInputs inputs) {
    double usual = memory.throughputs.at(m);
    double cover = constants.coverMonths[m] + now.addedCoverMonths(m);
    double eagerness = now.hoardingFactor(m) * memory.alarm.factor(m);
    double expected = memory.expectations.price(m);
    table.expectedPrice[month][m] = expected;
    table.alarm[month][m] = memory.alarm.at(m);
    inputs.setPrices(m, constants.basePrice[m], expected);
    inputs.setMarket(m, available[m], usual, cover * usual * eagerness);
    int forward = constants.forward[m];
    if (forward >= 0) {
      double expectedForward = memory.forwardExpectations.price(forward);
      double kept = stock[m] * (1 - lossShare(m));
      double left = memory.positions.left(m, kept, memory.throughputs);
      double wanted = (cover + memory.positions.delayMonths(m)) * usual * eagerness;
      table.expectedForwardPrice[month][forward] = expectedForward;
      table.underWay[month][forward] = left;
      inputs.setForward(m, expectedForward, left, wanted);
    }
  }

  /// Share of a market's stock lost this month. A market where nothing happens loses nothing: what
  /// it holds is only there to give it a price.
  private double lossShare(int market) {
    return memory.throughputs.isAsleep(market) ? 0 : constants.lossShare[market];
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
      available[m] = stock[m] * (1 - lossShare(m));
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
      double brought = memory.activities.capacity(p, nameplate(p)) * now.capacityShare(p);
      double shaken = brought * shocks.capacityFactor(p, month);
      double capacity = Math.min(shaken, goods.collectable(p));
      double own = constants.operatingCost[p] * learning[p] * now.operatingCostFactor(p);
      double cost = own - now.subsidyUsdPerTonne(p) - contracts.support(p);
      capacities[p] = capacity;
      inputs.setPlant(p, capacity, constants.plantDelta[p], cost, constants.plantWedge[p]);
    }
  }

  /// K̂ of a plant with what it has added, t/month.
  private double nameplate(int plant) {
    return constants.designCapacity[plant] + addedCapacity[plant];
  }

  private void openLanes(int month, Conditions now, MonthInputs inputs) {
    UsualFlows flows = memory.flows;
    flows.open(now);
    System.arraycopy(flows.usual, 0, table.usualFlow[month], 0, duty.length);
    System.arraycopy(flows.channel, 0, table.channel[month], 0, duty.length);
    for (int l = 0; l < duty.length; l++) {
      duty[l] = now.dutyShare(l) * price[constants.from[l]];
    }
    double[] frictions = now.cutsFriction() ? cutFrictions(now) : constants.laneFriction;
    inputs.setLanes(
        flows.usual, flows.headroom, flows.channel, constants.laneDelta, frictions, duty);
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
      double shaken = path * shocks.demandFactor(constants.useCommodity[u], month);
      double thrift = memory.thrift.at(u);
      references[u] = base.use(u) * shaken * thrift;
      table.thrift[month][u] = thrift;
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
      outflow[m] += contracts.taken(m);
      inflow[m] += contracts.brought(m);
    }
    System.arraycopy(stock, 0, table.stock[month], 0, stock.length);
    goods.close(month);
    ledger.close(month, now, price, committed);
    contracts.close(month, now, price);
    System.arraycopy(table.price[month], 0, price, 0, price.length);
    memory.move(month, now, new Memory.Trade(outflow, inflow), shocks);
    for (int p = 0; p < constants.plants; p++) {
      memory.activities.move(p, table.activity[month][p], nameplate(p));
    }
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
      sent[l] = flow;
      outflow[from[l]] += flow;
      if (transit[l] == 0) {
        arrivals[l] = whole;
        inflow[to[l]] += flow;
      }
    }
    memory.flows.move(sent, roundTrade);
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
