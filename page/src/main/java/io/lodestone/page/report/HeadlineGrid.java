// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.Indicators;
import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.network.Market;
import io.lodestone.network.Stage;
import io.lodestone.page.words.Amount;
import io.lodestone.reading.Shortage;
import io.lodestone.reading.Snapshot;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.study.Study;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The numbers that are read first: one column for each headline element, one line for each measure
/// of a shortage, the baseline's number beside the scenario's.
///
/// @param columns headline elements with demand at home
/// @param lines the measures
/// @param all every headline
record HeadlineGrid(List<Column> columns, List<Line> lines, List<Row> all) {

  /// Below this share of the larger of two values a difference has no colour (assumed: what a
  /// reader would call the same).
  private static final double SAME = 0.02;

  /// Below this a difference of percentages has no colour, in points (assumed, likewise).
  private static final double SAME_POINTS = 0.5;

  /// An element with the unmet share of its demand by month, %.
  record Column(String id, String symbol, String name, double[] unmet, double[] baseline) {}

  /// A measure.
  ///
  /// @param note what it is, in a few words
  /// @param formula how it is computed
  record Line(String name, String note, String formula, List<Cell> cells) {}

  /// A number beside the baseline's.
  ///
  /// @param tone `worse`, `better` or `same`
  /// @param tip one sentence
  record Cell(String value, String baseline, String difference, String tone, String tip) {}

  /// A headline for the complete table.
  record Row(String name, String value, String baseline, String difference, String text) {}

  private record Measure(String indicator, String name, String note) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("shortage-depth", "Worst month", "share of demand unmet"),
          new Measure("months-short", "Months short", "over 5 % unmet"),
          new Measure("use-lost", "Missing", "tonnes of the element over the run"),
          new Measure("loss-cost", "Value at stake", "of what users go without"),
          new Measure("peak-price", "Peak price", "once separated, over the base price"),
          new Measure("dependence-any", "Dependence on %s", "any stage, last twelve months"));

  static HeadlineGrid of(ReportInput in) {
    return against(in, in.baseline(), in.baselineHeadlines(), in.isBaseline());
  }

  /// The grid of a run with the differences from another run.
  static HeadlineGrid against(
      ReportInput in, Trajectory other, List<Headline> otherHeadlines, boolean alone) {
    Map<String, Headline> now = byId(in.headlines());
    Map<String, Headline> then = alone ? Map.of() : byId(otherHeadlines);
    List<Element> elements =
        in.study().headlineElements().stream()
            .filter(e -> now.containsKey("shortage-depth." + e))
            .map(e -> in.network().elements().get(e))
            .toList();
    return new HeadlineGrid(
        elements.stream().map(e -> column(in, other, alone, e)).toList(),
        MEASURES.stream().map(m -> line(in, m, elements, now, then)).toList(),
        in.headlines().stream().map(h -> row(h, then.get(h.id()))).toList());
  }

  private static Map<String, Headline> byId(List<Headline> headlines) {
    Map<String, Headline> map = new HashMap<>();
    headlines.forEach(h -> map.put(h.id(), h));
    return map;
  }

  private static Column column(ReportInput in, Trajectory other, boolean alone, Element element) {
    return new Column(
        element.id(),
        element.symbol(),
        element.name(),
        unmetPercent(in, in.run(), element.id()),
        alone ? new double[0] : unmetPercent(in, other, element.id()));
  }

  static double[] unmetPercent(ReportInput in, Trajectory run, String element) {
    Shortage shortage = Shortage.ofElement(run, in.study().home(), element);
    return IntStream.range(0, run.months()).mapToDouble(t -> 100 * shortage.lostShare(t)).toArray();
  }

  private static Line line(
      ReportInput in,
      Measure measure,
      List<Element> elements,
      Map<String, Headline> now,
      Map<String, Headline> then) {
    Indicator indicator =
        Indicators.listAll().stream()
            .filter(i -> i.id().equals(measure.indicator()))
            .findFirst()
            .orElseThrow();
    return new Line(
        String.format(Locale.ROOT, measure.name(), in.rivalName()),
        measure.note(),
        indicator.formula(),
        elements.stream()
            .map(e -> keyOf(in, measure.indicator(), e.id()))
            .map(key -> key.map(k -> cell(now.get(k), then.get(k))).orElse(EMPTY))
            .toList());
  }

  private static final Cell EMPTY =
      new Cell(Amount.NONE, "", "", "same", "No such market at home.");

  /// The id of the headline of a measure for an element; prices are those of the commodity that
  /// stands for it.
  private static Optional<String> keyOf(ReportInput in, String indicator, String element) {
    return switch (indicator) {
      case "peak-price" -> priced(in.study(), element).map(c -> indicator + "." + c);
      case "dependence-any" -> Optional.of(indicator + "." + element + "." + Snapshot.LAST.id());
      default -> Optional.of(indicator + "." + element);
    };
  }

  /// The headline commodity of the separation stage that carries most of an element per tonne.
  static Optional<String> priced(Study study, String element) {
    return study.headlineCommodities().stream()
        .filter(c -> study.network().markets().findIndex(Market.idOf(study.home(), c)).isPresent())
        .map(c -> study.network().commodities().get(c))
        .filter(c -> c.stage() == Stage.SEPARATION && c.contentShare(element) > 0)
        .max(Comparator.comparingDouble(c -> c.contentShare(element)))
        .map(Commodity::id);
  }

  private static Cell cell(@Nullable Headline now, @Nullable Headline then) {
    if (now == null) {
      return EMPTY;
    }
    String value = Amount.text(now.value(), now.unit());
    if (then == null) {
      return new Cell(value, "", "", "same", now.text());
    }
    return new Cell(
        value,
        Amount.text(then.value(), then.unit()),
        Amount.difference(now.value() - then.value(), now.unit()),
        tone(now.value(), then.value(), now.unit()),
        now.text());
  }

  /// All measures of the grid are worse when larger.
  private static String tone(double now, double then, String unit) {
    double change = now - then;
    double least =
        Math.max(
            SAME * Math.max(Math.abs(now), Math.abs(then)), unit.equals("%") ? SAME_POINTS : 0);
    if (!(Math.abs(change) > least)) {
      return "same";
    }
    return change > 0 ? "worse" : "better";
  }

  private static Row row(Headline now, @Nullable Headline then) {
    return new Row(
        now.name(),
        Amount.text(now.value(), now.unit()),
        then == null ? "" : Amount.text(then.value(), then.unit()),
        then == null ? "" : Amount.difference(now.value() - then.value(), now.unit()),
        now.text());
  }
}
