// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.util.List;
import java.util.Map;

/// Writes what an analysis of sensitivity found: a page with a tornado chart for each headline, and
/// beside it a short text.
public final class SensitivityReport {

  /// Bars of the text; the page has all (assumed: what fits on a screen).
  private static final int MOST_ROWS = 15;

  private SensitivityReport() {}

  /// The page and the text, by file name: `report.html` and `report.md`.
  public static Map<String, String> texts(Sensitivity sensitivity) {
    SensitivityDocument document = SensitivityDocument.of(sensitivity);
    return Map.of(
        "report.html",
        Page.of(document.methodName() + " · " + document.title(), document),
        "report.md",
        markdown(document));
  }

  private static String markdown(SensitivityDocument document) {
    MarkdownText text = new MarkdownText();
    text.heading(1, document.methodName() + ": " + document.title()).bullets(document.facts());
    text.paragraph("").bullets(document.meaning());
    for (SensitivityDocument.Chart chart : document.charts()) {
      text.heading(2, chart.name()).paragraph(String.join(" ", chart.readings()));
      text.table(
          List.of("Input", document.value() + " (" + chart.axis() + ")", document.second()),
          chart.bars().stream()
              .limit(MOST_ROWS)
              .map(b -> List.of(b.name(), b.valueText(), b.secondText()))
              .toList());
    }
    return text.toString();
  }
}
