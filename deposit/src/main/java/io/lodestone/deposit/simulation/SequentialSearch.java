// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.kriging.Search;
import io.lodestone.deposit.variogram.Ranges;
import java.util.Locale;

/// What a node of a sequential simulation looks at, and how many realisations share a path.
///
/// @param mostNodes at most so many nodes that were simulated before, at least 1
/// @param samples which samples; its metric and limit also hold for nodes
/// @param sharing so many successive realisations visit the nodes in the same order and so have the
///   same weights, at least 1. Each is still a draw of its own; more sharing saves time and lets
///   what the limits of the search leave out be alike within a company
public record SequentialSearch(int mostNodes, Search samples, int sharing) {

  public SequentialSearch {
    if (mostNodes < 1 || sharing < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d nodes, %d realisations on one path%nMaybe 16 nodes and 32 realisations",
              mostNodes,
              sharing));
    }
  }

  /// Up to 24 nodes and 8 samples within reach, 32 realisations on a path (assumed: with more nodes
  /// variograms of plane fields move by less than a fiftieth of the sill).
  ///
  /// @param reach of the search, usually the variogram's longest ranges
  public static SequentialSearch within(Ranges reach) {
    return new SequentialSearch(24, Search.nearest(8).within(reach), 32);
  }

  /// The same with one path for each realisation.
  public SequentialSearch alone() {
    return new SequentialSearch(mostNodes, samples, 1);
  }
}
