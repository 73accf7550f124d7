// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// What a stockpile's rule says beside its tonnes and price ratios.
///
/// @param coverMonths months of its market's usual throughput that it aims for; 0 where its target
///   in tonnes counts
/// @param releaseWhile name of the event while which it releases, whatever the price; blank for
///   none
/// @param buysBack whether it buys again what it once released
public record StockpileTerms(double coverMonths, String releaseWhile, boolean buysBack) {

  /// A target in tonnes, no event, and it buys back.
  public static final StockpileTerms NONE = new StockpileTerms(0, "", true);

  public StockpileTerms {
    if (!(coverMonths >= 0)) {
      throw new IllegalArgumentException(
          "cover of a stockpile is " + coverMonths + " months\nMaybe 0 for a target in tonnes");
    }
  }
}
