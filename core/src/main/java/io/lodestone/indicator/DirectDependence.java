// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.RunView.DependenceChange;
import io.lodestone.reading.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The share bought directly from the rival.
public final class DirectDependence implements Indicator {

  @Override
  public String id() {
    return "dependence-direct";
  }

  @Override
  public String name() {
    return "Direct dependence";
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String formula() {
    return "content-weighted share of the rival in what enters the markets that home uses: base year (base) and last twelve months (last)";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.dependences().stream()
        .flatMap(d -> Stream.of(Snapshot.values()).map(w -> headline(view, d, w)))
        .toList();
  }

  private Headline headline(RunView view, DependenceChange subject, Snapshot when) {
    double share = subject.at(when).directShare();
    return new Headline(
        id() + "." + subject.subject() + "." + when.id(),
        name() + ": " + view.subjectName(subject.subject()) + ", " + when.words(),
        100 * share,
        unit(),
        String.format(
            Locale.ROOT,
            "In the %s %s of %s comes directly from %s.",
            when.words(),
            Phrase.percent(share),
            subject.what(),
            view.rivalName()));
  }
}
