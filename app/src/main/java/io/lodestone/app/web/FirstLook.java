// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.app.web.RunShelf.Entry;
import io.lodestone.store.run.RunReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.util.List;

/// What pages ask of a run when it is opened, asked before anybody does. An answer that was given
/// already costs nothing.
final class FirstLook {

  /// The month that the page of the network opens with, after the run's first.
  private static final int MONTH = 12;

  private final RunShelf runs;
  private final StudyShelf studies;
  private final RunApi cards;
  private final FlowApi flows;
  private final MarketApi markets;
  private final SeriesApi series;

  FirstLook(
      RunShelf runs,
      StudyShelf studies,
      RunApi cards,
      FlowApi flows,
      MarketApi markets,
      SeriesApi series) {
    this.runs = runs;
    this.studies = studies;
    this.cards = cards;
    this.flows = flows;
    this.markets = markets;
    this.series = series;
  }

  /// Opens a run and works its first answers out; nothing for what holds no monthly tables.
  void prepare(Entry entry) {
    if (RunApi.hasTables(entry.kind()) && cards.prepare(entry)) {
      Study study = studies.copy(runs.folder(entry.id()).resolve("inputs"));
      series.prepareShortage(entry);
      String market = study.home() + "/" + study.headlineCommodities().getFirst();
      if (entry.kind() == RunShelf.Kind.RUN) {
        Horizon horizon = RunReader.read(runs.folder(entry.id())).card().horizon();
        String month = horizon.monthAt(Math.min(MONTH, horizon.months() - 1)).toString();
        flows.prepare(entry.id(), month, study.headlineElements().getFirst());
        markets.prepare(entry.id(), market);
      } else {
        series.prepareFan(entry.id(), "price", List.of(market));
        series.prepareFan(entry.id(), "shortage", study.headlineElements());
      }
    }
  }
}
