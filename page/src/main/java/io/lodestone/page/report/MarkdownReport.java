// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run's report as a short text: headlines, changes in words, chains.
final class MarkdownReport {

  private final RunDocument document;
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport(RunDocument document) {
    this.document = document;
  }

  static String of(RunDocument document) {
    MarkdownReport report = new MarkdownReport(document);
    report.head();
    report.answer();
    report.headlines();
    report.trust();
    report.chains();
    report.foot();
    return report.out.toString();
  }

  private void head() {
    HeadSection head = document.head();
    out.append("# ").append(inline(head.scenarioTitle())).append("\n\n");
    out.append(inline(head.title())).append(". ").append(inline(head.question())).append("\n\n");
    out.append(inline(head.story())).append("\n\n## What this scenario changes\n\n");
    head.changes().forEach(c -> out.append("- ").append(inline(c)).append('\n'));
  }

  private void answer() {
    out.append("\n## The answer\n\n");
    document.answer().sentences().forEach(s -> out.append("- ").append(inline(s)).append('\n'));
  }

  private void headlines() {
    HeadlineGrid grid = document.headlines();
    out.append("\n## Headlines for ").append(inline(document.head().home())).append("\n\n");
    row(Stream.concat(Stream.of(""), grid.columns().stream().map(HeadlineGrid.Column::name)));
    rule(grid.columns().size() + 1);
    for (HeadlineGrid.Line line : grid.lines()) {
      row(
          Stream.concat(
              Stream.of(line.name() + " (" + line.note() + ")"),
              line.cells().stream().map(MarkdownReport::cell)));
    }
    if (!document.head().isBaseline()) {
      out.append("\nIn brackets: the baseline, and the difference.\n");
    }
  }

  private static String cell(HeadlineGrid.Cell cell) {
    return cell.baseline().isEmpty()
        ? cell.value()
        : String.format(
            Locale.ROOT, "%s (%s, %s)", cell.value(), cell.baseline(), cell.difference());
  }

  private void trust() {
    out.append("\n## How far to trust this\n\n");
    document.trust().sentences().forEach(s -> out.append("- ").append(inline(s)).append('\n'));
  }

  private void chains() {
    out.append("\n## Stage by stage, ")
        .append(document.head().window().from())
        .append(" to ")
        .append(document.head().window().to())
        .append("\n\nIn ")
        .append(document.chains().unit())
        .append(".\n");
    List<String> headings =
        document.chains().columns().stream().map(ChainSection.Heading::name).toList();
    for (ChainSection.Chain chain : document.chains().chains()) {
      out.append("\n### ").append(inline(chain.name())).append("\n\n");
      chain.sentences().forEach(s -> out.append(inline(s)).append('\n'));
      out.append('\n');
      row(Stream.concat(Stream.of("Stage"), headings.stream()));
      rule(headings.size() + 1);
      for (ChainSection.Row row : chain.rows()) {
        row(
            Stream.concat(
                Stream.of(row.stage()), row.cells().stream().map(ChainSection.Cell::value)));
      }
    }
  }

  private void foot() {
    out.append("\n## The run\n\n");
    for (Map.Entry<String, String> fact : document.foot().facts().entrySet()) {
      out.append("- ")
          .append(inline(fact.getKey()))
          .append(": ")
          .append(inline(fact.getValue()))
          .append('\n');
    }
    out.append("\n```\n").append(String.join("\n", document.foot().commands())).append("\n```\n");
  }

  private void row(Stream<String> cells) {
    out.append(cells.map(MarkdownReport::inline).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private void rule(int columns) {
    out.append("|---").append("|---:".repeat(columns - 1)).append("|\n");
  }

  /// Text that cannot break out of its line or table cell, nor bring HTML along.
  private static String inline(String text) {
    return text.replace('\n', ' ').replace("|", "\\|").replace("<", "&lt;");
  }
}
