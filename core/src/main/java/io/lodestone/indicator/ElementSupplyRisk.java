// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.criticality.StageConcentration;
import io.lodestone.criticality.SupplyRisk;
import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The supply risk of each headline element at its bottleneck, by the method of the European
/// Commission with home in the place of the Union.
public final class ElementSupplyRisk implements Indicator {

  @Override
  public String id() {
    return "supply-risk";
  }

  @Override
  public String name() {
    return "Supply risk";
  }

  @Override
  public String unit() {
    return "score";
  }

  @Override
  public String formula() {
    return "max over stages of (HHI_world · IR/2 + HHI_sourcing · (1 − IR/2)) · (1 − recycling rate), HHI weighted by governance 0 to 10, trade parameter 1, SI 1: base year (base) and last twelve months (last)";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.elements().stream()
        .flatMap(e -> Stream.of(Snapshot.values()).flatMap(w -> headline(view, e, w)))
        .toList();
  }

  private Stream<Headline> headline(RunView view, String element, Snapshot when) {
    StageConcentration world = view.concentration(element, when);
    String subject = view.subjectName(element);
    return world
        .findBottleneck(view.home())
        .map(stage -> {
          double risk = world.supplyRisk(stage, view.home()).value();
          return new Headline(
              String.join(".", id(), element, when.id()),
              name() + ": " + subject + ", " + when.words(),
              risk,
              unit(),
              String.format(
                  Locale.ROOT,
                  "In the %s the supply risk of %s for %s is %s where it is %s, its bottleneck: %s.",
                  when.words(),
                  subject,
                  view.homeName(),
                  Phrase.number(risk),
                  view.run().network().wordsOf(stage).done(),
                  risk >= SupplyRisk.CRITICAL
                      ? "critical where its economic importance is high"
                      : "below 1, from which a material can be critical"));
        })
        .stream();
  }
}
