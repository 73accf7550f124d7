// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.criticality.TradeBalance;
import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What home makes of a commodity over what it uses.
public final class SelfSufficiency implements Indicator {

  @Override
  public String id() {
    return "self-sufficiency";
  }

  @Override
  public String name() {
    return "Self-sufficiency";
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String formula() {
    return "production / (production + imports − exports + stock draw) of home: base year (base) and last twelve months (last); above 100 % for a net exporter";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.commodities().stream()
        .flatMap(c -> Stream.of(Snapshot.values()).map(w -> headline(view, c, w)))
        .toList();
  }

  private Headline headline(RunView view, String commodity, Snapshot when) {
    double share =
        TradeBalance.ofCommodity(view.flows(when), view.home(), commodity).selfSufficiency();
    String subject = view.subjectName(commodity);
    return new Headline(
        String.join(".", id(), commodity, when.id()),
        name() + ": " + subject + ", " + when.words(),
        100 * share,
        unit(),
        String.format(
            Locale.ROOT,
            "In the %s plants in %s make %s of the %s that it takes.",
            when.words(),
            view.homeName(),
            Phrase.percent(share),
            subject));
  }
}
