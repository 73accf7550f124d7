// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.RunView.DependenceChange;
import io.lodestone.reading.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The share that went through the rival at one stage or more.
public final class AnyStageDependence implements Indicator {

  @Override
  public String id() {
    return "dependence-any";
  }

  @Override
  public String name() {
    return "Dependence at any stage";
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String formula() {
    return "share that went through a plant in the rival region at one stage or more, traced by proportional mixing with the rival made absorbing: base year (base) and last twelve months (last)";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.dependences().stream()
        .flatMap(d -> Stream.of(Snapshot.values()).map(w -> headline(view, d, w)))
        .toList();
  }

  private Headline headline(RunView view, DependenceChange subject, Snapshot when) {
    double share = subject.at(when).anyStageShare();
    return new Headline(
        id() + "." + subject.subject() + "." + when.id(),
        name() + ": " + view.subjectName(subject.subject()) + ", " + when.words(),
        100 * share,
        unit(),
        String.format(
            Locale.ROOT,
            "In the %s %s of %s went through %s.",
            when.words(),
            Phrase.percent(share),
            subject.what(),
            view.rivalName()));
  }
}
