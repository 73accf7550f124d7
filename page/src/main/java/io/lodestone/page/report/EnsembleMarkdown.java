// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An ensemble's report as a short text: the answer, probabilities, headlines, what is uncertain.
final class EnsembleMarkdown {

  private EnsembleMarkdown() {}

  static String of(EnsembleDocument document) {
    MarkdownText text = new MarkdownText();
    head(text, document.head());
    grid(text, document);
    odds(text, document.odds());
    independence(text, document.independence());
    uncertain(text, document.uncertain());
    text.heading(2, "How sure").bullets(document.sureness());
    text.heading(2, "How far to trust this").bullets(document.trust().sentences());
    text.heading(2, "The ensemble").foot(document.foot().facts(), document.foot().commands());
    return text.toString();
  }

  private static void head(MarkdownText text, EnsembleHead head) {
    text.heading(1, head.scenarioTitle() + ", " + head.size())
        .paragraph(head.title() + ". " + head.question())
        .bullets(head.answers().stream().map(a -> a.about() + " " + a.text()).toList());
    head.failures().forEach(text::paragraph);
    text.heading(2, "What this scenario changes").bullets(head.changes());
  }

  private static void grid(MarkdownText text, EnsembleDocument document) {
    EnsembleGrid grid = document.headlines();
    List<String> headings = new ArrayList<>(List.of(""));
    grid.columns().forEach(c -> headings.add(c.name()));
    text.heading(2, "Headlines for " + document.head().home())
        .table(
            headings,
            grid.lines().stream()
                .map(l -> {
                  List<String> cells = new ArrayList<>(List.of(l.name() + " (" + l.note() + ")"));
                  l.cells().forEach(c -> cells.add(cell(c)));
                  return cells;
                })
                .toList());
  }

  private static String cell(EnsembleGrid.Cell cell) {
    List<String> more = new ArrayList<>();
    List.of(cell.range(), cell.central()).stream().filter(s -> !s.isEmpty()).forEach(more::add);
    return more.isEmpty() ? cell.value() : cell.value() + " (" + String.join("; ", more) + ")";
  }

  private static void odds(MarkdownText text, ShortageOdds odds) {
    text.heading(2, "Probability of shortage")
        .paragraph(
            "Mean over the months of each year of the share of trajectories that are short.");
    List<String> headings = new ArrayList<>(List.of("", "ever"));
    headings.addAll(odds.years());
    text.table(
        headings,
        odds.rows().stream()
            .map(r -> {
              List<String> cells = new ArrayList<>(List.of(r.name(), r.ever()));
              cells.addAll(r.byYear());
              return cells;
            })
            .toList());
  }

  private static void independence(MarkdownText text, IndependenceOdds independence) {
    if (independence.thresholds().isEmpty()) {
      return;
    }
    text.heading(2, "Year of independence from " + independence.rival());
    for (IndependenceOdds.Threshold threshold : independence.thresholds()) {
      text.bullets(
          threshold.panels().stream()
              .map(p ->
                  String.format(
                      Locale.ROOT,
                      "%s, %s: %s; without draws %s",
                      p.name(),
                      threshold.name(),
                      p.note(),
                      p.central()))
              .toList());
    }
  }

  private static void uncertain(MarkdownText text, UncertainList uncertain) {
    text.heading(2, "What is uncertain").paragraph(uncertain.caveat());
    for (UncertainList.Group group : uncertain.groups()) {
      text.heading(3, group.name())
          .bullets(
              group.rows().stream()
                  .map(r ->
                      String.format(
                          Locale.ROOT,
                          "%s: %s [%s, %s]",
                          r.name(),
                          String.join("; ", r.words()),
                          r.trust(),
                          r.source()))
                  .toList());
    }
  }
}
