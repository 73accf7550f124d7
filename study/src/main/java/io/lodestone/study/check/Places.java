// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.study.finding.Place;
import java.util.HashMap;
import java.util.Map;

/// Where rows stand, by `<table>/<id>` as in the marks of a study.
public final class Places {

  private final Map<String, Place> placeByKey = new HashMap<>();

  /// Remembers where a row stands; the first one wins.
  public void put(String key, Place place) {
    placeByKey.putIfAbsent(key, place);
  }

  /// Where a row stands; the table's name alone if unknown.
  public Place of(String table, String id) {
    return placeByKey.getOrDefault(table + "/" + id, Place.ofFile(table));
  }
}
