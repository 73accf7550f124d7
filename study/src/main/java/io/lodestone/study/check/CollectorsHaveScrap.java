// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Good;
import io.lodestone.network.Network;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;

/// A collector of goods in use takes nothing but discards, and did not run in the base year: what
/// the base year collected stands in its figures, and a plant without goods carries it on.
final class CollectorsHaveScrap implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    List<Finding> findings = new ArrayList<>();
    Network network = study.network();
    for (Good good : network.goods().list()) {
      int plant = network.plants().getIndex(good.collector());
      boolean takes =
          network.processOf(plant).coefficientByCommodity().values().stream().anyMatch(a -> a < 0);
      if (takes || network.plants().at(plant).lifetime().isBase()) {
        findings.add(
            Finding.error(
                "collector-is-no-collector",
                places.of("goods", good.id()).at("collector", good.collector()),
                takes
                    ? "the collector's process takes inputs"
                    : "the collector ran in the base year, whose month would not stay put",
                "Maybe a plant of its own, without inputs, that starts as option, new or a month"));
      }
    }
    return findings;
  }
}
