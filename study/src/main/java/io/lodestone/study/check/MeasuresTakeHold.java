// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Network;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.change.Arms;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A contract between plants, regions or uses that can be kept at all.
final class MeasuresTakeHold implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    List<Finding> findings = new ArrayList<>();
    Set<Measure> seen = new HashSet<>();
    List<Scenario> scenarios =
        study.scenarios().values().stream()
            .sorted(Comparator.comparingInt(s -> s.measures().size()))
            .toList();
    for (Scenario scenario : scenarios) {
      for (Measure measure : scenario.measures()) {
        if (seen.add(measure) && isContract(measure) && isIdle(study, measure)) {
          findings.add(
              Finding.warning(
                  "measure-without-effect",
                  places.of("scenarios", scenario.id()),
                  "a measure changes nothing: " + Arms.kindOf(measure).label(),
                  "Maybe the plants do not make the commodity, no lane leads there, or the uses"
                      + " stand in different regions"));
        }
      }
    }
    return findings;
  }

  private static boolean isContract(Measure measure) {
    return measure instanceof Measure.Offtake
        || measure instanceof Measure.PriceFloor
        || measure instanceof Measure.Substitution;
  }

  private static boolean isIdle(Study study, Measure measure) {
    int start = Math.max(0, measure.period().startMonth());
    if (start >= study.horizon().months()) {
      return false; // another finding
    }
    Network network = study.network();
    return Scenario.NONE
        .withMeasures(List.of(measure))
        .conditions(network, start + 1)
        .get(start)
        .contracts()
        .isEmpty();
  }
}
