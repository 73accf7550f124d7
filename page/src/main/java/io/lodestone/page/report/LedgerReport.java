// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.claim.ShareInterval;
import io.lodestone.claim.Threshold;
import io.lodestone.claim.Verdict;
import io.lodestone.lab.claim.Ledger;
import io.lodestone.page.words.Amount;
import io.lodestone.study.claim.Claim;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what the claims of a study come to: a page, a short text and a table.
public final class LedgerReport {

  private LedgerReport() {}

  /// The files by name: `report.html`, `report.md` and `ledger.csv`.
  ///
  /// @param title of the study
  /// @param facts what made the ledger, by name, in the order to show
  public static Map<String, String> texts(String title, Ledger ledger, Map<String, String> facts) {
    LedgerDocument document = LedgerDocument.of(title, ledger, facts);
    return Map.of(
        "report.html", Page.of("Claims · " + title, document),
        "report.md", markdown(title, ledger, facts),
        "ledger.csv", csv(ledger));
  }

  /// Calibrated words with the probability and its interval; empty where nothing was sampled.
  public static String likelihood(Ledger.Entry entry) {
    ShareInterval share = entry.probability();
    return entry.likelihood().isEmpty() || entry.verdict() == Verdict.CANNOT_BE_TOLD
        ? ""
        : String.format(
            Locale.ROOT,
            "%s (%s, %s to %s; %d futures)",
            entry.likelihood(),
            percent(share.share()),
            percent(share.low()),
            percent(share.high()),
            entry.futures());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /// The deciding number with its interval, or what is missing.
  public static String number(Ledger.TestResult result) {
    if (!result.missing().isEmpty()) {
      return result.missing();
    }
    String unit = unit(result.test().unit());
    return result.judgement().futures() == 1
        ? Amount.number(result.median()) + unit
        : String.format(
            Locale.ROOT,
            "%s%s (%s to %s)",
            Amount.number(result.median()),
            unit,
            Amount.number(result.low()),
            Amount.number(result.high()));
  }

  /// Ranks and shares read without their unit.
  private static String unit(String unit) {
    return List.of("rank", "share", "probability", "year").contains(unit) ? "" : " " + unit;
  }

  /// A threshold as it was set.
  static String words(Threshold threshold) {
    return threshold.relation().words() + " " + Amount.number(threshold.limit());
  }

  /// How many claims have which verdict.
  public static String summary(Ledger ledger) {
    return Arrays.stream(Verdict.values())
        .map(v -> ledger.entries().stream().filter(e -> e.verdict() == v).count() + " " + v.words())
        .collect(Collectors.joining(", "));
  }

  private static String markdown(String title, Ledger ledger, Map<String, String> facts) {
    MarkdownText text = new MarkdownText();
    text.heading(1, "Claims: " + title).paragraph(summary(ledger) + ".");
    text.table(
        List.of("Claim", "Verdict", "The statement is", "Deciding numbers"),
        ledger.entries().stream()
            .map(e ->
                List.of(
                    e.claim().id() + " " + e.claim().statement(),
                    e.verdict().words(),
                    likelihood(e),
                    e.tests().stream()
                        .map(t -> t.test().id() + ": " + number(t))
                        .collect(Collectors.joining("; "))))
            .toList());
    text.heading(2, "How it was made");
    return text.foot(facts, List.of("./lodestone claims " + ledger.study())).toString();
  }

  private static String csv(Ledger ledger) {
    StringBuilder csv =
        new StringBuilder(
            "claim,verdict,likelihood,probability,probability_low,probability_high,futures,evidence,test,test_verdict,median,p05,p95,unit,supports,contradicts,missing,runs\n");
    for (Ledger.Entry entry : ledger.entries()) {
      entry.tests().forEach(result -> csv.append(line(entry, result)).append('\n'));
    }
    return csv.toString();
  }

  private static String line(Ledger.Entry entry, Ledger.TestResult result) {
    Claim.Test test = result.test();
    return Stream.of(
            entry.claim().id(),
            entry.verdict().words(),
            entry.likelihood(),
            cell(entry.probability().share()),
            entry.futures() == 0 ? "" : cell(entry.probability().low()),
            entry.futures() == 0 ? "" : cell(entry.probability().high()),
            String.valueOf(entry.futures()),
            entry.claim().evidence(),
            test.id(),
            result.judgement().verdict().words(),
            cell(result.median()),
            cell(result.low()),
            cell(result.high()),
            test.unit(),
            words(test.supports()),
            words(test.contradicts()),
            result.missing(),
            String.join(" ", entry.runs()))
        .map(LedgerReport::quoted)
        .collect(Collectors.joining(","));
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
