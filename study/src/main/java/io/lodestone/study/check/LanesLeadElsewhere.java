// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.List;

/// No lane leads from a region to itself. That no lane occurs twice is a matter of the table's key.
final class LanesLeadElsewhere implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    return study.network().lanes().list().stream()
        .filter(lane -> lane.from().equals(lane.to()))
        .map(lane ->
            Finding.error(
                "lane-to-itself",
                places.of("lanes", lane.id()).at("to", lane.to()),
                "the lane leads from " + lane.from() + " to itself",
                "Maybe delete it: within a region goods move freely"))
        .toList();
  }
}
