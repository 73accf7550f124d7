// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.network.Stage;
import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.RunView.DependenceChange;
import io.lodestone.reading.Snapshot;
import io.lodestone.tracing.Dependence;
import io.lodestone.tracing.Tracer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The share that went through the rival, stage by stage.
public final class StageDependence implements Indicator {

  @Override
  public String id() {
    return "dependence-stage";
  }

  @Override
  public String name() {
    return "Dependence by stage";
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String formula() {
    return "share whose last plant of the stage was in the rival region, traced by proportional mixing: base year (base) and last twelve months (last)";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.dependences().stream()
        .flatMap(d ->
            Tracer.stagesOf(view.run().network()).stream()
                .flatMap(
                    stage -> Stream.of(Snapshot.values()).map(w -> headline(view, d, stage, w))))
        .toList();
  }

  private Headline headline(RunView view, DependenceChange subject, Stage stage, Snapshot when) {
    Dependence dependence = subject.at(when);
    double share = dependence.share(stage);
    String done = view.run().network().wordsOf(stage).done();
    return new Headline(
        String.join(".", id(), subject.subject(), stage.id(), when.id()),
        name() + ": " + String.join(", ", view.subjectName(subject.subject()), done, when.words()),
        100 * share,
        unit(),
        String.format(
            Locale.ROOT,
            "In the %s %s of %s was %s in %s.",
            when.words(),
            Phrase.percent(share),
            subject.what(),
            done,
            view.rivalName()));
  }
}
