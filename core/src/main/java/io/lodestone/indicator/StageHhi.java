// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.criticality.StageConcentration;
import io.lodestone.network.Stage;
import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How concentrated production of each headline element is at its most concentrated stage.
public final class StageHhi implements Indicator {

  @Override
  public String id() {
    return "stage-hhi";
  }

  @Override
  public String name() {
    return "Concentration of the worst stage";
  }

  @Override
  public String unit() {
    return "points";
  }

  @Override
  public String formula() {
    return "Σ (share of a region in world production)² × 10,000 at the stage where it is highest: base year (base) and last twelve months (last)";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.elements().stream()
        .flatMap(e -> Stream.of(Snapshot.values()).flatMap(w -> headline(view, e, w)))
        .toList();
  }

  private Stream<Headline> headline(RunView view, String element, Snapshot when) {
    StageConcentration world = view.concentration(element, when);
    return world.stages().stream()
        .max(Comparator.comparingDouble(s -> world.concentration(s).hhi()))
        .map(stage -> headline(view, world, new Place(element, stage, when)))
        .stream();
  }

  private record Place(String element, Stage stage, Snapshot when) {}

  private Headline headline(RunView view, StageConcentration world, Place place) {
    String subject = view.subjectName(place.element());
    double points = world.concentration(place.stage()).hhiPoints();
    return new Headline(
        String.join(".", id(), place.element(), place.when().id()),
        name() + ": " + subject + ", " + place.when().words(),
        points,
        unit(),
        String.format(
            Locale.ROOT,
            "In the %s %s is most concentrated where it is %s: %s points, with %s in %s.",
            place.when().words(),
            subject,
            view.run().network().wordsOf(place.stage()).done(),
            Phrase.number(points),
            Phrase.percent(world.share(place.stage(), view.rival())),
            view.rivalName()));
  }
}
