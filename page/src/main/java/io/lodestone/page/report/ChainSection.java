// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.network.Element;
import io.lodestone.network.Stage;
import io.lodestone.tracing.StageChain;
import io.lodestone.tracing.StageChain.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// The chain of each headline element at home, stage by stage, with what it says in words.
///
/// @param columns headings of the numbers, with what they mean
/// @param unit of all numbers
record ChainSection(List<Heading> columns, String unit, List<Chain> chains) {

  /// Below this share of the larger value a cell does not show the baseline's (assumed: what a
  /// reader would call the same).
  private static final double SAME = 0.01;

  /// A column with what it means.
  record Heading(String name, String meaning) {}

  /// The chain of an element.
  ///
  /// @param verdict the bottleneck in a few words
  /// @param most the largest supply or draw of a stage, to scale bars by
  record Chain(
      String symbol,
      String name,
      String verdict,
      List<String> sentences,
      double most,
      List<Row> rows) {}

  /// A stage: amounts for the bars and texts for the table.
  ///
  /// @param order position in the chain
  record Row(
      int order,
      String stage,
      double made,
      double rival,
      double others,
      double exported,
      double taken,
      double used,
      double unmet,
      double capacity,
      List<Cell> cells) {}

  /// A number, and the baseline's where it differs.
  record Cell(String value, String was) {}

  private record Column(String name, String meaning, ToDoubleFunction<Link> amount) {}

  private static List<Column> columns(String home, String rival) {
    return List.of(
        new Column("Made at home", "delivered by plants in " + home, Link::made),
        new Column("Capacity", "what these plants could deliver", Link::capacity),
        new Column("Imported", "arrivals from everywhere", Link::imported),
        new Column("of it " + rival, "straight from " + rival, Link::importedFromRival),
        new Column("Exported", "loaded for elsewhere", Link::exported),
        new Column("To plants", "taken by plants in " + home, Link::takenByPlants),
        new Column("Used", "consumed by end uses in " + home, Link::used),
        new Column("Lost", "what end uses use less than in the baseline", Link::unmet));
  }

  static ChainSection of(ReportInput in, ChainWindow window) {
    List<Column> columns = columns(in.homeName(), in.rivalName());
    return new ChainSection(
        columns.stream().map(c -> new Heading(c.name(), c.meaning())).toList(),
        "t of the element a year",
        in.study().headlineElements().stream()
            .map(e -> chain(in, window, in.network().elements().get(e), columns))
            .toList());
  }

  private static Chain chain(
      ReportInput in, ChainWindow window, Element element, List<Column> columns) {
    List<Link> now = links(in, window, element, true);
    List<Link> then = in.isBaseline() ? now : links(in, window, element, false);
    Map<Stage, Link> before =
        then.stream().collect(Collectors.toMap(Link::stage, Function.identity()));
    Function<Stage, String> good = stage -> in.network().wordsOf(stage).good();
    List<Row> rows =
        now.stream()
            .map(l ->
                row(good.apply(l.stage()), l, before.getOrDefault(l.stage(), none(l)), columns))
            .toList();
    ChainReading reading =
        new ChainReading(
            new ChainAmounts(
                new ChainAmounts.Names(element.symbol(), in.homeName(), in.rivalName(), good),
                now,
                then,
                IntakeCapacity.of(in.run(), in.study().home(), element.id(), window.months())),
            new ChainReading.Cause(
                !in.isBaseline() && !in.scenario().events().isEmpty(),
                !in.isBaseline() && !in.scenario().measures().isEmpty()));
    return new Chain(
        element.symbol(),
        element.name(),
        reading.verdict(),
        reading.sentences(),
        now.stream().mapToDouble(l -> Math.max(supply(l), draw(l))).max().orElse(0),
        rows);
  }

  private static List<Link> links(
      ReportInput in, ChainWindow window, Element element, boolean ofRun) {
    return StageChain.of(
        ofRun ? in.run() : in.baseline(),
        in.study().home(),
        in.study().rival(),
        element.id(),
        window.months());
  }

  private static Link none(Link like) {
    return new Link(like.stage(), 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static double supply(Link link) {
    return Math.max(link.capacity(), link.made() + link.imported());
  }

  private static double draw(Link link) {
    return link.exported() + link.takenByPlants() + link.used() + link.unmet();
  }

  private static Row row(String good, Link now, Link then, List<Column> columns) {
    List<Cell> cells = new ArrayList<>();
    for (Column column : columns) {
      double value = column.amount().applyAsDouble(now);
      double was = column.amount().applyAsDouble(then);
      boolean same =
          Math.abs(value - was) <= SAME * Math.max(value, was) || text(value).equals(text(was));
      cells.add(new Cell(text(value), same ? "" : text(was)));
    }
    return new Row(
        now.stage().ordinal(),
        heading(good),
        now.made(),
        now.importedFromRival(),
        Math.max(0, now.imported() - now.importedFromRival()),
        now.exported(),
        now.takenByPlants(),
        now.used(),
        now.unmet(),
        now.capacity(),
        cells);
  }

  /// A tenth of a tonne is the least that is shown.
  static String text(double tonnes) {
    return tonnes < 0.05
        ? "0"
        : String.format(Locale.ROOT, tonnes < 9.95 ? "%.1f" : "%,.0f", tonnes);
  }

  private static String heading(String good) {
    return good.substring(0, 1).toUpperCase(Locale.ROOT) + good.substring(1);
  }
}
