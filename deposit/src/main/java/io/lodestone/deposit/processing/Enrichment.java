// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

/// A split of mud into a richer and a poorer part.
///
/// @param massPull t of rich part from a t of feed, above 0 to 1
/// @param recovery share of what is wanted that is in the rich part, 0 to 1
public record Enrichment(double massPull, double recovery) {

  /// No split: all mud goes on.
  public static final Enrichment NONE = new Enrichment(1, 1);

  public Enrichment {
    Shares.requirePositive("massPull", massPull);
    Shares.requireShare("massPull", massPull);
    Shares.requireShare("recovery", recovery);
  }

  /// Grade of the rich part over that of the feed.
  public double gradeRatio() {
    return recovery / massPull;
  }
}
