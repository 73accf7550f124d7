// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Scenario;
import io.lodestone.scenario.Trade;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The regions and commodities of an event are joined by at least one lane.
final class TradesHaveLanes implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    List<Finding> findings = new ArrayList<>();
    Set<Event> seen = new HashSet<>();
    // Scenarios with few events first: an event is reported where it stands, not where it is
    // inherited.
    List<Scenario> scenarios =
        study.scenarios().values().stream()
            .sorted(Comparator.comparingInt(s -> s.events().size()))
            .toList();
    for (Scenario scenario : scenarios) {
      for (Event event : scenario.events()) {
        Optional<Trade> trade = event.findTrade();
        if (seen.add(event)
            && trade.isPresent()
            && study.network().lanes().list().stream().noneMatch(trade.get()::matches)) {
          findings.add(
              Finding.warning(
                  "trade-without-lane",
                  places.of("scenarios", scenario.id()),
                  "an event changes nothing: no lane joins " + trade.get(),
                  "Maybe the lanes are missing, or from and to are exchanged"));
        }
      }
    }
    return findings;
  }
}
