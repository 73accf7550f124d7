// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import io.lodestone.claim.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the latest ledger of a study says, as a part of other reports: the verdicts, and where all
/// of it stands.
///
/// @param made name of the ledger's folder; empty when there is no ledger
/// @param link of the ledger's page, as seen from the report
public record LedgerPart(String made, String link, List<Line> claims) {

  /// For a study without a ledger.
  public static final LedgerPart NONE = new LedgerPart("", "", List.of());

  public LedgerPart {
    claims = List.copyOf(claims);
  }

  /// A claim with its verdict.
  ///
  /// @param likelihood calibrated words; empty where nothing was sampled
  /// @param probability 0 to 1, with the ends of its interval; NaN where nothing was sampled
  public record Line(
      String id,
      String statement,
      String verdict,
      String likelihood,
      double probability,
      double low,
      double high) {}

  /// What is read of a stored ledger; the rest of it is left to its own page.
  public record Stored(List<Entry> entries) {

    /// A claim as it was judged.
    public record Entry(
        Claim claim, Verdict verdict, String likelihood, int futures, Share probability) {}

    /// The statement.
    public record Claim(String id, String statement) {}

    /// A share with its interval.
    public record Share(@Nullable Double share, @Nullable Double low, @Nullable Double high) {}
  }

  /// The part that a stored ledger makes.
  public static LedgerPart of(String made, String link, Stored ledger) {
    return new LedgerPart(made, link, ledger.entries().stream().map(LedgerPart::line).toList());
  }

  private static Line line(Stored.Entry entry) {
    boolean told = entry.verdict() != Verdict.CANNOT_BE_TOLD && entry.futures() > 0;
    return new Line(
        entry.claim().id(),
        entry.claim().statement(),
        entry.verdict().words(),
        told ? entry.likelihood() : "",
        told ? number(entry.probability().share()) : Double.NaN,
        told ? number(entry.probability().low()) : Double.NaN,
        told ? number(entry.probability().high()) : Double.NaN);
  }

  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
