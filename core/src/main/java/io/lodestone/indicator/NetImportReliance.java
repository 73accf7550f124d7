// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.criticality.TradeBalance;
import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Net imports of a commodity over what home uses.
public final class NetImportReliance implements Indicator {

  @Override
  public String id() {
    return "net-import-reliance";
  }

  @Override
  public String name() {
    return "Net import reliance";
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String formula() {
    return "(imports − exports + stock draw) / (production + imports − exports + stock draw) of home: base year (base) and last twelve months (last); negative for a net exporter";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.commodities().stream()
        .flatMap(c -> Stream.of(Snapshot.values()).map(w -> headline(view, c, w)))
        .toList();
  }

  private Headline headline(RunView view, String commodity, Snapshot when) {
    double share =
        TradeBalance.ofCommodity(view.flows(when), view.home(), commodity).netImportReliance();
    String subject = view.subjectName(commodity);
    return new Headline(
        String.join(".", id(), commodity, when.id()),
        name() + ": " + subject + ", " + when.words(),
        100 * share,
        unit(),
        String.format(
            Locale.ROOT,
            "In the %s net imports and stocks cover %s of the %s that %s takes.",
            when.words(),
            Phrase.percent(share),
            subject,
            view.homeName()));
  }
}
