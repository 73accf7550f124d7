// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is to be reckoned up in each realisation.
///
/// @param blocks blocks of the size that is mined selectively
/// @param cutoffsPpm grades of a block's total from which it counts, rising; 0 for everything
/// @param candidates columns of nodes where a core might be taken, as `i + countX × j`; may be none
public record ResourcePlan(Blocks blocks, List<Double> cutoffsPpm, List<Integer> candidates) {

  public ResourcePlan {
    cutoffsPpm = List.copyOf(cutoffsPpm);
    candidates = List.copyOf(candidates);
    if (cutoffsPpm.isEmpty() || !cutoffsPpm.equals(cutoffsPpm.stream().sorted().toList())) {
      throw new IllegalArgumentException(
          "cut-offs " + cutoffsPpm + "\nMaybe 0 first, then rising ones");
    }
    int columns = blocks.nodes().countX() * blocks.nodes().countY();
    for (int candidate : candidates) {
      if (candidate < 0 || candidate >= columns) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "candidate %d of %d columns%nMaybe i + countX × j",
                candidate,
                columns));
      }
    }
  }

  /// A plan without candidates.
  public static ResourcePlan of(Blocks blocks, List<Double> cutoffsPpm) {
    return new ResourcePlan(blocks, cutoffsPpm, List.of());
  }

  /// The same with candidates on a lattice of every so many nodes.
  public ResourcePlan withCandidatesEvery(int nodes) {
    int countX = blocks.nodes().countX();
    int countY = blocks.nodes().countY();
    List<Integer> all = new ArrayList<>();
    for (int j = nodes / 2; j < countY; j += nodes) {
      for (int i = nodes / 2; i < countX; i += nodes) {
        all.add(i + countX * j);
      }
    }
    return new ResourcePlan(blocks, cutoffsPpm, all);
  }
}
