// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The chains of several runs side by side, one table for each element.
///
/// @param unit of all numbers
record CompareChains(String unit, List<Table> tables) {

  /// An element.
  ///
  /// @param readings what each run's chain says against its baseline
  /// @param most the largest supply of a stage in any run, to scale bars by
  record Table(
      String symbol, String name, List<Reading> readings, double most, List<Group> groups) {}

  /// A run's verdict and sentences.
  record Reading(String verdict, List<String> sentences) {}

  /// A stage.
  ///
  /// @param bars supply by run
  record Group(String stage, List<Bar> bars, List<Row> rows) {}

  /// What a stage's supply is made of.
  record Bar(double made, double rival, double others, double capacity) {}

  /// A number of the stage, by run.
  record Row(String name, String meaning, List<Cell> cells) {}

  /// A number, marked where it differs from the first run's.
  record Cell(String value, boolean differs) {}

  static CompareChains of(List<ReportInput> inputs, ChainWindow window) {
    List<ChainSection> sections = inputs.stream().map(in -> ChainSection.of(in, window)).toList();
    ChainSection shape = sections.getFirst();
    return new CompareChains(
        shape.unit(),
        IntStream.range(0, shape.chains().size())
            .mapToObj(
                e -> table(sections.stream().map(s -> s.chains().get(e)).toList(), shape.columns()))
            .toList());
  }

  private static Table table(List<ChainSection.Chain> chains, List<ChainSection.Heading> columns) {
    ChainSection.Chain first = chains.getFirst();
    List<String> stages =
        chains.stream()
            .flatMap(c -> c.rows().stream())
            .sorted((a, b) -> a.order() - b.order())
            .map(ChainSection.Row::stage)
            .distinct()
            .toList();
    return new Table(
        first.symbol(),
        first.name(),
        chains.stream().map(c -> new Reading(c.verdict(), c.sentences())).toList(),
        chains.stream().mapToDouble(ChainSection.Chain::most).max().orElse(0),
        stages.stream().map(s -> group(s, chains, columns)).toList());
  }

  private static Group group(
      String stage, List<ChainSection.Chain> chains, List<ChainSection.Heading> columns) {
    List<Optional<ChainSection.Row>> rows =
        chains.stream()
            .map(c -> c.rows().stream().filter(r -> r.stage().equals(stage)).findFirst())
            .toList();
    List<Row> lines = new ArrayList<>();
    for (int k = 0; k < columns.size(); k++) {
      int column = k;
      List<String> values =
          rows.stream().map(r -> r.map(x -> x.cells().get(column).value()).orElse("0")).toList();
      if (values.stream().anyMatch(v -> !v.equals("0"))) {
        lines.add(
            new Row(
                columns.get(k).name(),
                columns.get(k).meaning(),
                values.stream().map(v -> new Cell(v, !v.equals(values.getFirst()))).toList()));
      }
    }
    return new Group(
        stage, rows.stream().map(r -> r.map(CompareChains::bar).orElse(EMPTY)).toList(), lines);
  }

  private static final Bar EMPTY = new Bar(0, 0, 0, 0);

  private static Bar bar(ChainSection.Row row) {
    return new Bar(row.made(), row.rival(), row.others(), row.capacity());
  }
}
