// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.scenario.Selection.Change;

/// What each kind of event does to the conditions: one arm for each.
final class EventEffects {

  private final Network network;
  private final Selection selection;

  EventEffects(Network network, Selection selection) {
    this.network = network;
    this.selection = selection;
  }

  Change changeOf(Event event) {
    return switch (event) {
      case Event.ExportBan e ->
          during(e, selection.onLanes(e.trade(), (c, lane, month) -> c.scaleLane(lane, 0)));
      case Event.LicenceRegime e ->
          during(
              e,
              selection.onLanes(
                  e.trade(), (c, lane, month) -> c.approveLane(lane, e.approvedShare().at(month))));
      case Event.ExportQuota e ->
          (c, month) -> {}; // a quota of the extended network; its dates are there
      case Event.Outage e ->
          during(
              e,
              selection.onPlants(
                  e.plants(), (c, p, month) -> c.scaleCapacity(p, e.remainingShare().at(month))));
      case Event.Duty e ->
          during(e, selection.onLanes(e.trade(), (c, lane, m) -> c.addDuty(lane, e.dutyShare())));
      case Event.DemandShift e ->
          during(
              e,
              Selection.on(
                  selection.endUses(e.endUses()), (c, use, m) -> c.scaleDemand(use, e.factor())));
      case Event.PriceWar e ->
          during(
              e,
              selection.onPlants(
                  e.plants(), (c, p, month) -> c.addSubsidy(p, e.subsidyUsdPerTonne())));
      case Event.TechnologyBan e -> technologyBan(e);
      case Event.ExtraterritorialRule e -> during(e, extraterritorialRule(e));
      case Event.PanicBuying e ->
          during(
              e,
              Selection.on(
                  selection.markets(e.regions(), e.commodities()),
                  (c, market, m) -> c.scaleHoarding(market, e.factor())));
    };
  }

  private static Change during(Event event, Change change) {
    return Selection.during(event.period(), change);
  }

  /// Costs and expansions suffer during the ban; ramp-up is late for good.
  private Change technologyBan(Event.TechnologyBan ban) {
    int[] plants =
        Selection.select(
            network.plants().size(),
            p ->
                Selection.matches(ban.plants(), network.plants().idAt(p))
                    && !ban.exempt().contains(network.plants().at(p).region()));
    Period period = ban.period();
    return (c, month) -> {
      for (int p : plants) {
        Plant plant = network.plants().at(p);
        c.slowRampUp(plant, p, period.startMonth(), period.endMonth(), ban.rampFactor());
        if (period.covers(month)) {
          hamper(c, p, plant, ban);
        }
      }
    };
  }

  private static void hamper(Conditions c, int index, Plant plant, Event.TechnologyBan ban) {
    if (!plant.lifetime().isBase()) {
      c.scaleOperatingCost(index, ban.costFactor());
    }
    c.scaleCapitalCost(index, ban.capitalFactor());
    c.scaleExpansion(index, ban.expansionShare());
  }

  private Change extraterritorialRule(Event.ExtraterritorialRule rule) {
    int[] lanes =
        Selection.select(
            network.lanes().size(),
            l -> {
              Lane lane = network.lanes().at(l);
              return rule.trade().matches(lane) && !rule.exempt().contains(lane.from());
            });
    return Selection.on(lanes, (c, lane, month) -> c.approveLane(lane, rule.remainingShare()));
  }
}
