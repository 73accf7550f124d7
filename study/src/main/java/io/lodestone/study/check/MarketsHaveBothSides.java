// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Network;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;

/// Something flows into every market and something out of it. What plants make and nobody takes is
/// a matter of [OutputsAreUsed].
final class MarketsHaveBothSides implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    Network network = study.network();
    MarketSides all = MarketSides.of(network, any -> true);
    List<Finding> findings = new ArrayList<>();
    for (int m = 0; m < network.markets().size(); m++) {
      String id = network.markets().idAt(m);
      Place place = Place.ofFile("network").at("market", id);
      if (!all.hasOutflow(m) && !all.isMade(m)) {
        findings.add(
            Finding.warning(
                "market-without-outflow",
                place,
                "lanes lead to " + id + ", but nobody there uses it or passes it on",
                "Maybe an end use, plant or lane is missing"));
      } else if (!all.hasInflow(m)) {
        findings.add(
            Finding.warning(
                "market-without-inflow",
                place,
                "nothing can ever come to " + id,
                "Maybe a plant or lane is missing"));
      }
    }
    return findings;
  }
}
