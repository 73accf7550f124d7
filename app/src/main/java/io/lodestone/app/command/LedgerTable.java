// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.claim.Ledger;
import io.lodestone.page.report.LedgerReport;
import java.io.PrintWriter;
import java.util.Locale;

/// The ledger as a table for people.
final class LedgerTable {

  private final Ledger ledger;

  LedgerTable(Ledger ledger) {
    this.ledger = ledger;
  }

  void print(PrintWriter out) {
    for (Ledger.Entry entry : ledger.entries()) {
      out.printf(
          Locale.ROOT,
          "%-4s %-15s %s%n",
          entry.claim().id(),
          entry.verdict().words(),
          entry.claim().statement());
      String likelihood = LedgerReport.likelihood(entry);
      if (!likelihood.isEmpty()) {
        out.printf(Locale.ROOT, "     %-15s %s%n", "", likelihood);
      }
      for (Ledger.TestResult result : entry.tests()) {
        out.printf(
            Locale.ROOT,
            "     %-15s - %s: %s%n",
            result.judgement().verdict().words(),
            result.test().asks(),
            LedgerReport.number(result));
      }
    }
    out.println();
    out.println(LedgerReport.summary(ledger));
  }
}
