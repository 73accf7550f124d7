// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// Strategic stock with a rule for buying and releasing, decided on last month's price.
///
/// @param id lower-case id
/// @param region region id
/// @param commodity commodity id
/// @param openingTonnes stock at the start
/// @param targetTonnes buys while below
/// @param purchaseTonnesPerMonth most bought in a month
/// @param purchaseBelowPriceRatio buys only while last month's price is below this multiple of the
///   base price
/// @param releaseTonnesPerMonth most released in a month
/// @param releaseAbovePriceRatio releases while last month's price is above this multiple of the
///   base price
/// @param releaseBelowCoverShare releases also while the commercial stock at its market is below
///   this share of what traders aim for; 0 for never
/// @param terms months of cover, the event while which it releases, and whether it buys back
public record Stockpile(
    String id,
    String region,
    String commodity,
    double openingTonnes,
    double targetTonnes,
    double purchaseTonnesPerMonth,
    double purchaseBelowPriceRatio,
    double releaseTonnesPerMonth,
    double releaseAbovePriceRatio,
    double releaseBelowCoverShare,
    StockpileTerms terms) {

  /// A stockpile with a target in tonnes that no event releases and that buys back.
  public Stockpile(
      String id,
      String region,
      String commodity,
      double openingTonnes,
      double targetTonnes,
      double purchaseTonnesPerMonth,
      double purchaseBelowPriceRatio,
      double releaseTonnesPerMonth,
      double releaseAbovePriceRatio,
      double releaseBelowCoverShare) {
    this(
        id,
        region,
        commodity,
        openingTonnes,
        targetTonnes,
        purchaseTonnesPerMonth,
        purchaseBelowPriceRatio,
        releaseTonnesPerMonth,
        releaseAbovePriceRatio,
        releaseBelowCoverShare,
        StockpileTerms.NONE);
  }

  /// The same stockpile at rest: it neither buys nor releases.
  public Stockpile atRest() {
    return new Stockpile(id, region, commodity, openingTonnes, 0, 0, 0, 0, 0, 0);
  }

  /// The same stockpile when it buys no more: it only releases.
  public Stockpile selling() {
    return with(0, new StockpileTerms(0, terms.releaseWhile(), terms.buysBack()));
  }

  /// The same stockpile on other terms.
  public Stockpile withTerms(StockpileTerms changed) {
    return with(targetTonnes, changed);
  }

  private Stockpile with(double target, StockpileTerms changed) {
    return new Stockpile(
        id,
        region,
        commodity,
        openingTonnes,
        target,
        purchaseTonnesPerMonth,
        purchaseBelowPriceRatio,
        releaseTonnesPerMonth,
        releaseAbovePriceRatio,
        releaseBelowCoverShare,
        changed);
  }
}
