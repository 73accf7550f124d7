// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.deposit.kriging.Grid;
import java.util.Locale;

/// Nodes taken together to blocks of the size that is mined selectively.
///
/// @param nodes the fine grid
/// @param x nodes of a block to the east; divides the grid's
/// @param y nodes of a block to the north; divides the grid's
/// @param z nodes of a block downwards; divides the grid's
public record Blocks(Grid nodes, int x, int y, int z) {

  public Blocks {
    if (x < 1
        || y < 1
        || z < 1
        || nodes.countX() % x != 0
        || nodes.countY() % y != 0
        || nodes.countZ() % z != 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "blocks of %d × %d × %d nodes in a grid of %d × %d × %d%nMaybe a grid that they divide",
              x,
              y,
              z,
              nodes.countX(),
              nodes.countY(),
              nodes.countZ()));
    }
  }

  /// The grid of blocks.
  public Grid grid() {
    return new Grid(
        nodes.x0() + (x - 1) * nodes.dx() / 2,
        nodes.y0() + (y - 1) * nodes.dy() / 2,
        nodes.z0() + (z - 1) * nodes.dz() / 2,
        nodes.dx() * x,
        nodes.dy() * y,
        nodes.dz() * z,
        nodes.countX() / x,
        nodes.countY() / y,
        nodes.countZ() / z);
  }

  /// Nodes in a block.
  public int nodesPerBlock() {
    return x * y * z;
  }

  /// The block of each node, `[node]`.
  int[] blockByNode() {
    Grid blocks = grid();
    int[] block = new int[nodes.size()];
    for (int node = 0; node < block.length; node++) {
      block[node] = blocks.index(nodes.i(node) / x, nodes.j(node) / y, nodes.k(node) / z);
    }
    return block;
  }
}
