// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.lab.backtest.BacktestResult;
import io.lodestone.study.study.Study;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes what a back-test found: a page with bands over what was observed, and beside it a short
/// text.
public final class BacktestReport {

  private BacktestReport() {}

  /// The page and the text, by file name: `report.html` and `report.md`.
  ///
  /// @param facts what made it, by name, in the order in which they are shown
  public static Map<String, String> texts(
      Study study, BacktestResult result, Map<String, String> facts) {
    BacktestDocument document = BacktestDocument.of(study, result, facts);
    return Map.of(
        "report.html",
        Page.of("Back-test · " + document.title(), document),
        "report.md",
        markdown(document));
  }

  private static String markdown(BacktestDocument document) {
    MarkdownText text = new MarkdownText();
    text.heading(1, "Back-test: " + document.title()).paragraph(document.story());
    text.heading(2, "What was known: " + document.scenarioTitle()).bullets(document.known());
    text.heading(2, "What came out").bullets(document.verdict().sentences());
    outcomes(text, "Outcomes that set no parameter", document.judged());
    outcomes(text, "Outcomes that were used to set parameters", document.used());
    outcomes(text, "Foretold; the truth is not in the data", document.open());
    scores(text, document);
    if (!document.verdict().misses().isEmpty()) {
      text.heading(2, "Where it falls short").bullets(document.verdict().misses());
    }
    if (!document.verdict().causes().isEmpty()) {
      text.heading(2, "Why").bullets(document.verdict().causes());
    }
    text.heading(2, "How to read this").bullets(document.reading());
    text.heading(2, "The back-test").foot(document.foot().facts(), document.foot().commands());
    return text.toString();
  }

  private static void outcomes(
      MarkdownText text, String heading, List<BacktestDocument.OutcomeRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    text.heading(2, heading)
        .table(
            List.of("", "observed", "median", "50 % band", "90 % band", ""),
            rows.stream()
                .map(r ->
                    List.of(r.name(), r.observed(), r.median(), r.narrow(), r.wide(), r.verdict()))
                .toList());
  }

  private static void scores(MarkdownText text, BacktestDocument document) {
    if (document.scores().isEmpty()) {
      return;
    }
    text.heading(2, "Scores")
        .paragraph("CRPS, in the unit of the outcome; less is better.")
        .table(
            Stream.concat(Stream.of(""), BacktestDocument.SCORE_COLUMNS.stream()).toList(),
            document.scores().stream()
                .map(r -> Stream.concat(Stream.of(r.name()), r.cells().stream()).toList())
                .toList());
  }
}
