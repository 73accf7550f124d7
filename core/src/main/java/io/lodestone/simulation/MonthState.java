// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Behaviour;
import io.lodestone.network.Conditions;
import io.lodestone.network.EndUse;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Terms;
import java.util.Arrays;

/// What the past has left, and how it becomes the numbers of the next month.
final class MonthState {

  /// Least throughput of a market, t/month, so that a market where nothing happens yet has a store
  /// and so a price. One kilogram: far below any flow of interest (assumed).
  static final double LEAST_THROUGHPUT = 1e-3;

  private final Network network;
  private final Behaviour behaviour;
  private final BaseMonth base;
  private final Trajectory.Table table;
  private final Stockpiles stockpiles;
  private final double[] stock;
  private final double[] price;
  private final double[] expectedPrice;
  private final double[] throughput;
  private final double[] logThrift;
  private final double[] available;
  private final double[] inflow;
  private final double[] outflow;
  private final double[] plantDelta;
  private final double[] quotaMu;

  /// Capacity that expansions have added, t/month; written by [Expansion].
  final double[] addedCapacity;

  /// Factor on operating cost from learning; written by [Expansion].
  final double[] learning;

  MonthState(Network network, BaseMonth base, Trajectory.Table table) {
    this.network = network;
    this.behaviour = network.behaviour();
    this.base = base;
    this.table = table;
    this.stockpiles = new Stockpiles(network, table);
    int markets = network.markets().size();
    int plants = network.plants().size();
    stock = new double[markets];
    price = new double[markets];
    throughput = new double[markets];
    available = new double[markets];
    inflow = new double[markets];
    outflow = new double[markets];
    for (int m = 0; m < markets; m++) {
      throughput[m] = Math.max(base.throughput(m), LEAST_THROUGHPUT);
      stock[m] = network.markets().at(m).coverMonths() * throughput[m];
      price[m] = network.markets().at(m).basePriceUsdPerTonne();
    }
    expectedPrice = price.clone();
    logThrift = new double[network.endUses().size()];
    addedCapacity = new double[plants];
    learning = new double[plants];
    Arrays.fill(learning, 1);
    plantDelta = new double[plants];
    Arrays.setAll(plantDelta, p -> behaviour.plantSmoothness() * network.baseRevenueUsdPerTonne(p));
    quotaMu = new double[network.quotas().size()];
    Arrays.setAll(quotaMu, this::meanBasePrice);
  }

  /// Mean base price of what a quota covers: of the importing market for a lane, of the revenue of
  /// a tonne of activity for a plant.
  private double meanBasePrice(int quota) {
    return network.quotas().at(quota).covers().stream()
        .mapToDouble(this::basePriceOf)
        .average()
        .orElse(1);
  }

  private double basePriceOf(Quota.Cover cover) {
    return switch (cover.kind()) {
      case LANE ->
          network
              .markets()
              .at(network.laneTo(network.lanes().getIndex(cover.id())))
              .basePriceUsdPerTonne();
      case PLANT -> network.baseRevenueUsdPerTonne(network.plants().getIndex(cover.id()));
    };
  }

  /// Fills the inputs of a month.
  void open(int month, Conditions now, MonthInputs inputs) {
    System.arraycopy(stock, 0, table.openingStock[month], 0, stock.length);
    System.arraycopy(expectedPrice, 0, table.expectedPrice[month], 0, stock.length);
    deliver(month);
    stockpiles.decide(month, price, available);
    for (int m = 0; m < stock.length; m++) {
      Market market = network.markets().at(m);
      inputs.setPrices(m, market.basePriceUsdPerTonne(), expectedPrice[m]);
      inputs.setMarket(
          m,
          available[m],
          throughput[m],
          market.coverMonths() * throughput[m] * now.hoardingFactor(m));
    }
    openPlants(month, now, inputs);
    openLanes(now, inputs);
    openEndUses(month, now, inputs);
    for (int k = 0; k < quotaMu.length; k++) {
      double cap = now.quotaCap(k);
      double mu = Double.isFinite(cap) ? behaviour.quotaSlack() * cap * quotaMu[k] : 0;
      inputs.setQuota(k, cap, mu);
    }
  }

  /// Opening stock net of loss, arrivals and what plants deliver after their lead time.
  private void deliver(int month) {
    for (int m = 0; m < stock.length; m++) {
      // A market where nothing happens loses nothing: what it holds is only there to give it a
      // price.
      boolean asleep = throughput[m] <= LEAST_THROUGHPUT;
      double loss = asleep ? 0 : network.markets().at(m).lossSharePerMonth();
      available[m] = stock[m] * (1 - loss);
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      int transit = network.lanes().at(l).transitMonths();
      if (transit > 0) {
        double arriving = month >= transit ? table.flow[month - transit][l] : base.laneFlow(l);
        table.arrival[month][l] = arriving;
        available[network.laneTo(l)] += arriving;
      }
    }
    for (int p = 0; p < network.plants().size(); p++) {
      int lead = network.processOf(p).leadMonths();
      if (lead > 0) {
        double made = month >= lead ? table.activity[month - lead][p] : base.activity(p);
        table.delivered[month][p] = made;
        Terms recipe = network.recipe(p);
        for (int k = 0; k < recipe.size(); k++) {
          available[recipe.index(k)] += Math.max(0, recipe.coefficient(k)) * made;
        }
      }
    }
  }

  private void openPlants(int month, Conditions now, MonthInputs inputs) {
    for (int p = 0; p < plantDelta.length; p++) {
      double design = network.plants().at(p).capacityTonnesPerMonth() + addedCapacity[p];
      double capacity = design * now.capacityShare(p);
      double cost =
          network.plants().at(p).operatingCostUsdPerTonne() * learning[p]
              - now.subsidyUsdPerTonne(p);
      table.capacity[month][p] = capacity;
      inputs.setPlant(p, capacity, plantDelta[p], cost, base.plantWedge(p));
    }
  }

  private void openLanes(Conditions now, MonthInputs inputs) {
    for (int l = 0; l < network.lanes().size(); l++) {
      double importerPrice = network.markets().at(network.laneTo(l)).basePriceUsdPerTonne();
      double duty = now.dutyShare(l) * price[network.laneFrom(l)];
      double open = base.laneReference(l) * now.laneMultiplier(l);
      inputs.setLane(
          l, open, behaviour.laneSmoothness() * importerPrice, base.laneFriction(l), duty);
    }
  }

  private void openEndUses(int month, Conditions now, MonthInputs inputs) {
    for (int u = 0; u < logThrift.length; u++) {
      EndUse use = network.endUses().at(u);
      double reference =
          base.use(u) * use.growth().at(month) * now.demandFactor(u) * Math.exp(logThrift[u]);
      table.reference[month][u] = reference;
      inputs.setEndUse(u, reference, use.elasticity(), use.chokeMultiple());
    }
  }

  /// Writes the solved month down and moves the state on.
  void close(int month, Conditions now, MonthInputs inputs, MonthSolution solved) {
    Arrays.fill(inflow, 0);
    Arrays.fill(outflow, 0);
    table.iterations[month] = solved.iterations();
    closePlants(month, now, solved);
    closeLanes(month, solved);
    closeEndUses(month, solved);
    for (int k = 0; k < quotaMu.length; k++) {
      table.licencePrice[month][k] = solved.licencePrice(k);
      table.quotaUsed[month][k] = used(month, k);
    }
    for (int m = 0; m < stock.length; m++) {
      price[m] = solved.price(m);
      table.price[month][m] = price[m];
      stock[m] = closing(m, solved);
      table.stock[month][m] = stock[m];
      double weight = behaviour.throughputSmoothing();
      throughput[m] =
          Math.max((1 - weight) * throughput[m] + weight * outflow[m], LEAST_THROUGHPUT);
      expectedPrice[m] = expect(expectedPrice[m], price[m], inputs.basePrice(m));
    }
  }

  /// What the month leaves, as the balance of what was there, came and went. It differs from the
  /// store's response by the imbalance that the clearing allows, which is judged against a smoothed
  /// throughput: too much for a market that collapses.
  private double closing(int market, MonthSolution solved) {
    double left = available[market] + inflow[market] - outflow[market];
    return left > 0 ? left : solved.closing(market);
  }

  /// ln πᵉ ← (1−α−κ)·ln πᵉ + α·ln π + κ·ln π*, with the base price as the long-run reference.
  private double expect(double expected, double price, double reference) {
    double logRatio = Math.log(expected / reference);
    double moved =
        (1 - behaviour.expectationAdaptation() - behaviour.expectationReversion()) * logRatio
            + behaviour.expectationAdaptation() * Math.log(price / reference);
    return reference * Math.exp(moved);
  }

  private void closePlants(int month, Conditions now, MonthSolution solved) {
    for (int p = 0; p < plantDelta.length; p++) {
      double activity = solved.activity(p);
      table.activity[month][p] = activity;
      table.subsidy[month][p] = activity * now.subsidyUsdPerTonne(p);
      if (network.processOf(p).leadMonths() == 0) {
        table.delivered[month][p] = activity;
      }
      Terms recipe = network.recipe(p);
      boolean delayed = network.processOf(p).leadMonths() > 0;
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
    for (int l = 0; l < network.lanes().size(); l++) {
      double flow = solved.flow(l);
      table.flow[month][l] = flow;
      outflow[network.laneFrom(l)] += flow;
      if (network.lanes().at(l).transitMonths() == 0) {
        table.arrival[month][l] = flow;
        inflow[network.laneTo(l)] += flow;
      }
    }
  }

  private void closeEndUses(int month, MonthSolution solved) {
    for (int u = 0; u < logThrift.length; u++) {
      int market = network.endUseMarket(u);
      double consumption = solved.demand(u) - solved.without(u);
      table.consumption[month][u] = consumption;
      outflow[market] += consumption;
      EndUse use = network.endUses().at(u);
      double basePrice = network.markets().at(market).basePriceUsdPerTonne();
      double gap = use.longRunElasticity() - use.elasticity();
      double rate = behaviour.longRunAdjustment();
      logThrift[u] =
          (1 - rate) * logThrift[u] - rate * gap * Math.log(solved.price(market) / basePrice);
    }
  }

  private double used(int month, int quota) {
    double sum = 0;
    for (Quota.Cover cover : network.quotas().at(quota).covers()) {
      double amount =
          switch (cover.kind()) {
            case LANE -> table.flow[month][network.lanes().getIndex(cover.id())];
            case PLANT -> table.activity[month][network.plants().getIndex(cover.id())];
          };
      sum += cover.weight() * amount;
    }
    return sum;
  }
}
