// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.json;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;

/// Gives maps and sets one order. `Map.of`, `Map.copyOf` and `HashMap` have none: they list their
/// keys in another order in each run of the program, so that two answers to one question differ.
///
/// Those are sorted by the text of their keys. A `LinkedHashMap`, a `TreeMap` or an `EnumMap` keeps
/// the order that its maker chose.
public final class OrderedKeys {

  private OrderedKeys() {}

  /// The same map, or a sorted copy of one without an order.
  public static Map<?, ?> of(Map<?, ?> map) {
    if (map.size() < 2 || hasOrder(map)) {
      return map;
    }
    Map<Object, Object> sorted = new LinkedHashMap<>();
    map.entrySet().stream()
        .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
        .forEachOrdered(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /// The same set, or a sorted copy of one without an order.
  public static Set<?> of(Set<?> set) {
    if (set.size() < 2 || hasOrder(set)) {
      return set;
    }
    Set<Object> sorted = new LinkedHashSet<>();
    set.stream().sorted(Comparator.comparing(String::valueOf)).forEachOrdered(sorted::add);
    return sorted;
  }

  private static boolean hasOrder(Map<?, ?> map) {
    return map instanceof SequencedMap || map instanceof EnumMap || isView(map);
  }

  private static boolean hasOrder(Set<?> set) {
    return set instanceof SequencedCollection || set instanceof EnumSet || isView(set);
  }

  /// Whether it is `Collections.unmodifiableMap` or the like, which hides what lies below. The
  /// project wraps ordered maps so; those without an order are copied with `Map.copyOf`.
  private static boolean isView(Object collection) {
    return collection.getClass().getName().startsWith("java.util.Collections$Unmodifiable");
  }
}
