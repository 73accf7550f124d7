// SPDX-License-Identifier: Apache-2.0
package io.lodestone.losses;

import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.StageRole;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What share of a good each of its elements stands for: by content × base price of the element.
///
/// The price of an element is that of the refined commodity that carries most of it per tonne (of
/// any commodity where nothing refined does), per tonne of the element: at home if it is traded
/// there, else where it is listed first.
final class ElementValues {

  private final Network network;
  private final Map<String, Integer> richest = new HashMap<>();

  ElementValues(Network network) {
    this.network = network;
    for (Element element : network.elements().list()) {
      OptionalInt refined = richest(element.id(), true);
      OptionalInt found = refined.isPresent() ? refined : richest(element.id(), false);
      found.ifPresent(c -> richest.put(element.id(), c));
    }
  }

  /// The traded commodity that carries most of an element; the first of equals.
  private OptionalInt richest(String element, boolean refinedOnly) {
    return IntStream.range(0, network.markets().size())
        .map(network::marketCommodity)
        .filter(c -> {
          Commodity commodity = network.commodities().at(c);
          boolean counts = !refinedOnly || commodity.stage().role() == StageRole.REFINED;
          return counts && commodity.contentShare(element) > 0;
        })
        .reduce((a, b) -> content(b, element) > content(a, element) ? b : a);
  }

  private double content(int commodity, String element) {
    return network.commodities().at(commodity).contentShare(element);
  }

  /// An element's share of the value of what an end use buys, 0 to 1; the shares of all elements of
  /// the network add up to 1 unless it carries none.
  double share(int endUse, String element) {
    int market = network.endUseMarket(endUse);
    String region = network.markets().at(market).region();
    Commodity bought = network.commodityOf(market);
    double all = 0;
    for (Element other : network.elements().list()) {
      all += value(bought, other.id(), region);
    }
    return all > 0 ? value(bought, element, region) / all : 0;
  }

  private double value(Commodity bought, String element, String region) {
    double content = bought.contentShare(element);
    return content > 0 ? content * priceUsdPerTonne(element, region) : 0;
  }

  private double priceUsdPerTonne(String element, String region) {
    Integer commodity = richest.get(element);
    if (commodity == null) {
      return 0;
    }
    String id = network.commodities().idAt(commodity);
    int market =
        network
            .markets()
            .findIndex(Market.idOf(region, id))
            .orElseGet(() ->
                IntStream.range(0, network.markets().size())
                    .filter(m -> network.marketCommodity(m) == commodity)
                    .findFirst()
                    .orElseThrow());
    return network.markets().at(market).basePriceUsdPerTonne() / content(commodity, element);
  }
}
