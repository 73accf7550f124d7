// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/// Entities of one kind in the order of their ids, with the way back from id to index. Immutable.
///
/// @param <T> kind of entity
public final class Index<T> {

  private final String kind;
  private final List<T> items;
  private final Function<T, String> idOf;
  private final Map<String, Integer> indexById = new HashMap<>();

  Index(String kind, Collection<T> items, Function<T, String> idOf) {
    this.kind = kind;
    this.idOf = idOf;
    this.items = items.stream().sorted(Comparator.comparing(idOf)).toList();
    for (int i = 0; i < this.items.size(); i++) {
      String id = idOf.apply(this.items.get(i));
      if (indexById.put(id, i) != null) {
        throw new IllegalArgumentException(
            kind
                + " \""
                + id
                + "\" occurs twice\nMaybe two rows should be one, or one id has a typo");
      }
    }
  }

  /// The number of entities.
  public int size() {
    return items.size();
  }

  /// The entity at an index.
  public T at(int index) {
    return items.get(index);
  }

  /// The id at an index.
  public String idAt(int index) {
    return idOf.apply(items.get(index));
  }

  /// The index of an id.
  ///
  /// @throws IllegalArgumentException when there is none
  public int getIndex(String id) {
    return findIndex(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no " + kind + " \"" + id + "\"\nMaybe one of: " + IdPattern.closest(id, ids())));
  }

  /// The index of an id, if it exists.
  public OptionalInt findIndex(String id) {
    Integer index = indexById.get(id);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /// The entity of an id.
  ///
  /// @throws IllegalArgumentException when there is none
  public T get(String id) {
    return at(getIndex(id));
  }

  /// All entities, by index.
  public List<T> list() {
    return items;
  }

  /// All ids, by index.
  public List<String> ids() {
    return items.stream().map(idOf).toList();
  }
}
