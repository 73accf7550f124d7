// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.util.List;
import java.util.Map;

/// Writes the report of a deposit: a page, a short text, and the document that pages draw.
public final class DepositReport {

  private DepositReport() {}

  /// `report.html`, `report.md` and `deposit.json`.
  public static Map<String, String> texts(DepositDocument document) {
    return Map.of(
        "report.html",
        Page.of("Deposit · " + document.title(), document),
        "report.md",
        markdown(document),
        "deposit.json",
        ReportJson.of(document));
  }

  private static String markdown(DepositDocument document) {
    MarkdownText text = new MarkdownText();
    text.heading(1, document.title()).bullets(document.caveats());
    text.paragraph("").bullets(document.answers());
    for (DepositDocument.Section section : document.sections()) {
      text.heading(2, section.title()).paragraph(section.lead());
      for (DepositDocument.Sheet sheet : section.tables()) {
        text.heading(3, sheet.title()).table(sheet.head(), sheet.rows());
      }
    }
    text.heading(2, "How it was made").foot(document.facts(), List.of(document.command()));
    return text.toString();
  }
}
