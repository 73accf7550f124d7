// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.conditions.Charge;
import io.lodestone.conditions.Contract;
import io.lodestone.conditions.Payer;
import io.lodestone.network.Lane;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Stockpile;
import io.lodestone.scenario.Selection.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a measure does to the conditions and what it costs: one arm for each kind.
///
/// For one measure, whose place in the scenario names its costs.
final class MeasureEffects {

  private static final int MONTHS_PER_YEAR = 12;

  private final Network network;
  private final Selection selection;
  private final int number;

  MeasureEffects(Network network, Selection selection, int number) {
    this.network = network;
    this.selection = selection;
    this.number = number;
  }

  Change changeOf(Measure measure) {
    return switch (measure) {
      case Measure.Project m -> project(m);
      case Measure.Subsidy m -> during(m, subsidy(m));
      case Measure.CapitalSubsidy m -> during(m, capitalSubsidy(m));
      case Measure.PriceFloor m -> during(m, each(priceFloors(m)));
      case Measure.Offtake m -> during(m, offtakes(m));
      case Measure.StrategicStockpile m -> stockpile(m); // lasts: it releases after the period too
      case Measure.FirmStocks m -> firmStocks(m);
      case Measure.Tariff m -> during(m, tariff(m));
      case Measure.Alliance m -> during(m, alliance(m));
      case Measure.Thrift m -> during(m, thrift(m));
      case Measure.Substitution m -> during(m, substitution(m));
      case Measure.RecyclingQuota m -> during(m, recyclingQuota(m));
    };
  }

  private static Change during(Measure measure, Change change) {
    return Selection.during(measure.period(), change);
  }

  private static Change each(List<? extends Contract> contracts) {
    return (c, month) -> contracts.forEach(c::add);
  }

  private Change project(Measure.Project m) {
    int start = m.period().startMonth();
    Lifetime lifetime = Lifetime.from(start);
    int[] plants = selection.plants(m.plants());
    Change opens =
        Selection.on(
            plants,
            (c, p, month) -> {
              c.setPlantLifetime(network.plants().at(p), p, lifetime);
              c.scaleCapacity(p, m.factor());
            });
    Change lanes =
        Selection.on(
            Selection.matching(network.lanes(), m.lanes()), (c, lane, month) -> c.openLane(lane));
    double capital =
        m.capital().spentShare() * IntStream.of(plants).mapToDouble(p -> capitalUsd(m, p)).sum();
    int first = Math.max(0, start - m.capital().buildMonths());
    int last = Math.max(first, start - 1);
    double monthly = capital / (last - first + 1);
    return (c, month) -> {
      if (month >= first && month <= last && capital > 0) {
        double state = m.capital().stateShare() * monthly;
        c.add(new Charge.Fixed(number, Payer.STATE, state));
        c.add(new Charge.Fixed(number, Payer.FIRMS, monthly - state));
      }
      if (m.capital().opens() && m.period().covers(month)) {
        opens.apply(c, month);
        lanes.apply(c, month);
      }
    };
  }

  private double capitalUsd(Measure.Project m, int plant) {
    double own = m.capital().usdPerTonnePerYear();
    double perTonne =
        Double.isNaN(own) ? network.processOf(plant).growth().capitalCostUsdPerTonnePerYear() : own;
    double capacity = network.plants().at(plant).capacityTonnesPerMonth() * MONTHS_PER_YEAR;
    return m.factor() * capacity * perTonne;
  }

  private Change subsidy(Measure.Subsidy m) {
    return selection.onPlants(
        m.plants(),
        (c, p, month) -> {
          c.addSubsidy(p, m.subsidyUsdPerTonne());
          c.add(new Charge.PerActivity(number, Payer.STATE, p, m.subsidyUsdPerTonne()));
        });
  }

  private Change capitalSubsidy(Measure.CapitalSubsidy m) {
    return selection.onPlants(
        m.plants(),
        (c, p, month) -> {
          c.scaleCapitalCost(p, 1 - m.subsidyShare());
          c.add(new Charge.Expansion(number, p, m.subsidyShare()));
        });
  }

  private List<Contract.PriceFloor> priceFloors(Measure.PriceFloor m) {
    List<Contract.PriceFloor> floors = new ArrayList<>();
    for (int p : selection.plants(m.plants())) {
      double coefficient = outputOf(p, m.commodity());
      if (coefficient > 0) {
        int market = marketOf(network.plants().at(p).region(), m.commodity());
        floors.add(
            new Contract.PriceFloor(
                number,
                p,
                market,
                coefficient,
                m.strikeUsdPerTonne(),
                m.coveredShare(),
                m.settlement()));
      }
    }
    return floors;
  }

  private double outputOf(int plant, String commodity) {
    return network.processOf(plant).coefficientByCommodity().getOrDefault(commodity, 0.0);
  }

  private int marketOf(String region, String commodity) {
    return network.markets().getIndex(Market.idOf(region, commodity));
  }

  private Change offtakes(Measure.Offtake m) {
    List<Contract.Offtake> contracts = new ArrayList<>();
    for (int p : selection.plants(m.plants())) {
      double coefficient = outputOf(p, m.commodity());
      String lane = Lane.idOf(m.commodity(), network.plants().at(p).region(), m.to());
      if (coefficient > 0 && network.lanes().findIndex(lane).isPresent()) {
        contracts.add(
            new Contract.Offtake(
                number,
                network.lanes().getIndex(lane),
                p,
                coefficient,
                m.outputShare(),
                m.tonnesPerMonth(),
                m.price(),
                m.payer()));
      }
    }
    return each(contracts);
  }

  private Change stockpile(Measure.StrategicStockpile m) {
    int index = network.stockpiles().getIndex(m.rule().id());
    Stockpile rule = m.rule();
    Stockpile selling = rule.selling();
    return (c, month) -> {
      if (month >= m.period().startMonth()) {
        c.setStockpileRule(index, m.period().covers(month) ? rule : selling);
        c.add(new Charge.Stockpiling(number, index, m.carryingShare()));
      }
    };
  }

  /// What firms must add grows to its size and is gone with the period; the month after it still
  /// counts, when they sell.
  private Change firmStocks(Measure.FirmStocks m) {
    int[] markets = selection.markets(m.regions(), m.commodities());
    return Selection.on(
        markets,
        (c, market, month) -> {
          double now = addedMonths(m, month);
          double before = addedMonths(m, month - 1);
          if (now > 0 || before > 0) {
            c.addCover(market, now);
            c.add(new Charge.FirmStock(number, market, now, before, m.carryingShare()));
          }
        });
  }

  private static double addedMonths(Measure.FirmStocks m, int month) {
    return m.period().covers(month)
        ? m.addedMonths() * Selection.reached(m.period(), m.buildMonths(), month)
        : 0;
  }

  private Change tariff(Measure.Tariff m) {
    return selection.onLanes(
        m.trade(),
        (c, lane, month) -> {
          c.addDuty(lane, m.dutyShare());
          c.add(new Charge.Duty(number, lane, m.dutyShare()));
        });
  }

  private Change alliance(Measure.Alliance m) {
    Trade trade = new Trade(m.members(), m.members(), m.commodities());
    int[] lanes = selection.lanes(trade);
    List<Contract.SharedStockpile> shared = new ArrayList<>();
    for (int i = 0; i < network.stockpiles().size(); i++) {
      int market = network.stockpileMarket(i);
      List<Integer> outOf =
          IntStream.of(lanes).filter(l -> network.laneFrom(l) == market).boxed().toList();
      if (!outOf.isEmpty() && m.sharedStockShare() > 0) {
        shared.add(new Contract.SharedStockpile(number, i, outOf, m.sharedStockShare()));
      }
    }
    Change frictions =
        Selection.on(lanes, (c, lane, month) -> c.cutFriction(lane, m.frictionCutShare()));
    double monthly = m.costUsdPerYear() / MONTHS_PER_YEAR;
    return (c, month) -> {
      frictions.apply(c, month);
      shared.forEach(c::add);
      c.add(new Charge.Fixed(number, m.payer(), monthly));
    };
  }

  private Change thrift(Measure.Thrift m) {
    return Selection.on(
        selection.endUses(m.endUses()),
        (c, use, month) -> {
          double reached = Selection.reached(m.period(), m.rampMonths(), month);
          double saving = reached * m.savingShare();
          c.scaleDemand(use, 1 - saving);
          c.scaleElasticity(use, 1 + reached * (m.elasticityFactor() - 1));
          double cost = m.costUsdPerTonne() * saving / (1 - saving); // per tonne that is left
          c.add(new Charge.PerReference(number, m.payer(), use, cost));
        });
  }

  private Change substitution(Measure.Substitution m) {
    int[] from = selection.endUses(m.from());
    int[] to = selection.endUses(m.to());
    return (c, month) -> {
      double share = m.shiftShare() * Selection.reached(m.period(), m.rampMonths(), month);
      for (int u : from) {
        int[] here = IntStream.of(to).filter(v -> v != u && isSameRegion(u, v)).toArray();
        for (int v : here) {
          c.add(
              new Contract.Substitution(
                  number,
                  u,
                  v,
                  share / here.length,
                  m.tonnesPerTonne(),
                  m.costUsdPerTonne(),
                  m.payer()));
        }
      }
    };
  }

  private boolean isSameRegion(int use, int other) {
    return network.endUses().at(use).region().equals(network.endUses().at(other).region());
  }

  private Change recyclingQuota(Measure.RecyclingQuota m) {
    List<Integer> plants = IntStream.of(selection.plants(m.plants())).boxed().toList();
    List<Integer> uses =
        IntStream.range(0, network.endUses().size())
            .filter(u -> network.endUses().at(u).region().equals(m.region()))
            .filter(u -> network.commodityOf(network.endUseMarket(u)).contentShare(m.element()) > 0)
            .boxed()
            .toList();
    int element = network.elements().getIndex(m.element());
    return (c, month) ->
        c.add(
            new Contract.Certificates(
                number,
                element,
                plants,
                uses,
                m.quotaShare() * Selection.reached(m.period(), m.rampMonths(), month),
                m.penaltyUsdPerTonne()));
  }
}
