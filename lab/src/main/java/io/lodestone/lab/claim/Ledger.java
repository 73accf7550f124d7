// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import io.lodestone.claim.Judgement;
import io.lodestone.claim.LikelihoodScale;
import io.lodestone.claim.ShareInterval;
import io.lodestone.claim.Verdict;
import io.lodestone.study.claim.Claim;
import java.util.List;

/// What the claims of a study come to: the contents of `ledger.json`.
///
/// @param study id
/// @param codeVersion version and commit of the program that judged
/// @param entries in the order of the claims
public record Ledger(String study, String codeVersion, List<Entry> entries) {

  public Ledger {
    entries = List.copyOf(entries);
  }

  /// The verdict on one claim.
  ///
  /// @param claim what was asked, with thresholds
  /// @param verdict over all its tests
  /// @param futures in which all tests have an answer; 0 where nothing was sampled
  /// @param probability that the statement holds: share of futures in which every test supports it
  /// @param tests in the order of the claim
  /// @param runs folders that the numbers came from, relative to the runs folder
  public record Entry(
      Claim claim,
      Verdict verdict,
      int futures,
      ShareInterval probability,
      List<TestResult> tests,
      List<String> runs) {

    public Entry {
      tests = List.copyOf(tests);
      runs = List.copyOf(runs);
    }

    /// Calibrated words for the probability; empty where there is none.
    public String likelihood() {
      return futures == 0 || Double.isNaN(probability.share())
          ? ""
          : LikelihoodScale.IPCC.narrowest(probability.share()).orElseThrow().words();
    }

    /// Why it cannot be told; empty if it can.
    public List<String> missing() {
      return tests.stream().map(TestResult::missing).filter(m -> !m.isEmpty()).distinct().toList();
    }
  }

  /// What one deciding number comes to.
  ///
  /// @param test what was asked
  /// @param judgement verdict and shares
  /// @param median of the number over futures; the number itself where there is one
  /// @param low 5th percentile
  /// @param high 95th percentile
  /// @param missing what is not there; empty if all is
  public record TestResult(
      Claim.Test test,
      Judgement judgement,
      double median,
      double low,
      double high,
      String missing) {}
}
