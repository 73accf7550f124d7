// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.baseyear.Figure;
import io.lodestone.network.EndUse;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Lane;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every figure speaks of something that ran in the base year.
final class FiguresHaveTargets implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    Map<Figure.Kind, Set<String>> targets = new EnumMap<>(Figure.Kind.class);
    for (Figure.Kind kind : Figure.Kind.values()) {
      targets.put(kind, Set.copyOf(targets(study.network(), kind)));
    }
    return study.figures().stream()
        .filter(figure -> !targets.get(figure.kind()).contains(figure.id()))
        .map(figure -> finding(targets.get(figure.kind()), figure, places))
        .toList();
  }

  private static List<String> targets(Network network, Figure.Kind kind) {
    return switch (kind) {
      case ACTIVITY ->
          network.plants().list().stream()
              .filter(plant -> plant.lifetime().isBase())
              .map(Plant::id)
              .toList();
      case FLOW ->
          network.lanes().list().stream()
              .filter(lane -> lane.lifetime().isBase())
              .map(Lane::id)
              .toList();
      case USE -> network.endUses().list().stream().map(EndUse::id).toList();
      case PRICE -> network.markets().list().stream().map(Market::id).toList();
    };
  }

  private static Finding finding(Set<String> targets, Figure figure, Places places) {
    String kind = figure.kind().id();
    return Finding.error(
        "figure-without-target",
        places.of("figures", kind + "/" + figure.id()).at("id", figure.id()),
        "nothing in the base year fits a figure of kind " + kind,
        "Maybe one of: "
            + IdPattern.closest(figure.id(), targets)
            + "; or it does not start as base");
  }
}
