// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.conditions.Contract;
import io.lodestone.conditions.Payer;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.network.Stockpile;
import io.lodestone.network.Terms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Makes numbers of what contracts say about last month, so that within a month nothing but numbers
/// meets the market: see `docs/decisions/0020-contracts.md`.
final class Contracts {

  /// What a certificate's price moves in a month in which nothing is recycled, over what the
  /// element is worth in the recyclers' goods at base prices (assumed: a year from nothing to that
  /// worth; much faster and the price would swing around the quota).
  private static final double CERTIFICATE_SPEED = 1.0 / 12;

  private final Network network;
  private final RunConstants constants;
  private final BaseMonth base;
  private final Trajectory.Table table;
  private final Ledger ledger;
  private final Stockpiles stockpiles;

  /// `[lane]`: what goes outside the market this month, t; `[market]`: what it took.
  private final double[] reserved;

  private final double[] taken;

  /// `[market]`: what came to it outside the market within the month, t.
  private final double[] brought;

  /// `[plant]`, USD per tonne of activity: what price floors and certificates pay.
  private final double[] floor;

  private final double[] certificate;

  /// By measure: the price of a certificate, USD per t of the element.
  private final Map<Integer, Double> certificatePrice = new HashMap<>();

  /// What each contract of the month delivers, t; `[contract]`, used by offtakes.
  private double[] delivered = {};

  private boolean active;

  Contracts(
      Network network,
      RunConstants constants,
      BaseMonth base,
      Trajectory.Table table,
      Ledger ledger,
      Stockpiles stockpiles) {
    this.network = network;
    this.constants = constants;
    this.base = base;
    this.table = table;
    this.ledger = ledger;
    this.stockpiles = stockpiles;
    this.reserved = new double[constants.lanes];
    this.taken = new double[constants.markets];
    this.brought = new double[constants.markets];
    this.floor = new double[constants.plants];
    this.certificate = new double[constants.plants];
  }

  /// Fixes what goes outside the market and what plants are paid; moves the former out of and into
  /// what is available.
  void open(int month, Conditions now, Stockpiles.Markets markets) {
    if (active) {
      Arrays.fill(reserved, 0);
      Arrays.fill(taken, 0);
      Arrays.fill(brought, 0);
      Arrays.fill(floor, 0);
      Arrays.fill(certificate, 0);
    }
    active = !now.contracts().isEmpty();
    delivered = active ? new double[now.contracts().size()] : delivered;
    for (int i = 0; i < now.contracts().size(); i++) {
      switch (now.contracts().get(i)) {
        case Contract.PriceFloor c ->
            floor[c.plant()] += c.paidUsdPerTonne(markets.price()[c.market()]);
        case Contract.Offtake c -> delivered[i] = deliver(month, c, now, markets);
        case Contract.SharedStockpile c -> share(month, c, now, markets);
        case Contract.Certificates c -> certify(month, c);
        case Contract.Substitution c -> {} // with the end uses
      }
    }
  }

  private double deliver(
      int month, Contract.Offtake c, Conditions now, Stockpiles.Markets markets) {
    double made = lastOutput(month, c.plant());
    double owed = c.owed(made * c.coefficient()) * Math.min(1, now.laneMultiplier(c.lane()));
    return reserve(c.lane(), owed, markets.available());
  }

  /// What a plant put on its market last: this month's delivery where it has a lead time, else last
  /// month's output.
  private double lastOutput(int month, int plant) {
    if (constants.leadMonths[plant] > 0) {
      return table.delivered[month][plant];
    }
    return month == 0 ? base.activity(plant) : table.activity[month - 1][plant];
  }

  private double reserve(int lane, double wanted, double[] available) {
    int from = constants.from[lane];
    double tonnes = Math.min(wanted, Stockpiles.LARGEST_PURCHASE_SHARE * available[from]);
    reserved[lane] += tonnes;
    taken[from] += tonnes;
    available[from] -= tonnes;
    if (constants.transitMonths[lane] == 0) {
      available[constants.to[lane]] += tonnes;
      brought[constants.to[lane]] += tonnes;
    }
    return tonnes;
  }

  private void share(
      int month, Contract.SharedStockpile c, Conditions now, Stockpiles.Markets markets) {
    Stockpile rule = stockpiles.rule(c.stockpile(), now);
    double greatest = rule.releaseAbovePriceRatio();
    int best = -1;
    for (int lane : c.lanes()) {
      double ratio = stockpiles.priceRatio(constants.to[lane], markets);
      if (ratio > greatest && now.laneMultiplier(lane) > 0) {
        greatest = ratio;
        best = lane;
      }
    }
    if (best >= 0) {
      double wanted = c.share() * rule.releaseTonnesPerMonth();
      double released = stockpiles.releaseAbroad(month, c.stockpile(), wanted);
      int from = constants.from[best];
      reserved[best] += released;
      taken[from] += released;
      if (constants.transitMonths[best] == 0) {
        markets.available()[constants.to[best]] += released;
        brought[constants.to[best]] += released;
      }
    }
  }

  /// The price of a certificate rises while less is recycled than the quota asks and falls while
  /// more is.
  private void certify(int month, Contract.Certificates c) {
    double price = certificatePrice.getOrDefault(c.measure(), 0.0);
    if (month > 0 && c.quotaShare() > 0) {
      double lack = 1 - recycledShare(month - 1, c) / c.quotaShare();
      double step = CERTIFICATE_SPEED * Math.min(c.penaltyUsdPerTonne(), worth(c));
      price = Math.clamp(price + step * lack, 0, c.penaltyUsdPerTonne());
    }
    certificatePrice.put(c.measure(), price);
    for (int plant : c.plants()) {
      certificate[plant] += price * elementOut(plant, c.element());
    }
  }

  /// What a tonne of the element brings to the first recycler that makes it, at base prices, USD.
  private double worth(Contract.Certificates c) {
    for (int plant : c.plants()) {
      double element = elementOut(plant, c.element());
      if (element > 0) {
        return network.baseRevenueUsdPerTonne(plant) / element;
      }
    }
    return 0;
  }

  private double recycledShare(int month, Contract.Certificates c) {
    double recycled = 0;
    for (int plant : c.plants()) {
      recycled += table.delivered[month][plant] * elementOut(plant, c.element());
    }
    double used = 0;
    String element = network.elements().at(c.element()).id();
    for (int u : c.endUses()) {
      double content = network.commodityOf(constants.useMarket[u]).contentShare(element);
      used += content * table.consumption[month][u];
    }
    return used > 0 ? recycled / used : 1;
  }

  /// Tonnes of an element in what one tonne of activity makes.
  private double elementOut(int plant, int element) {
    String id = network.elements().at(element).id();
    Terms recipe = constants.recipe[plant];
    double sum = 0;
    for (int k = 0; k < recipe.size(); k++) {
      double made = Math.max(0, recipe.coefficient(k));
      sum += made * network.commodityOf(recipe.index(k)).contentShare(id);
    }
    return sum;
  }

  /// What a plant is paid per tonne of activity on top of subsidies, USD/t.
  double support(int plant) {
    return floor[plant] + certificate[plant];
  }

  /// What governments pay of it, USD/t.
  double stateSupport(int plant) {
    return floor[plant];
  }

  /// What a lane carries outside the market, t.
  double reserved(int lane) {
    return reserved[lane];
  }

  /// What left a market outside the market, t.
  double taken(int market) {
    return taken[market];
  }

  /// What came to a market outside the market within the month, t.
  double brought(int market) {
    return brought[market];
  }

  /// What a quota counts of what goes outside the market, t.
  double counted(int quota) {
    double sum = 0;
    if (active) {
      for (RunConstants.Counted counted : constants.covers[quota]) {
        sum +=
            switch (counted.kind()) {
              case LANE -> counted.weight() * reserved[counted.index()];
              case PLANT -> 0;
            };
      }
    }
    return sum;
  }

  /// Moves demand between end uses and notes what that costs.
  ///
  /// @param references `[endUse]`, t at base prices; changed
  void substitute(int month, Conditions now, double[] references) {
    if (!active) {
      return;
    }
    double[] before = references.clone();
    for (Contract contract : now.contracts()) {
      if (contract instanceof Contract.Substitution c) {
        double moved = Math.min(references[c.from()], c.share() * before[c.from()]);
        references[c.from()] -= moved;
        references[c.to()] += c.tonnesPerTonne() * moved;
        ledger.add(month, c.measure(), c.payer(), c.costUsdPerTonne() * moved);
      }
    }
  }

  /// Notes the payments of a month whose results are written down.
  void close(int month, Conditions now, double[] lastPrice) {
    for (int i = 0; i < now.contracts().size(); i++) {
      switch (now.contracts().get(i)) {
        case Contract.PriceFloor c -> {
          double paid = c.paidUsdPerTonne(lastPrice[c.market()]) * table.activity[month][c.plant()];
          ledger.add(month, c.measure(), Payer.STATE, paid);
        }
        case Contract.Offtake c -> {
          double price = table.price[month][constants.from[c.lane()]];
          double premium = c.price().at(price) - price;
          ledger.add(month, c.measure(), c.payer(), premium * delivered[i]);
        }
        case Contract.Certificates c -> {
          double price = certificatePrice.getOrDefault(c.measure(), 0.0);
          for (int plant : c.plants()) {
            double recycled = table.activity[month][plant] * elementOut(plant, c.element());
            ledger.add(month, c.measure(), Payer.CONSUMERS, price * recycled);
          }
        }
        case Contract.SharedStockpile c -> {} // the stockpile's owner is charged
        case Contract.Substitution c -> {} // charged when demand moved
      }
    }
  }
}
