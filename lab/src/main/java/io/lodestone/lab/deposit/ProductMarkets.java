// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a network sells what a deposit yields of an element.
final class ProductMarkets {

  private ProductMarkets() {}

  /// The market at home of the purest separated product of each element; elements without one are
  /// left out.
  ///
  /// @param elements ids in the assay
  static Map<String, String> of(Network network, String home, List<String> elements) {
    Map<String, String> markets = new LinkedHashMap<>();
    for (String element : elements) {
      Element.findHolder(network.elements().list(), element)
          .map(Element::id)
          .flatMap(traced -> purest(network, home, traced))
          .ifPresent(market -> markets.put(element, market));
    }
    return markets;
  }

  private static Optional<String> purest(Network network, String home, String element) {
    String best = null;
    double most = 0;
    for (int m = 0; m < network.markets().size(); m++) {
      Commodity commodity = network.commodityOf(m);
      double share = purity(commodity, element);
      boolean fits =
          network.markets().at(m).region().equals(home) && commodity.stage() == Stage.SEPARATION;
      if (fits && share > most) {
        most = share;
        best = network.markets().at(m).id();
      }
    }
    return Optional.ofNullable(best);
  }

  private static double purity(Commodity commodity, String element) {
    double all =
        commodity.contentShareByElement().values().stream().mapToDouble(share -> share).sum();
    return all > 0 ? commodity.contentShare(element) / all : 0;
  }
}
