// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.Indicators;
import io.lodestone.network.Element;
import io.lodestone.page.words.Amount;
import io.lodestone.reading.Snapshot;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.StoredEnsemble.ShortageProbability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The numbers that are read first: one column for each headline element, one line for each measure
/// of a shortage, each with its spread over the trajectories.
///
/// @param columns headline elements with demand at home
record EnsembleGrid(List<Column> columns, List<Line> lines) {

  /// An element with the probability that it is short, by month, %.
  record Column(String id, String symbol, String name, double[] percent) {}

  /// A measure.
  ///
  /// @param note what it is, in a few words
  /// @param formula how it is computed
  record Line(String name, String note, String formula, List<Cell> cells) {}

  /// What trajectories say of a measure.
  ///
  /// @param range where the middle 90 % lie; for a probability its standard error
  /// @param central as the data say, without draws
  /// @param tip mean and standard error in a sentence
  record Cell(String value, String range, String central, String tip) {}

  private record Measure(String indicator, String name, String note) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("months-short", "Months short", "over 5 % of use lost; median"),
          new Measure("shortage-depth", "Lost in the worst month", "share of use; median"),
          new Measure("use-lost", "Use lost", "tonnes of the element over the run; median"),
          new Measure("loss-cost", "Cost to users", "dearer bills, thrift, output; median"),
          new Measure("peak-price", "Peak price", "once separated, over the base price; median"),
          new Measure("dependence-any", "Dependence on %s", "any stage, last year; median"));

  private static final Cell EMPTY = new Cell(Amount.NONE, "", "", "Not defined for this element.");

  static EnsembleGrid of(EnsembleReading in) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "Short at all",
            "in one month or more",
            "share of trajectories with at least one month in which more than 5 % of use is lost",
            in.elements().stream().map(o -> ever(in, o)).toList()));
    lines.add(
        new Line(
            "Short in its worst month",
            "the month in which it is short most often",
            "largest over the months of the share of trajectories in which more than 5 % of use is lost",
            in.elements().stream().map(o -> worst(in, o)).toList()));
    MEASURES.forEach(m -> lines.add(line(in, m)));
    return new EnsembleGrid(in.elements().stream().map(o -> column(in, o)).toList(), lines);
  }

  private static Column column(EnsembleReading in, ShortageProbability odds) {
    Element element = in.study().network().elements().get(odds.id());
    return new Column(element.id(), element.symbol(), element.name(), percent(odds.shares()));
  }

  static double[] percent(List<Double> shares) {
    return shares.stream().mapToDouble(s -> 100 * s).toArray();
  }

  private static Cell ever(EnsembleReading in, ShortageProbability odds) {
    double share = in.everShare(odds.id());
    String central =
        in.find("months-short." + odds.id())
            .map(h -> h.central() > 0 ? "without draws: short" : "without draws: never short")
            .orElse("");
    return probability(in, share, "", central);
  }

  private static Cell worst(EnsembleReading in, ShortageProbability odds) {
    double share = EnsembleReading.worstShare(odds);
    String month = in.horizon().monthAt(EnsembleReading.worstMonth(odds)).toString();
    return probability(in, share, share > 0 ? month : "", "");
  }

  private static Cell probability(EnsembleReading in, double share, String when, String central) {
    String error = Amount.points(in.standardError(share));
    return new Cell(
        Amount.share(share),
        when,
        central,
        String.format(
            Locale.ROOT,
            "%.0f of %s; standard error %s points.",
            share * in.results(),
            EnsembleHead.trajectories(in.results()),
            error));
  }

  private static Line line(EnsembleReading in, Measure measure) {
    return new Line(
        String.format(Locale.ROOT, measure.name(), in.regionName(in.study().rival())),
        measure.note(),
        Indicators.listAll().stream()
            .filter(i -> i.id().equals(measure.indicator()))
            .map(Indicator::formula)
            .findFirst()
            .orElseThrow(),
        in.elements().stream()
            .map(o ->
                keyOf(in, measure.indicator(), o.id())
                    .flatMap(in::find)
                    .map(EnsembleGrid::cell)
                    .orElse(EMPTY))
            .toList());
  }

  private static Optional<String> keyOf(EnsembleReading in, String indicator, String element) {
    return switch (indicator) {
      case "peak-price" -> HeadlineGrid.priced(in.study(), element).map(c -> indicator + "." + c);
      case "dependence-any" -> Optional.of(indicator + "." + element + "." + Snapshot.LAST.id());
      default -> Optional.of(indicator + "." + element);
    };
  }

  private static Cell cell(HeadlineSummary h) {
    return new Cell(
        Amount.text(h.p50(), h.unit()),
        "90 %: " + Amount.range(h.p05(), h.p95(), h.unit()),
        "without draws: " + Amount.text(h.central(), h.unit()),
        String.format(
            Locale.ROOT,
            "Mean %s, standard error %s, over %s in which it has a value.",
            Amount.text(h.mean(), h.unit()),
            Amount.text(h.standardError(), h.unit()),
            EnsembleHead.trajectories(h.defined())));
  }
}
