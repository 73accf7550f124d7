// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.study.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Gives every market its base price and store.
final class MarketReader {

  private static final String ANY = "*";

  private final Map<String, Row> storeByKey = new HashMap<>();
  private final Map<String, Double> priceByMarket = new HashMap<>();
  private final Settings settings;

  MarketReader(List<Row> stores, List<Row> figures, Settings settings) {
    stores.forEach(row -> storeByKey.putIfAbsent(row.key(), row));
    this.settings = settings;
    for (Row row : figures) {
      if (row.text("kind").equals("price")) {
        priceByMarket.put(row.text("id"), row.number("value"));
      }
    }
  }

  List<Market> read(Network bare) {
    return bare.markets().list().stream().map(this::market).toList();
  }

  private Market market(Market bare) {
    Optional<Row> store = findStore(bare);
    return new Market(
        bare.id(),
        bare.region(),
        bare.commodity(),
        priceByMarket.getOrDefault(bare.id(), bare.basePriceUsdPerTonne()),
        store.map(row -> row.number("cover_months")).orElseGet(settings::coverMonths),
        store.map(row -> row.number("loss_share_per_month")).orElse(0.0));
  }

  /// The most specific row: (region, commodity), then (region, *), then (*, commodity), then (*,
  /// *).
  private Optional<Row> findStore(Market market) {
    return Stream.of(
            key(market.region(), market.commodity()),
            key(market.region(), ANY),
            key(ANY, market.commodity()),
            key(ANY, ANY))
        .map(storeByKey::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String key(String region, String commodity) {
    return region + "/" + commodity;
  }
}
