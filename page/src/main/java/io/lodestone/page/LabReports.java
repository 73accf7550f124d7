// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page;

import io.lodestone.lab.Reports;
import io.lodestone.lab.backtest.BacktestRun;
import io.lodestone.lab.claim.JudgedClaims;
import io.lodestone.lab.claim.LedgerFolders;
import io.lodestone.lab.discover.Discovery;
import io.lodestone.lab.run.RunDraft;
import io.lodestone.page.deposit.DepositPageWriter;
import io.lodestone.page.discover.DiscoveryDocument;
import io.lodestone.page.discover.DiscoveryText;
import io.lodestone.page.report.BacktestReport;
import io.lodestone.page.report.EnsembleReport;
import io.lodestone.page.report.LedgerReport;
import io.lodestone.page.report.PlanReport;
import io.lodestone.page.report.ReportInput;
import io.lodestone.page.report.ReportJson;
import io.lodestone.page.report.ReportWriter;
import io.lodestone.page.report.Sensitivity;
import io.lodestone.page.report.SensitivityReport;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.store.run.RunCard;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The reports of all folders that the laboratory writes.
public final class LabReports {

  private LabReports() {}

  /// All of them.
  public static Reports all() {
    return new Reports(
        LabReports::run,
        LabReports::ensemble,
        result -> SensitivityReport.texts(Sensitivity.of(result)),
        LabReports::backtest,
        PlanReport::texts,
        LabReports::claims,
        LabReports::discovery,
        new DepositPageWriter());
  }

  private static Map<String, String> run(RunDraft draft) {
    RunCard card = draft.card();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Run", card.runId());
    facts.put("Version", card.codeVersion());
    facts.put("Commit", card.commit().isEmpty() ? "unknown" : card.commit());
    facts.put("Simulated in", String.format(Locale.ROOT, "%.2f s", card.durationSeconds()));
    return ReportWriter.texts(
        ReportInput.of(draft.experiment(), facts)
            .withLedger(LedgerFolders.latest(draft.runs(), draft.experiment().study().id())));
  }

  /// No clock: the report of a resumed ensemble is that of an undisturbed one.
  private static Map<String, String> ensemble(StoredEnsemble ensemble) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Ensemble", String.valueOf(ensemble.folder().getFileName()));
    facts.put("Version", ensemble.recipe().codeVersion());
    return EnsembleReport.texts(ensemble, facts);
  }

  private static Map<String, String> backtest(BacktestRun run) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Run", run.runId());
    facts.put("Version", run.code().version());
    facts.put("Commit", run.code().commit().isEmpty() ? "unknown" : run.code().commit());
    facts.put("Seed", Long.toString(run.result().seed()));
    facts.put("Simulated in", String.format(Locale.ROOT, "%.1f s", run.seconds()));
    return BacktestReport.texts(run.study(), run.result(), facts);
  }

  private static Map<String, String> claims(JudgedClaims judged) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Ledger", String.valueOf(judged.folder().getFileName()));
    facts.put("Version", judged.ledger().codeVersion());
    return LedgerReport.texts(judged.study().title(), judged.ledger(), facts);
  }

  private static Map<String, String> discovery(Discovery discovery) {
    DiscoveryDocument found = DiscoveryDocument.of(discovery);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("report.md", DiscoveryText.of(found));
    texts.put("discovery.json", ReportJson.of(found));
    return texts;
  }
}
