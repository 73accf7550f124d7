// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.baseyear.Figure;
import io.lodestone.baseyear.ReconciledFigure;
import io.lodestone.baseyear.Trust;
import io.lodestone.network.EndUse;
import io.lodestone.network.Network;
import io.lodestone.page.words.Amount;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.study.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How far the data behind a run can be trusted.
///
/// @param trust rows of the study and figures of the base year by grade
/// @param assumedUse what part of home's use rests on assumed figures, in words
/// @param limits the README's section "What the data cannot tell"
record QualitySection(
    List<Grade> trust,
    String assumedUse,
    List<Pull> pulls,
    String pullNote,
    List<WedgeRow> wedges,
    List<Count> findings,
    List<ReadmeExcerpt.Block> limits,
    List<SourceRow> sources) {

  private static final int MOST_ROWS = 8;

  /// How many rows and figures carry a grade.
  record Grade(String name, long rows, long figures) {}

  /// A figure that reconciliation moved.
  record Pull(
      String id, String kind, String reported, String reconciled, String pull, String trust) {}

  /// What the data do not explain.
  record WedgeRow(String id, String kind, String usdPerKg, String shareOfPrice) {}

  /// Findings of a severity.
  record Count(String name, long count) {}

  /// A source with the number of rows that rest on it.
  record SourceRow(String key, String citation, String licence, long rows) {}

  static QualitySection of(ReportInput in) {
    List<ReconciledFigure> pulls = in.baseYear().reconciled().listPulls();
    long warnings = pulls.stream().filter(ReconciledFigure::isWarning).count();
    return new QualitySection(
        grades(in),
        assumedUse(in),
        pulls.stream().limit(MOST_ROWS).map(QualitySection::pull).toList(),
        String.format(
            Locale.ROOT,
            "%d of %d figures were moved by more than 3 of their spreads.",
            warnings,
            pulls.size()),
        in.baseYear().calibrated().wedges().stream()
            .limit(MOST_ROWS)
            .map(w ->
                new WedgeRow(
                    w.id(),
                    w.kind(),
                    Amount.text(w.usdPerTonne() / 1000, "USD/kg"),
                    Amount.text(100 * w.shareOfPrice(), "%")))
            .toList(),
        Arrays.stream(Severity.values())
            .map(s ->
                new Count(
                    s.id(), in.study().findings().stream().filter(f -> f.severity() == s).count()))
            .toList(),
        ReadmeExcerpt.limits(in.study().folder().resolve("README.md")),
        sources(in));
  }

  private static List<Grade> grades(ReportInput in) {
    Map<Trust, Long> rows =
        in.study().marks().values().stream()
            .collect(Collectors.groupingBy(Mark::trust, Collectors.counting()));
    Map<Trust, Long> figures =
        in.study().figures().stream()
            .collect(Collectors.groupingBy(Figure::trust, Collectors.counting()));
    return Arrays.stream(Trust.values())
        .map(t -> new Grade(t.id(), rows.getOrDefault(t, 0L), figures.getOrDefault(t, 0L)))
        .toList();
  }

  /// By value at base prices: tonnes would speak of cerium and lanthanum only.
  private static String assumedUse(ReportInput in) {
    Map<String, Trust> trust =
        in.study().figures().stream()
            .filter(f -> f.kind() == Figure.Kind.USE)
            .collect(Collectors.toMap(Figure::id, Figure::trust, (a, b) -> b));
    Network network = in.network();
    double all = 0;
    double assumed = 0;
    for (int u = 0; u < network.endUses().size(); u++) {
      EndUse use = network.endUses().at(u);
      if (use.region().equals(in.study().home())) {
        double value =
            in.run().base().use(u)
                * network.markets().at(network.endUseMarket(u)).basePriceUsdPerTonne();
        all += value;
        assumed += trust.get(use.id()) == Trust.ASSUMED ? value : 0;
      }
    }
    return all == 0 // exact: nothing is used
        ? ""
        : String.format(
            Locale.ROOT,
            "%s of what %s uses, by value at base prices, rests on assumed figures.",
            Amount.text(100 * assumed / all, "%"),
            in.homeName());
  }

  private static Pull pull(ReconciledFigure f) {
    String unit = f.figure().kind() == Figure.Kind.PRICE ? "USD/t" : "t";
    return new Pull(
        f.figure().id(),
        f.figure().kind().id(),
        Amount.text(f.reportedPerYear(), unit),
        Amount.text(f.reconciledPerYear(), unit),
        String.format(Locale.ROOT, "%+.1f", f.pull()).replace('-', '−'),
        f.figure().trust().id());
  }

  private static List<SourceRow> sources(ReportInput in) {
    Map<String, Long> rows =
        in.study().marks().values().stream()
            .map(Mark::source)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return in.study().sources().values().stream()
        .map(s -> new SourceRow(s.key(), s.citation(), s.licence(), rows.getOrDefault(s.key(), 0L)))
        .toList();
  }
}
