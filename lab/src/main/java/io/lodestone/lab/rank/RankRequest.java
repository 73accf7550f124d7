// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import java.util.Map;

/// A ranking of elements and goods by what home would lose.
///
/// @param study name or folder
/// @param by what orders it
/// @param goods what counts as an element's trade
/// @param reach whom the exporter stops to serve
/// @param months length of a cut
/// @param probabilities yearly probability that a region stops, 0 to 1, by region; others have
///   their governance score / 100 (assumed)
public record RankRequest(
    String study,
    By by,
    CutPlan.Goods goods,
    CutPlan.Reach reach,
    int months,
    Map<String, Double> probabilities) {

  public RankRequest {
    probabilities = Map.copyOf(probabilities);
  }

  /// Cuts of a year that serve nobody, of goods that are the element's own, ordered by mean rank.
  public static RankRequest of(String study) {
    return new RankRequest(study, By.MEAN, CutPlan.Goods.OWN, CutPlan.Reach.ALL, 12, Map.of());
  }
}
