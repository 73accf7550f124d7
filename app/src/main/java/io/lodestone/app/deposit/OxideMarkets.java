// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.deposit;

import io.lodestone.deposit.processing.RareEarth;
import io.lodestone.network.Commodity;
import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a network sells the oxide of a rare earth.
final class OxideMarkets {

  private OxideMarkets() {}

  /// The market at home of the purest separated product of each element; elements without one are
  /// left out.
  ///
  /// @param elements symbols in lower case
  static Map<String, String> of(Network network, String home, List<String> elements) {
    Map<String, String> markets = new LinkedHashMap<>();
    for (String element : elements) {
      groupOf(network, element)
          .flatMap(group -> purest(network, home, group))
          .ifPresent(market -> markets.put(element, market));
    }
    return markets;
  }

  /// The network's name of an element: its symbol, or a group such as `holu`, holmium to lutetium.
  private static Optional<String> groupOf(Network network, String element) {
    return network.elements().ids().stream()
        .filter(id -> id.equals(element) || isInGroup(id, element))
        .findFirst();
  }

  private static boolean isInGroup(String id, String element) {
    for (int cut = 1; cut < id.length(); cut++) {
      Optional<RareEarth> first = find(id.substring(0, cut));
      Optional<RareEarth> last = find(id.substring(cut));
      Optional<RareEarth> asked = find(element);
      if (first.isPresent() && last.isPresent() && asked.isPresent()) {
        int place = asked.get().ordinal();
        return first.get().ordinal() <= place && place <= last.get().ordinal();
      }
    }
    return false;
  }

  private static Optional<RareEarth> find(String symbol) {
    return Arrays.stream(RareEarth.values())
        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(symbol))
        .findFirst();
  }

  private static Optional<String> purest(Network network, String home, String group) {
    String best = null;
    double most = 0;
    for (int m = 0; m < network.markets().size(); m++) {
      Commodity commodity = network.commodityOf(m);
      double share = purity(commodity, group);
      boolean fits =
          network.markets().at(m).region().equals(home) && commodity.stage() == Stage.SEPARATION;
      if (fits && share > most) {
        most = share;
        best = network.markets().at(m).id();
      }
    }
    return Optional.ofNullable(best);
  }

  private static double purity(Commodity commodity, String group) {
    double all =
        commodity.contentShareByElement().values().stream().mapToDouble(share -> share).sum();
    return all > 0 ? commodity.contentShare(group) / all : 0;
  }
}
