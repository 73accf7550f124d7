// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab;

import io.lodestone.lab.backtest.BacktestRun;
import io.lodestone.lab.claim.JudgedClaims;
import io.lodestone.lab.deposit.DepositPages;
import io.lodestone.lab.discover.Discovery;
import io.lodestone.lab.place.ReportTexts;
import io.lodestone.lab.plan.FrontDocument;
import io.lodestone.lab.run.RunDraft;
import io.lodestone.lab.sensitivity.SensitivityResult;
import io.lodestone.store.ensemble.StoredEnsemble;

/// Who writes the reports that stand beside tables: one for each kind of folder.
///
/// @param run of a run
/// @param ensemble of an ensemble
/// @param sensitivity of a ranking of inputs
/// @param backtest of an episode
/// @param plan of a front of portfolios
/// @param claims of a ledger
/// @param discovery of rules
/// @param deposit tables and words of a deposit
public record Reports(
    ReportTexts<RunDraft> run,
    ReportTexts<StoredEnsemble> ensemble,
    ReportTexts<SensitivityResult> sensitivity,
    ReportTexts<BacktestRun> backtest,
    ReportTexts<FrontDocument> plan,
    ReportTexts<JudgedClaims> claims,
    ReportTexts<Discovery> discovery,
    DepositPages.Writer deposit) {

  /// Nobody: folders hold tables and inputs only.
  public static final Reports NONE =
      new Reports(
          ReportTexts.none(),
          ReportTexts.none(),
          ReportTexts.none(),
          ReportTexts.none(),
          ReportTexts.none(),
          ReportTexts.none(),
          ReportTexts.none(),
          DepositPages.Writer.NONE);
}
