// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.baseyear.Figure;
import io.lodestone.network.EndUse;
import io.lodestone.network.Lane;
import io.lodestone.network.Plant;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Every base plant, base lane and end use has a figure. That it has only one is a matter of the
/// table's key.
final class BaseFiguresComplete implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    Set<String> given =
        study.figures().stream().map(f -> f.kind().id() + "/" + f.id()).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (Plant plant : study.network().plants().list()) {
      if (plant.lifetime().isBase() && !given.contains("activity/" + plant.id())) {
        findings.add(missing(places, "plants", Figure.Kind.ACTIVITY, plant.id()));
      }
    }
    for (Lane lane : study.network().lanes().list()) {
      if (lane.lifetime().isBase() && !given.contains("flow/" + lane.id())) {
        findings.add(missing(places, "lanes", Figure.Kind.FLOW, lane.id()));
      }
    }
    for (EndUse use : study.network().endUses().list()) {
      if (!given.contains("use/" + use.id())) {
        findings.add(missing(places, "enduses", Figure.Kind.USE, use.id()));
      }
    }
    return findings;
  }

  private static Finding missing(Places places, String table, Figure.Kind kind, String id) {
    return Finding.error(
        "missing-figure",
        places.of(table, id).at("id", id),
        "the base year needs a figure of kind " + kind.id() + " for " + id,
        "Maybe add a row to baseyear/figures.csv, or start it with a month or as option");
  }
}
