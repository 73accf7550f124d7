// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.market.response.PlantTerms;
import io.lodestone.market.response.QuotaCovers;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;

/// What two networks must share to be cleared side by side: the same markets, plants, lanes, end
/// uses and quotas by index, joined in the same way. All other numbers may differ.
public final class Structure {

  private Structure() {}

  /// Whether the clearing of both has the same pattern: recipes with the same markets, the same of
  /// them delayed by a lead time; lanes between the same markets, the same of them with transit
  /// time; end uses at the same markets; quotas that count the same plants and lanes.
  public static boolean isShared(Network a, Network b) {
    return a == b || hasSameSizes(a, b) && hasSameEnds(a, b) && hasSamePlants(a, b);
  }

  private static boolean hasSameSizes(Network a, Network b) {
    return a.markets().size() == b.markets().size()
        && a.plants().size() == b.plants().size()
        && a.lanes().size() == b.lanes().size()
        && a.endUses().size() == b.endUses().size()
        && a.quotas().size() == b.quotas().size();
  }

  private static boolean hasSameEnds(Network a, Network b) {
    for (int u = 0; u < a.endUses().size(); u++) {
      if (a.endUseMarket(u) != b.endUseMarket(u)) {
        return false;
      }
    }
    QuotaCovers ofA = QuotaCovers.ofLanes(a);
    QuotaCovers ofB = QuotaCovers.ofLanes(b);
    for (int l = 0; l < a.lanes().size(); l++) {
      boolean laterA = a.lanes().at(l).transitMonths() > 0;
      boolean laterB = b.lanes().at(l).transitMonths() > 0;
      if (laterA != laterB
          || a.laneFrom(l) != b.laneFrom(l)
          || a.laneTo(l) != b.laneTo(l)
          || !hasSameIndices(ofA.of(l), ofB.of(l))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSamePlants(Network a, Network b) {
    QuotaCovers ofA = QuotaCovers.ofPlants(a);
    QuotaCovers ofB = QuotaCovers.ofPlants(b);
    for (int p = 0; p < a.plants().size(); p++) {
      PlantTerms one = PlantTerms.of(a, p, ofA.of(p));
      PlantTerms other = PlantTerms.of(b, p, ofB.of(p));
      if (!hasSameIndices(one.now(), other.now())
          || !hasSameIndices(one.later(), other.later())
          || !hasSameIndices(one.licences(), other.licences())) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSameIndices(Terms a, Terms b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int k = 0; k < a.size(); k++) {
      if (a.index(k) != b.index(k)) {
        return false;
      }
    }
    return true;
  }
}
