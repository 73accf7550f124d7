// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.lab.claim.LedgerPart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Everything that a run's page draws, in its order.
///
/// @param kind `run`, by which the page knows what to draw
record RunDocument(
    String kind,
    HeadSection head,
    AnswerSection answer,
    HeadlineGrid headlines,
    TrustSection trust,
    List<MonthCharts.PricePanel> prices,
    ShortageMap shortage,
    List<MonthCharts.StockPanel> stocks,
    List<SupplyOrigins> origins,
    List<DependencePanel> dependence,
    MoneyCharts money,
    ChainSection chains,
    Winners winners,
    LedgerPart ledger,
    QualitySection quality,
    Foot foot) {

  /// How to make the run again, and what it was.
  record Foot(List<String> commands, Map<String, String> facts, List<String> units) {}

  static RunDocument of(ReportInput in) {
    ChainWindow window = ChainWindow.of(in.scenario(), in.run().horizon());
    return new RunDocument(
        "run",
        HeadSection.of(in, window),
        AnswerSection.of(in),
        HeadlineGrid.of(in),
        TrustSection.of(in.study()),
        MonthCharts.prices(in),
        ShortageMap.of(in),
        MonthCharts.stocks(in),
        SupplyOrigins.of(in),
        DependencePanel.of(in),
        MoneyCharts.of(in),
        ChainSection.of(in, window),
        Winners.of(in),
        in.ledger(),
        QualitySection.of(in),
        foot(in));
  }

  private static Foot foot(ReportInput in) {
    String study = in.study().id();
    return new Foot(
        List.of(
            "./lodestone check " + study,
            "./lodestone baseyear " + study,
            String.format(
                Locale.ROOT,
                "./lodestone run %s --scenario %s --until %s",
                study,
                in.scenario().id(),
                in.run().horizon().end())),
        in.runFacts(),
        Stream.of(
                "Money is real USD of " + in.study().baseYear() + ".",
                in.study().units(),
                "Amounts of an element are counted in everything that carries it.",
                "Use lost is what the baseline uses less what the run uses, end use by end use and month by month; thrift, at once and lasting, counts as saved.")
            .filter(text -> !text.isBlank())
            .toList());
  }
}
