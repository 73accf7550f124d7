// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The ids that references may name, by table.
public final class Ids {

  private final Map<String, Set<String>> idsByTable = new HashMap<>();
  private final Set<String> used = new TreeSet<>();

  /// Makes an id known.
  public void add(String table, String id) {
    idsByTable.computeIfAbsent(table, key -> new TreeSet<>()).add(id);
  }

  /// All ids of a table, sorted.
  public Collection<String> of(String table) {
    return idsByTable.getOrDefault(table, Set.of());
  }

  /// Remembers that something refers to an id.
  void use(String table, String id) {
    used.add(table + "/" + id);
  }

  /// Whether something refers to an id.
  public boolean isUsed(String table, String id) {
    return used.contains(table + "/" + id);
  }
}
