// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Index;
import io.lodestone.network.Network;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which entities an event or measure touches, found once for all months.
final class Selection {

  private final Network network;

  /// What one event or measure does to the conditions of a month.
  interface Change {
    void apply(Conditions conditions, int month);
  }

  /// What it does to one entity.
  interface EntityChange {
    void apply(Conditions conditions, int index, int month);
  }

  Selection(Network network) {
    this.network = network;
  }

  /// A change that holds in a period only.
  static Change during(Period period, Change change) {
    return (conditions, month) -> {
      if (period.covers(month)) {
        change.apply(conditions, month);
      }
    };
  }

  /// What is reached of a goal that grows evenly to 1 over some months, the first included.
  static double reached(Period period, int rampMonths, int month) {
    int age = month - period.startMonth() + 1;
    return age >= rampMonths ? 1 : (double) age / rampMonths;
  }

  int[] lanes(Trade trade) {
    return select(network.lanes().size(), l -> trade.matches(network.lanes().at(l)));
  }

  int[] plants(List<String> patterns) {
    return matching(network.plants(), patterns);
  }

  int[] endUses(List<String> patterns) {
    return matching(network.endUses(), patterns);
  }

  int[] markets(List<String> regions, List<String> commodities) {
    return select(
        network.markets().size(),
        m ->
            IdPattern.anyMatches(regions, network.markets().at(m).region())
                && IdPattern.anyMatches(commodities, network.markets().at(m).commodity()));
  }

  Change onLanes(Trade trade, EntityChange change) {
    return on(lanes(trade), change);
  }

  Change onPlants(List<String> patterns, EntityChange change) {
    return on(plants(patterns), change);
  }

  static Change on(int[] indices, EntityChange change) {
    return (conditions, month) -> {
      for (int index : indices) {
        change.apply(conditions, index, month);
      }
    };
  }

  static boolean matches(List<String> patterns, String id) {
    return IdPattern.anyMatches(patterns, id);
  }

  static int[] matching(Index<?> index, List<String> patterns) {
    return select(index.size(), i -> IdPattern.anyMatches(patterns, index.idAt(i)));
  }

  static int[] select(int size, IntPredicate wanted) {
    return IntStream.range(0, size).filter(wanted).toArray();
  }
}
