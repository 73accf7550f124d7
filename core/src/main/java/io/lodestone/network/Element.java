// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.List;

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

  /// Whether an element of an assay belongs to this one.
  ///
  /// @param assayed its id, as in the assay
  public boolean holds(String assayed) {
    return id.equals(assayed) || members.contains(assayed);
  }
}
