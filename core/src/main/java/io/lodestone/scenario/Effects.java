// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Stockpile;
import java.util.ArrayList;
import java.util.List;

/// Turns events and measures into conditions: measures first, so that events hit what was chosen.
final class Effects {

  private final Network network;
  private final List<Selection.Change> changes = new ArrayList<>();

  Effects(Network network, Scenario scenario) {
    this.network = network;
    Selection selection = new Selection(network);
    for (int i = 0; i < scenario.measures().size(); i++) {
      changes.add(new MeasureEffects(network, selection, i).changeOf(scenario.measures().get(i)));
    }
    EventEffects events = new EventEffects(network, selection);
    scenario.events().forEach(e -> changes.add(events.changeOf(e)));
    for (int i = 0; i < network.stockpiles().size(); i++) {
      changes.add(releases(i, network.stockpiles().at(i), scenario));
    }
  }

  /// A stockpile releases while the event lasts that its terms name, as the rule of the month has
  /// them; after the measures, so that theirs is known.
  private static Selection.Change releases(int index, Stockpile own, Scenario scenario) {
    return (c, month) -> {
      String event = c.stockpileRule(index, own).terms().releaseWhile();
      if (!event.isBlank() && scenario.lasts(event, month)) {
        c.release(index);
      }
    };
  }

  List<Conditions> conditions(int months) {
    List<Conditions> result = new ArrayList<>(months);
    for (int month = 0; month < months; month++) {
      Conditions conditions = new Conditions(network, month);
      for (Selection.Change change : changes) {
        change.apply(conditions, month);
      }
      result.add(conditions);
    }
    return result;
  }

  /// The quotas that export-quota events bring.
  static List<Quota> quotas(Network network, List<Event> events) {
    List<Quota> quotas = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Event.ExportQuota e) {
        List<Quota.Cover> covers =
            network.lanes().list().stream()
                .filter(e.trade()::matches)
                .map(lane -> new Quota.Cover(Quota.Kind.LANE, lane.id(), 1))
                .toList();
        Period period = e.period();
        quotas.add(
            new Quota(
                e.id(),
                e.id(),
                e.capTonnesPerMonth(),
                period.startMonth(),
                period.endMonth(),
                covers));
      }
    }
    return quotas;
  }

  /// The stockpiles that measures bring, at rest until the conditions say otherwise.
  static List<Stockpile> stockpiles(Network network, List<Measure> measures) {
    List<Stockpile> stockpiles = new ArrayList<>();
    for (Measure measure : measures) {
      if (measure instanceof Measure.StrategicStockpile m
          && network.stockpiles().findIndex(m.rule().id()).isEmpty()) {
        stockpiles.add(m.rule().atRest());
      }
    }
    return stockpiles;
  }
}
