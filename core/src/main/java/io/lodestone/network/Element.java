// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.List;
import java.util.Optional;

/// A substance that is traced through the network, such as dysprosium, or a group of substances
/// that are traced as one.
///
/// @param id lower-case id
/// @param name for people
/// @param symbol chemical symbol or short name
/// @param group class used in selections and reports, such as `heavy`
/// @param members ids of the elements of an assay that this one stands for; empty when it stands
///   for its own id alone
public record Element(String id, String name, String symbol, String group, List<String> members) {

  public Element {
    members = List.copyOf(members);
  }

  /// An element that stands for itself alone.
  public Element(String id, String name, String symbol, String group) {
    this(id, name, symbol, group, List.of());
  }

  /// The element that an element of an assay belongs to: the one of its id, or that lists it.
  ///
  /// @param assayed its id, as in the assay
  public static Optional<Element> findHolder(List<Element> elements, String assayed) {
    return elements.stream()
        .filter(e -> e.id.equals(assayed) || e.members.contains(assayed))
        .findFirst();
  }
}
