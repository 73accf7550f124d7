// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.claim.ShareInterval;
import io.lodestone.claim.Verdict;
import io.lodestone.lab.claim.Ledger;
import io.lodestone.page.words.Amount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Everything that the page of a ledger draws.
///
/// @param kind `ledger`, by which the page knows what to draw
/// @param months none: nothing here runs over months
/// @param tally how many claims have which verdict
/// @param meaning how to read the page, in sentences
record LedgerDocument(
    String kind,
    List<String> months,
    String title,
    List<Count> tally,
    List<Line> claims,
    List<String> meaning,
    RunDocument.Foot foot) {

  /// How many claims have a verdict.
  record Count(String verdict, int claims) {}

  /// A claim with its verdict.
  ///
  /// @param likelihood calibrated words with the probability; empty where there is none
  /// @param probability 0 to 1, with the ends of its interval; NaN where there is none
  record Line(
      String id,
      String question,
      String statement,
      String verdict,
      String likelihood,
      double probability,
      double low,
      double high,
      String evidence,
      String set,
      List<Number> numbers,
      List<String> limits,
      String changes,
      List<String> runs) {}

  /// A deciding number.
  record Number(
      String asks,
      String value,
      String verdict,
      String supports,
      String contradicts,
      String supporting,
      String contradicting,
      String because,
      boolean missing) {}

  static LedgerDocument of(String title, Ledger ledger, Map<String, String> facts) {
    return new LedgerDocument(
        "ledger",
        List.of(),
        title,
        Arrays.stream(Verdict.values()).map(v -> count(ledger, v)).toList(),
        ledger.entries().stream().map(LedgerDocument::line).toList(),
        MEANING,
        new RunDocument.Foot(List.of("./lodestone claims " + ledger.study()), facts, List.of()));
  }

  private static final List<String> MEANING =
      List.of(
          "Supported: every deciding number supports the statement in at least 66 % of the futures, the border of the IPCC's \"likely\". Contradicted: every one contradicts it in at least 66 %. Mixed: anything between, parts that differ, or parts that are each likely but not together. Cannot be told: data are missing.",
          "The probability is the share of futures in which all deciding numbers support the statement at once, with Wilson's 90 % interval for the number of futures. It holds for this model and the ranges of this study; how wrong those may be is not in it.",
          "Thresholds were set before the first evaluation and stand in the study's claims/; the history of those files shows every change.",
          "Words are those of the IPCC's guidance note: the narrowest term that is true.");

  private static Count count(Ledger ledger, Verdict verdict) {
    long claims = ledger.entries().stream().filter(e -> e.verdict() == verdict).count();
    return new Count(verdict.words(), (int) claims);
  }

  private static Line line(Ledger.Entry entry) {
    boolean told = entry.verdict() != Verdict.CANNOT_BE_TOLD && entry.futures() > 0;
    return new Line(
        entry.claim().id(),
        entry.claim().question(),
        entry.claim().statement(),
        entry.verdict().words(),
        LedgerReport.likelihood(entry),
        told ? entry.probability().share() : Double.NaN,
        told ? entry.probability().low() : Double.NaN,
        told ? entry.probability().high() : Double.NaN,
        entry.claim().evidence(),
        entry.claim().set(),
        entry.tests().stream().map(LedgerDocument::number).toList(),
        entry.claim().limits(),
        entry.claim().changes(),
        entry.runs());
  }

  private static Number number(Ledger.TestResult result) {
    boolean missing = !result.missing().isEmpty();
    return new Number(
        result.test().asks(),
        LedgerReport.number(result),
        result.judgement().verdict().words(),
        LedgerReport.words(result.test().supports()),
        LedgerReport.words(result.test().contradicts()),
        missing ? "" : share(result.judgement().supporting()),
        missing ? "" : share(result.judgement().contradicting()),
        result.test().because(),
        missing);
  }

  private static String share(ShareInterval share) {
    return Amount.share(share.share());
  }
}
