// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.List;

/// Every market has a base price above 0.
final class NothingIsFree implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    return study.network().markets().list().stream()
        .filter(market -> !(market.basePriceUsdPerTonne() > 0))
        .map(market ->
            Finding.error(
                "free-market",
                places
                    .of("figures", "price/" + market.id())
                    .at("value", Double.toString(market.basePriceUsdPerTonne())),
                "the base price of " + market.id() + " must be above 0",
                "Maybe delete the figure, so that the commodity's reference price holds"))
        .toList();
  }
}
