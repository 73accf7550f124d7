// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.network.Conditions;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Index;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Turns events and measures into conditions: one arm for each kind.
final class Effects {

  private final Network network;
  private final List<Applied> applied = new ArrayList<>();

  /// What one event or measure does to the conditions of a month it covers.
  private record Applied(Period period, Change change) {}

  private interface Change {
    void apply(Conditions conditions, int month);
  }

  Effects(Network network, Scenario scenario) {
    this.network = network;
    scenario.measures().forEach(m -> applied.add(new Applied(m.period(), changeOf(m))));
    scenario.events().forEach(e -> applied.add(new Applied(e.period(), changeOf(e))));
  }

  List<Conditions> conditions(int months) {
    List<Conditions> result = new ArrayList<>(months);
    for (int month = 0; month < months; month++) {
      Conditions conditions = new Conditions(network, month);
      for (Applied a : applied) {
        if (a.period().covers(month)) {
          a.change().apply(conditions, month);
        }
      }
      result.add(conditions);
    }
    return result;
  }

  private Change changeOf(Event event) {
    return switch (event) {
      case Event.ExportBan e -> onLanes(e.trade(), (c, lane, month) -> c.scaleLane(lane, 0));
      case Event.LicenceRegime e ->
          onLanes(e.trade(), (c, lane, month) -> c.scaleLane(lane, e.approvedShare().at(month)));
      case Event.ExportQuota e ->
          (c, month) -> {}; // a quota of the extended network; its dates are there
      case Event.Outage e ->
          onPlants(e.plants(), (c, p, m) -> c.scaleCapacity(p, e.remainingShare()));
      case Event.Duty e -> onLanes(e.trade(), (c, lane, month) -> c.addDuty(lane, e.dutyShare()));
      case Event.DemandShift e ->
          on(
              matching(network.endUses(), e.endUses()),
              (c, use, month) -> c.scaleDemand(use, e.factor()));
      case Event.PriceWar e ->
          onPlants(e.plants(), (c, p, month) -> c.addSubsidy(p, e.subsidyUsdPerTonne()));
    };
  }

  private Change changeOf(Measure measure) {
    return switch (measure) {
      case Measure.Project m -> {
        Lifetime lifetime = Lifetime.from(m.period().startMonth());
        Change plants =
            onPlants(
                m.plants(),
                (c, p, month) -> c.setPlantLifetime(network.plants().at(p), p, lifetime, month));
        Change lanes =
            on(matching(network.lanes(), m.lanes()), (c, lane, month) -> c.openLane(lane));
        yield (c, month) -> {
          plants.apply(c, month);
          lanes.apply(c, month);
        };
      }
      case Measure.Subsidy m ->
          onPlants(m.plants(), (c, p, month) -> c.addSubsidy(p, m.subsidyUsdPerTonne()));
    };
  }

  private interface EntityChange {
    void apply(Conditions conditions, int index, int month);
  }

  private Change onLanes(Trade trade, EntityChange change) {
    return on(select(network.lanes().size(), l -> trade.matches(network.lanes().at(l))), change);
  }

  private Change onPlants(List<String> patterns, EntityChange change) {
    return on(matching(network.plants(), patterns), change);
  }

  private static Change on(int[] indices, EntityChange change) {
    return (conditions, month) -> {
      for (int index : indices) {
        change.apply(conditions, index, month);
      }
    };
  }

  private static int[] matching(Index<?> index, List<String> patterns) {
    return select(index.size(), i -> IdPattern.anyMatches(patterns, index.idAt(i)));
  }

  private static int[] select(int size, IntPredicate wanted) {
    return IntStream.range(0, size).filter(wanted).toArray();
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
}
