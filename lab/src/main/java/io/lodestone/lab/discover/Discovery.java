// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.discover;

import io.lodestone.discovery.Cart;
import io.lodestone.discovery.Prim;
import io.lodestone.store.ensemble.StoredEnsemble;
import java.nio.file.Path;
import java.util.List;

/// Rules over what an ensemble has drawn.
///
/// @param ensemble whose futures
/// @param search what was searched
/// @param boxes rules, the best first
/// @param tree the second opinion, the densest leaf first
/// @param folder that takes reports
public record Discovery(
    StoredEnsemble ensemble,
    Search search,
    List<Prim.Found> boxes,
    List<Cart.Leaf> tree,
    Path folder) {

  public Discovery {
    boxes = List.copyOf(boxes);
    tree = List.copyOf(tree);
  }
}
