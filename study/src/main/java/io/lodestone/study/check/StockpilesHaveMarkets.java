// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Market;
import io.lodestone.network.Stockpile;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every stockpile of a scenario is at a market of the network, once, and no other than that of the
/// same id.
final class StockpilesHaveMarkets implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Scenario scenario : study.scenarios().values()) {
      Set<String> ids = new HashSet<>();
      for (Measure measure : scenario.measures()) {
        if (measure instanceof Measure.StrategicStockpile m) {
          String id = m.rule().id();
          if (!ids.add(id)) {
            findings.add(
                Finding.error(
                    "duplicate-id",
                    places.of("scenarios", scenario.id()).at("id", id),
                    "there is another stockpile \"" + id + "\"",
                    "Maybe a scenario that this one extends brings it already"));
          }
          findFault(study, m.rule())
              .ifPresent(fault ->
                  findings.add(
                      Finding.error(
                          "stockpile-without-market",
                          places.of("scenarios", scenario.id()).at("id", id),
                          fault,
                          "Maybe the region or the commodity is another one")));
        }
      }
    }
    return findings;
  }

  private static Optional<String> findFault(Study study, Stockpile rule) {
    String market = Market.idOf(rule.region(), rule.commodity());
    if (study.network().markets().findIndex(market).isEmpty()) {
      return Optional.of(
          "nobody makes, trades or uses " + rule.commodity() + " in " + rule.region());
    }
    if (study.network().stockpiles().findIndex(rule.id()).isPresent()) {
      Stockpile own = study.network().stockpiles().get(rule.id());
      if (!Market.idOf(own.region(), own.commodity()).equals(market)) {
        return Optional.of("the network has a stockpile of that id at another market");
      }
    }
    return Optional.empty();
  }
}
