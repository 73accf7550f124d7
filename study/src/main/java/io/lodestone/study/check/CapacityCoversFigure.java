// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.baseyear.Figure;
import io.lodestone.network.Plant;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// No plant ran above its capacity in the base year.
final class CapacityCoversFigure implements Check {

  /// A rounding of capacity from t/year to t/month must not count as an excess.
  private static final double TOLERANCE = 1 + 1e-9;

  @Override
  public List<Finding> findings(Study study, Places places) {
    Map<String, Plant> plants =
        study.network().plants().list().stream()
            .collect(Collectors.toMap(Plant::id, Function.identity()));
    return study.figures().stream()
        .filter(figure -> figure.kind() == Figure.Kind.ACTIVITY)
        .filter(figure ->
            plants.get(figure.id()) instanceof Plant plant
                && figure.valuePerYear() > 12 * plant.capacityTonnesPerMonth() * TOLERANCE)
        .map(figure ->
            Finding.warning(
                "figure-above-capacity",
                places
                    .of("figures", "activity/" + figure.id())
                    .at("value", Double.toString(figure.valuePerYear())),
                "the activity of "
                    + figure.id()
                    + " is above its capacity of "
                    + 12 * plants.get(figure.id()).capacityTonnesPerMonth()
                    + " t a year; reconciliation will cut it",
                "Maybe the capacity is in another unit, or out of date"))
        .toList();
  }
}
