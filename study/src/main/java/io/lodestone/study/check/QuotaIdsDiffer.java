// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// No quota event of a scenario has the id of another quota in force there.
final class QuotaIdsDiffer implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Scenario scenario : study.scenarios().values()) {
      Set<String> ids = new HashSet<>(study.network().quotas().ids());
      for (Event event : scenario.events()) {
        if (event instanceof Event.ExportQuota quota && !ids.add(quota.id())) {
          findings.add(
              Finding.error(
                  "duplicate-id",
                  places.of("scenarios", scenario.id()).at("id", quota.id()),
                  "there is another quota \"" + quota.id() + "\"",
                  "Maybe a scenario that this one extends brings it already"));
        }
      }
    }
    return findings;
  }
}
